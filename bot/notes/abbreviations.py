"""Words whose stop ends no sentence, written as they stand in a text: parts of patterns."""

TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Sen|Rep|Lt|Col|Capt|Sgt|Rev"
    "|Adm|Amb|Atty|Cmdr|Cpl|Det|Fr|Hon|Insp|Maj|Mme|Pres|Supt"
)
SHORTENED = "Sr|Jr|vs|approx|ca|cf|al|est|incl|eq|pp|Nos?|Vol|Figs?"
# Those behind which a sentence may also end: "the shop of Acme Inc."
LAST_WORDS = "etc|Inc|Ltd|Co|Corp|Bros|Dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
