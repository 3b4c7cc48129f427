"""What questions and sentences are held against: the notes, in a voice, read once for all."""

from collections.abc import Sequence
from functools import lru_cache

from bot.answering.support.corpus import Corpus
from bot.answering.support.judging import OpenJudge
from bot.answering.support.verifier import Verifier
from bot.grounding.persona.voice import KEPT, Voice
from bot.grounding.retrieval.meaning import OpenEncoding
from bot.grounding.retrieval.ranking import Ranking
from bot.notes.by_note import claims_of
from bot.notes.claim import Claim

# More claims than this are not read as one: for their spelling, for the names in them, for what is
# said at a moment, or for what they say to a sentence.
READ_AS_ONE = 5_000
# How many other choices of claims are kept read, which may be large: a prompt's, or all.
_CHOSEN = 8


class Grounds:
    """Some claims, the `ranking` that finds them, and the `voice` that knows their titles.

    The `judge` reads what is said of the claims, and the `encoder` what titles mean, where there
    is one.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        ranking: Ranking,
        voice: Voice,
        judge: OpenJudge | None = None,
        encoder: OpenEncoding | None = None,
    ) -> None:
        self.claims, self.ranking, self.voice = claims, ranking, voice
        self._judge, self.encoder = judge, encoder
        self._corpus = lru_cache(_CHOSEN)(self._corpus_anew)
        self.corpus_of_note = lru_cache(KEPT)(self._corpus_of_note)

    def verifier(self, claims: Sequence[Claim]) -> Verifier:
        """Return what tells whether some of the claims bear a sentence out."""
        return Verifier(self._corpus(tuple(claims)), self._judge)

    def _corpus_anew(self, claims: tuple[Claim, ...]) -> Corpus:
        return Corpus(claims, self.voice.titles, self.voice.speaking(claims))

    def _corpus_of_note(self, note: str) -> Corpus:
        """Return what the claims of one note say."""
        return self._corpus(tuple(claims_of(self.claims, note)))
