"""What the persona says by itself, filled in for the notes it speaks for."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.grounding.abbreviations import typed_words
from bot.grounding.naming import naming
from bot.grounding.outline import ASKING
from bot.grounding.prompts import Prompts
from bot.grounding.template import Template
from bot.grounding.words import STOP_WORDS
from bot.notes.claim import Claim, Note

TOPICS = 3
# Thanks behind a question are looked for among so many of its last characters.
LONGEST_THANKS = 80


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
        self.manner = self.fill(persona.template("manner"))
        self._small_talk = {
            phrase: self.fill(reply) for phrase, reply in prompts.small_talk.items()
        }
        self._courtesy = _courtesy(prompts.courtesies)
        self._longest = max(len(phrase.split()) for phrase in self._small_talk)

    def say(self, notice: str, **values: str) -> str:
        """Return a notice, such as `failed.model`, with its placeholders filled."""
        return self.fill(self.prompts.notices[notice], values)

    def fill(self, template: Template, values: Mapping[str, str] | None = None) -> str:
        """Return a text of the prompts with what is known of the persona and the notes."""
        return template.fill({**self._about, **(values or {})})

    def small_talk(self, text: str) -> str | None:
        """Return the reply to a text that is small talk and nothing else.

        Phrases are taken out of the text, longest first; when no word is left, the phrase that
        says most decides the reply ("hi, who are you?" asks who, and greets in passing). One that
        is heard anywhere decides it at once: somebody who speaks of dying asks for no claims.
        """
        typed = typed_words(text)
        rest = f" {' '.join(typed)} "
        said: str | None = None
        phrases = _runs(typed, self._longest) & self._small_talk.keys()
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
            if phrase in self.prompts.anywhere:
                return self._small_talk[phrase]
            if f" {phrase} " in rest:
                rest = rest.replace(f" {phrase} ", "  ")
                said = said or self._small_talk[phrase]
        return None if rest.strip() else said

    def speaking(self, claims: Iterable[Claim]) -> str:
        """Return the speaker when the claims name them, or there is no other interview."""
        return self.speaker if len(self.titles) == 1 or self.naming(claims) else ""

    def naming(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims that name the speaker by the last name, the earliest first."""
        return sorted(naming(self.speaker, claims), key=lambda claim: claim.start)

    def beyond_courtesy(self, text: str) -> str:
        """Return a text without the greetings and thanks around what it asks, if it asks anything.

        A courtesy before a question ends with a mark, or with the question's first word: one that
        people ask with. What is nothing else stays as it is.
        """
        before, after = self._courtesy
        start = found.end() if (found := before.match(text)) else 0
        thanks = after.search(text, max(start, len(text) - LONGEST_THANKS))
        rest = text[start : thanks.start() if thanks else None]
        return rest if re.search(r"\w", rest) else text


def _courtesy(phrases: Iterable[str]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds courtesies before a question, and what finds them after one."""
    said = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    asking = "|".join(map(re.escape, sorted({*STOP_WORDS, *ASKING})))
    ended = rf"(?:\s*[^\w\s'][^\w]*(?=\w)|\s+(?=(?:{asking})\b))"
    before = rf"\W*(?:(?:{said})(?!\w){ended})+"
    after = rf"(?<=\w)\s*[^\w\s'][^\w]*(?:{said})\W*$"
    return re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)


def _runs(typed: Sequence[str], most: int) -> set[str]:
    """Return every run of at most so many words."""
    ends = [range(start + 1, min(start + most, len(typed)) + 1) for start in range(len(typed))]
    return {" ".join(typed[start:end]) for start, until in enumerate(ends) for end in until}


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
