"""Where sentences end: the stops, and the words whose stop ends none, all as parts of patterns."""

# White space stands behind these where a sentence ends, and need not behind those.
SPACED_STOPS = ".!?…؟"
UNSPACED_STOPS = "。！？।"
STOPS = SPACED_STOPS + UNSPACED_STOPS

TITLES = (
    "Mr|Mrs|Ms|Dr|Prof|St|Gen|Gov|Sen|Rep|Lt|Col|Capt|Sgt|Rev"
    "|Adm|Amb|Atty|Cmdr|Cpl|Det|Fr|Hon|Insp|Maj|Mme|Pres|Supt"
)
SHORTENED = "Sr|Jr|vs|approx|ca|cf|al|est|incl|eq|pp|Nos?|Vol|Figs?"
# Those behind which a sentence may also end ("the shop of Acme Inc."). An answer is cut there,
# rather too often than too seldom, but not inside a date ("Jan. 5"); a note is not: a name may
# follow ("Low & Co. Radio"), and a sentence too many harms a claim less than half of one.
SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
LAST_WORDS = f"etc|Inc|Ltd|Co|Corp|Bros|Dept|{SHORT_MONTHS}"
# A word that keeps its stop has, with what stands around it, so many characters at most.
LONGEST_ABBREVIATION = 16
