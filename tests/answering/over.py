"""The answerer that needs no model, over any claims."""

from collections.abc import Sequence

from bot.answering.extractive import Extractive
from bot.answering.grounds import Grounds
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.encoder import Encoder
from bot.grounding.retrieval.meaning import MeaningRanking
from bot.notes.claim import Claim


def over(claims: Sequence[Claim], voice: Voice, encoder: Encoder | None = None) -> Extractive:
    """Return the answerer over these claims; with an encoder it finds them by what they mean."""
    words = WordRanking(claims)
    ranking = MeaningRanking(claims, words, encoder) if encoder else words
    return Extractive(Grounds(claims, ranking, voice, encoder=lambda: encoder))
