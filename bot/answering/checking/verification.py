"""Does the interview say so? A sentence from anywhere, checked against the notes."""

from collections.abc import Iterable, Mapping, Sequence

from bot.answering.checking.repeating import repeated
from bot.answering.grounds import READ_AS_ONE, Grounds
from bot.answering.support.verdict import Reason, Supported, Unsupported, Verdict
from bot.answering.support.verifier import Verifier
from bot.grounding.retrieval.ranking import NEAR_IN_MEANING
from bot.notes.claim import Claim
from bot.notes.errors import NotesError
from bot.notes.shelf import AnyLibrary, note_called
from bot.notes.timestamp import Timestamp, as_noted


class Verification:
    """Checks sentences against a library, one note of it, or some moments of a note."""

    def __init__(self, library: AnyLibrary, grounds: Grounds) -> None:
        self._library, self._grounds, self._voice = library, grounds, grounds.voice

    @property
    def titles(self) -> Mapping[str, str]:
        """The title of each note."""
        return self._voice.titles

    @property
    def interviews(self) -> Mapping[str, str]:
        """What each interview is called beside a claim, where there are several."""
        return self._voice.interviews

    def verify(self, sentence: str, note: str | None = None, cite: Iterable[str] = ()) -> Verdict:
        """Return what the notes say to a sentence: at the times given, else anywhere.

        Raises:
            NotesError: There is no such note, or a time is none.
        """
        note, times = self.meant(note, cite)
        claims = self._claims(note, sentence)
        verifier = self._grounds.verifier(claims)
        if not times:
            return verifier.find_near(sentence, self._nearest(sentence, note))
        found = verifier.find(sentence)
        cited = _standing_at(times, claims)
        if not cited:
            return _not_there(Reason.ID, found)
        verdict = _at(verifier, sentence, cited)
        if not isinstance(verdict, Supported) and isinstance(found, Supported):
            return _not_there(Reason.ELSEWHERE, found)
        return verdict

    def meant(self, note: str | None, cite: Iterable[str]) -> tuple[str | None, list[int]]:
        """Return the note of that name, and the seconds of some times.

        Raises:
            NotesError: There is no such note, or a time is none.
        """
        times = [_read_time(clock).seconds for clock in cite]
        return note_called(self._library, note).name if note else None, times

    def why(self, verdict: Verdict) -> str:
        """Return the sentence that explains a verdict."""
        words = repeated(", ".join(verdict.words))
        reason = verdict.reason or verdict.verdict
        if reason == Reason.COVERAGE and not words:
            reason = "unknown"
        return self._voice.say(f"verify.{reason}", words=words)

    def _nearest(self, sentence: str, note: str | None) -> Claim | None:
        """Return the claim that lies nearest to a sentence in meaning, if any is near."""
        best = next(iter(self._grounds.ranking.rank(sentence, note)), None)
        return best.claim if best and (best.cosine or 0.0) >= NEAR_IN_MEANING else None

    def _claims(self, note: str | None, sentence: str) -> tuple[Claim, ...]:
        """Return the claims of a note, or of all; of very many those that share most words."""
        if note:
            return note_called(self._library, note).claims
        if len(self._library.claims) <= READ_AS_ONE:
            return tuple(self._library.claims)
        return tuple(match.claim for match in self._grounds.ranking.rank(sentence))


def _not_there(reason: Reason, found: Verdict) -> Unsupported:
    """Return that nothing is said at a moment, as surely as it is known what is said elsewhere."""
    return Unsupported(reason, (), found.nearest, -abs(found.score))


def _at(verifier: Verifier, sentence: str, cited: Sequence[Claim]) -> Verdict:
    """Return what the claims at a moment say: those of one video, since a moment is of one.

    The first of the claims is shown: one that bears the sentence out by itself, else the nearest.
    """

    def near(claim: Claim) -> tuple[bool, float]:
        alone = isinstance(verifier.weigh(sentence, [claim]), Supported)
        return alone, verifier.fit(sentence, claim)

    videos: dict[str, list[Claim]] = {}
    for claim in sorted(cited, key=near, reverse=True):
        videos.setdefault(claim.video_id, []).append(claim)
    verdicts = [verifier.verify(sentence, claims) for claims in videos.values()]
    return next((each for each in verdicts if isinstance(each, Supported)), verdicts[0])


def _standing_at(times: Iterable[int], claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that stand at some times, as their note has these."""
    moments = {moment.seconds for claim in claims for moment in claim.timestamps}
    meant = {as_noted(seconds, moments) for seconds in times}
    return [c for c in claims if any(moment.seconds in meant for moment in c.timestamps)]


def _read_time(clock: str) -> Timestamp:
    try:
        return Timestamp.read(clock)
    except ValueError as error:
        raise NotesError.no_time(clock) from error
