"""What is repeated of a statement: its beginning, no address, and no quotes but those around it.

Anybody may have typed it, and where it is checked others read it in the bot's name.
"""

import re

from bot.grounding.text.shortening import shortened

# The most characters that are repeated; whoever typed more knows it by them.
LONGEST = 150
# An address without a scheme: behind its host stands a path, or it has no capital letter, which the
# names of companies have ("Booking.com").
_ADDRESS = re.compile(
    r"(?<![\w.-])(?:(?:[\w-]++\.)+[A-Za-z]{2,24}/\S*[\w/]|(?:[a-z0-9-]++\.)+[a-z]{2,24}(?![\w-]))"
)
# What is repeated stands in double quotes: one of its own would seem to end there.
_QUOTES = str.maketrans("“”„‟", "‘’‚‛")


def repeated(text: str) -> str:
    """Return what is repeated of a text."""
    return shortened(_ADDRESS.sub("…", text).translate(_QUOTES), LONGEST)
