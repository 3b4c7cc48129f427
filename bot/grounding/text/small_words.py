"""Small words that come in sets, each set written once: looked up in, and parts of patterns."""

# What a question begins with that asks for more than a yes or no, and what any other begins with.
ASKING = "what which who whom whose when where why how".split()
BEING = "is are was were".split()
HELPING = [*BEING, *"does do did has have had can could will would should".split()]

# What a sentence begins with that takes up the one before it.
POINTING = "this these that those it its they their he his she her such".split()

CARDINALS = "one two three four five six seven eight nine ten eleven twelve".split()
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()

DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = (
    "January February March April May June July August September October November December"
).split()
