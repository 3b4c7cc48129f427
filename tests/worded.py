"""What a model says in the tests: a sentence that the claim about Sora bears out."""

from bot.notes.claim import Claim

SAYS = "OpenAI's Sora signals increased competition in the video AI space"


def cited(sora: Claim) -> str:
    """Return the sentence as a model writes it: with the id of its claim."""
    return f"{SAYS} [{sora.id}]."
