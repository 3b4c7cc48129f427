"""What is said of the claims that a search has found, or of there being none."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answering.answer import Answered, Declined, Related, Sentence
from bot.answering.framing import framed, labelled
from bot.answering.lookup.choice import apart, beside_the_best, near_the_best
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.ranking import Match
from bot.notes.claim import Claim


@dataclass(frozen=True, slots=True)
class Replies:
    """Replies in the `voice` of all notes; of what does not answer, in that of the notes `within`.

    There are none of these where a question is looked up in all.
    """

    voice: Voice
    within: Sequence[str] = ()

    def answered(self, claims: Iterable[Claim]) -> Answered:
        """Return some claims as the answer."""
        return Answered(framed(self.voice.opening, claims))

    def best(self, matches: Sequence[Match]) -> Answered:
        """Return the best of some claims, and what answers about as well, as the answer."""
        return self.answered(beside_the_best(matches))

    def listed(self, claims: Iterable[Claim]) -> Answered:
        """Return some claims as the answer, each as an item however few there are."""
        return Answered((Sentence(self.voice.opening), *map(labelled, claims)))

    def nearest(self, matches: Sequence[Match]) -> Related:
        """Return the best of some claims as the moments nearest to the question."""
        return self.close(near_the_best(matches))

    def close(self, claims: Iterable[Claim]) -> Related:
        """Return some claims, the first three of them, as the moments nearest to the question."""
        return Related(framed(self._spoken.nearest, apart(dict.fromkeys(claims))))

    def uncovered(self, text: str, claims: Iterable[Claim]) -> Declined:
        """Return that the notes do not cover a question, and what they do, near to some claims."""
        voice = self._spoken
        covered = voice.covered_near(text, claims)
        return Declined((Sentence(voice.decline), Sentence(covered, lead=" ")))

    def of_names(
        self, names: Sequence[str], claims: Iterable[Claim], *, answer: bool
    ) -> Answered | Related:
        """Return what the notes have on some names alone, which may `answer` the question."""
        opening = self.voice.say("language.names", names=self.voice.listed(names))
        return (Answered if answer else Related)(framed(opening, claims))

    def of_no_names(self) -> Declined:
        """Return that a question cannot be read, and names nothing of which the notes speak."""
        return Declined((Sentence(self.voice.say("language.topics")),))

    @property
    def _spoken(self) -> Voice:
        """The voice that speaks of what is looked up in."""
        return self.voice.of(self.within[0] if len(self.within) == 1 else None)
