"""What the persona says by itself, filled in for the notes it speaks for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from bot.grounding.persona.filling import Filling
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.talk import Talk
from bot.grounding.persona.template import Template
from bot.grounding.persona.titles import of_different_videos, quoted, short
from bot.grounding.persona.topics import TOPICS_NAMED, topics
from bot.grounding.question import NO_ANSWER
from bot.grounding.retrieval.naming import naming
from bot.notes.claim import Claim, Note

# Interviews of which a voice, a spelling and a corpus are kept.
KEPT = 64


class Voice(Filling):
    """The persona's texts, notices and small talk over one set of notes.

    All are filled at once, so that a placeholder that nothing fills is found at the start.
    """

    def __init__(self, prompts: Prompts, notes: Sequence[Note]) -> None:
        self.prompts = prompts
        self._notes = notes
        self.of = lru_cache(KEPT)(self._of)
        self.speaker = prompts.persona.speaker
        self.titles = {note.name: note.title for note in notes}
        self.videos = _by_video(notes)
        several = len(self.titles) > 1
        # What each interview is called beside a claim; of a single one nothing need be told.
        self.interviews = {name: short(title) for name, title in self.titles.items() if several}
        told = ((note.video_id, note.title) for note in notes)
        covered = of_different_videos(told, TOPICS_NAMED) if several else topics(self._sections)
        last = "" if several else _end(notes)
        about = _known(prompts, [*self.titles.values()], covered, last, several=several)
        super().__init__(prompts.notices, about, several=several)
        self.disclosure, self.greeting = about["disclosure"], about["greeting"]
        self.opening = self._own("opening")
        self.nearest = self._own("nearest")
        self.decline = self._own("decline")
        self.covered = self.covering(covered)
        self.manner = self._own("manner")
        self.rules = self._told(prompts.rules)
        self.examples = self._told(prompts.examples)
        self.reminder = self._told(prompts.reminder)
        for talk in prompts.small_talk.talks:
            for model in ("", "a model"):
                self.reply(talk, model)

    def _own(self, part: str) -> str:
        """Return one of the persona's own texts, filled in."""
        return self.fill(self.prompts.persona.template(part))

    def _told(self, template: Template) -> str:
        """Return what a model is told, filled in."""
        return self.fill(template, {"no_answer": NO_ANSWER})

    def _of(self, note: str | None) -> "Voice":
        """Return the voice over one interview alone; over all when none is named."""
        if note is None or not self._several:
            return self
        found = next((each for each in self._notes if each.name == note), None)
        return Voice(self.prompts, [found]) if found else self

    def reply(self, talk: Talk, model: str = "") -> str:
        """Return the reply to small talk; `model` names the one that words the answers, if any."""
        text = (model and talk.with_model) or talk.reply
        return self.fill(Template(text, self.prompts.small_talk.path), {"model": model})

    def covering(self, covered: Sequence[str]) -> str:
        """Return the sentence that says what the notes do speak about."""
        notice = "declined.mine" if self.prompts.persona.first_person else "declined.topics"
        return self.say(notice, topics=self.listed(covered))

    def covered_near(self, asked: str, claims: Iterable[Claim]) -> str:
        """Return what the notes do speak about that is nearest to what was asked.

        Of several, those are the first that some claims are from.
        """
        told = ((claim.video_id, self.titles[claim.note]) for claim in claims)
        several = self._several
        near = of_different_videos(told, TOPICS_NAMED) if several else topics(self._sections, asked)
        return self.covering(near) if near else self.covered

    @property
    def _sections(self) -> Iterator[tuple[str, ...]]:
        """The headings that claims stand under."""
        return (claim.section for note in self._notes for claim in note.claims)

    def introducing(self, opening: str, note: str) -> str:
        """Return what stands before claims of one interview with its title, if there are others."""
        title = self.interviews.get(note)
        if title is None or quoted(title) in opening or not opening.endswith(":"):
            return opening
        return self.named(opening, title)

    def named(self, opening: str, title: str) -> str:
        """Return an opening with a title before its colon."""
        return self.say("interview.named", opening=opening.removesuffix(":"), title=title)

    def speaking(self, claims: Iterable[Claim]) -> str:
        """Return the speaker when the claims name them, or there is no other interview."""
        return self.speaker if len(self.titles) == 1 or self.naming(claims) else ""

    def naming(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims that name the speaker by the last name, the earliest first."""
        return sorted(naming(self.speaker, claims), key=lambda claim: claim.start)


def _known(
    prompts: Prompts, titles: Sequence[str], covered: Sequence[str], last: str, *, several: bool
) -> Mapping[str, str]:
    """Return what fills the placeholders: of the persona, of the notes, and its own first texts."""
    persona = prompts.persona
    lists = Filling(prompts.notices, {}, several=several)
    known = {
        "name": persona.name,
        "speaker": persona.speaker or lists.say("interview.somebody"),
        "title": lists.and_more(titles),
        "interviews": lists.and_more([*map(quoted, titles)]),
        "topics": lists.listed(covered),
        "end": last,
    }
    # Each of these may hold those before it.
    for part in ("voice", "disclosure", "greeting"):
        filling = Filling(prompts.notices, known, several=several)
        known = {**known, part: filling.fill(persona.template(part))}
    return known


def _by_video(notes: Iterable[Note]) -> dict[str, str | None]:
    """Return the note of each video; none where several are of the same."""
    found: dict[str, str | None] = {}
    for note in notes:
        found[note.video_id] = None if note.video_id in found else note.name
    return found


def _end(notes: Iterable[Note]) -> str:
    """Return the last moment that notes know of."""
    claims = (claim for note in notes for claim in note.claims)
    last = max((time for claim in claims for time in claim.timestamps), default=None)
    return str(last or "")
