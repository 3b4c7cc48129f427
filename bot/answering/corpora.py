"""What claims say, read once for whoever holds sentences or questions against them."""

from collections.abc import Sequence
from functools import lru_cache

from bot.answering.support.corpus import Corpus
from bot.grounding.persona.voice import KEPT, Voice
from bot.notes.claim import Claim
from bot.notes.library import claims_of

# How many other choices of claims are kept read, which may be large: a prompt's, or all.
_CHOSEN = 8


class Corpora:
    """Corpora of some claims in a voice, which knows their titles and who speaks in them."""

    def __init__(self, claims: Sequence[Claim], voice: Voice) -> None:
        self._claims, self._voice = claims, voice
        self.of = lru_cache(_CHOSEN)(self._of)
        self.of_note = lru_cache(KEPT)(self._of_note)

    def _of(self, claims: tuple[Claim, ...]) -> Corpus:
        """Return the corpus of some of the claims."""
        return Corpus(claims, self._voice.titles, self._voice.speaking(claims))

    def _of_note(self, note: str) -> Corpus:
        """Return the corpus of one note's claims."""
        return self.of(tuple(claims_of(self._claims, note)))
