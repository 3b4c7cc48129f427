"""What a model says in the tests: sentences that the claim about Sora bears out."""

from itertools import islice, product

from bot.notes.claim import Claim

SAYS = "OpenAI's Sora signals increased competition in the video AI space"
# What may stand before it and brings nothing, so that a sentence comes again in other words.
_OPENINGS = ("", "So ", "And ", "Also, ", "Then ", "Thus ", "But ", "Here ", "Well, ")
_SOURCES = (
    "",
    "he says that ",
    "according to him, ",
    "Valenzuela says that ",
    "in his view, ",
    "he notes that ",
    "Valenzuela notes that ",
    "he also says that ",
)
_SUBJECTS = ("", "the emergence of models like ")


def cited(sora: Claim) -> str:
    """Return the sentence as a model writes it: with the id of its claim."""
    return f"{SAYS} [{sora.id}]."


def at_length(sora: Claim, sentences: int) -> list[str]:
    """Return so many sentences, at most 144, that say it, no two of them in the same words."""
    before = map("".join, product(_OPENINGS, _SOURCES, _SUBJECTS))
    return [f"{words[:1].upper()}{words[1:]}{cited(sora)} " for words in islice(before, sentences)]
