"""What the persona says by itself, filled in for the notes it speaks for."""

from collections.abc import Iterable, Mapping, Sequence

from bot.grounding.naming import naming
from bot.grounding.prompts import Prompts
from bot.grounding.small_talk import Talk
from bot.grounding.template import Template
from bot.notes.claim import Claim, Note

TOPICS = 3


class Voice:
    """The persona's texts, notices and small talk over one set of notes."""

    def __init__(self, prompts: Prompts, notes: Sequence[Note]) -> None:
        self.prompts = prompts
        titles = [note.title for note in notes]
        persona = prompts.persona
        self.titles = {note.name: note.title for note in notes}
        self.videos = by_video(notes)
        self.speaker = persona.speaker
        self._about = {
            "name": persona.name,
            "speaker": persona.speaker,
            "voice": persona.voice,
            "disclosure": persona.disclosure,
            "title": titles[0] if len(titles) == 1 else f"{titles[0]} and {len(titles) - 1} more",
            "topics": listed(topics(notes)),
        }
        # Filled once now, so that a placeholder that nothing fills is found at the start.
        self.disclosure = persona.disclosure
        self.greeting = self._about["greeting"] = self.fill(persona.template("greeting"))
        self.opening = self.fill(persona.template("opening"))
        self.nearest = self.fill(persona.template("nearest"))
        self.decline = self.fill(persona.template("decline"))
        first = persona.person == "first"
        self.covered = self.say("declined.mine" if first else "declined.topics")
        self.manner = self.fill(persona.template("manner"))
        for talk in prompts.small_talk.talks:
            for model in ("", "a model"):
                self.reply(talk, model)

    def say(self, notice: str, **values: str) -> str:
        """Return a notice, such as `failed.model`, with its placeholders filled."""
        return self.fill(self.prompts.notices[notice], values)

    def fill(self, template: Template, values: Mapping[str, str] | None = None) -> str:
        """Return a text of the prompts with what is known of the persona and the notes."""
        return template.fill({**self._about, **(values or {})})

    def reply(self, talk: Talk, model: str = "") -> str:
        """Return the reply to small talk; `model` names the one that words the answers, if any."""
        return self.fill(talk.with_model if model else talk.reply, {"model": model})

    def speaking(self, claims: Iterable[Claim]) -> str:
        """Return the speaker when the claims name them, or there is no other interview."""
        return self.speaker if len(self.titles) == 1 or self.naming(claims) else ""

    def naming(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims that name the speaker by the last name, the earliest first."""
        return sorted(naming(self.speaker, claims), key=lambda claim: claim.start)


def by_video(notes: Iterable[Note]) -> dict[str, str | None]:
    """Return the note of each video; none where several are of the same."""
    found: dict[str, str | None] = {}
    for note in notes:
        found[note.video_id] = None if note.video_id in found else note.name
    return found


def topics(notes: Iterable[Note]) -> list[str]:
    """Return the first headings that claims stand under, each once, at most three."""
    found: dict[str, None] = {}
    for claim in (claim for note in notes for claim in note.claims if claim.section):
        found[claim.section[-1]] = None
        if len(found) == TOPICS:
            break
    return list(found)


def listed(items: Sequence[str]) -> str:
    """Return items as a sentence lists them: "a, b and c"."""
    *most, last = items or ("the interview itself",)
    return f"{', '.join(most)} and {last}" if most else last
