"""Small words that come in sets, each set written once: parts of patterns, and looked up in."""

# What a question begins with, or else what stands first in it.
ASKING = "what which who whom whose when where why how".split()
HELPING = "is are was were does do did has have had can could will would should".split()
