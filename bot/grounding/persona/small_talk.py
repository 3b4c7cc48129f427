"""What people say that asks nothing of the notes, told from questions by whole phrases."""

import re
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from pathlib import Path

from bot.grounding.asking.outline import ASKING
from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.phrases import END, PART, SOMEBODY, PhraseReader, Phrases
from bot.grounding.persona.talk import Talk, WrittenSmallTalk
from bot.grounding.text.phrase import Phrase
from bot.grounding.text.words import STOP_WORDS
from bot.misread import why

_ASKING = "|".join(map(re.escape, sorted({*STOP_WORDS, *ASKING})))
_FIRST = re.compile(rf"(?<!\S)(?:{_ASKING})\b", re.IGNORECASE)
_BRACKETS = re.compile(r"[()|]")
_QUESTION = re.compile(r"[?\uff1f\u061f]")
# A courtesy that no mark ends is looked for among so many of the first characters.
_OPENING = 80


def _no_name(_: str) -> bool:
    return False


class SmallTalk:
    """Hears small talk, and passes over the courtesies around a question."""

    def __init__(self, written: WrittenSmallTalk, speaker: str, path: Path) -> None:
        self._reading = PhraseReader(written)
        name = _BRACKETS.sub(" ", speaker)
        names = f"({'|'.join((name, *name.split()))})"
        self.talks, self.path = written.talk, path
        self._heard_anywhere, self._heard_alone = Phrases(), Phrases()
        for talk in self.talks:
            heard = self._heard_anywhere if talk.anywhere else self._heard_alone
            for says in talk.says:
                heard.add(self._phrase(says.replace("{speaker}", names), path), talk)
        self._names = frozenset(self._reading.words(speaker))
        self._addressed = self._names | frozenset(self._reading.words(written.addressed))

    def _phrase(self, says: str, path: Path) -> Phrase:
        try:
            return self._reading.phrase(says)
        except ValueError as error:
            raise PromptsError.malformed(path, why(error)) from error

    def heard(self, text: str, is_name: Callable[[str], bool] = _no_name) -> Talk | None:
        """Return what a text says, if it is small talk and nothing else, or if it is `anywhere`.

        Of several kinds the first in the file decides: "hi, who are you?" asks who, and greets in
        passing. `is_name` tells whom the notes name; a text of which nothing else can be made may
        be misspelt ("thnaks").
        """
        parts = self._reading.parts(text)
        typed = [word for word in parts if word != END]
        asks = bool(_QUESTION.search(text))
        return (
            self._first(self._anywhere(parts))
            or self._first(self._whole(typed, asks=asks))
            or self._first(self._whole(self._naming(typed, is_name), asks=asks))
            or self._first(self._whole(self._reading.mended(typed), asks=asks))
        )

    def beyond_courtesy(self, text: str) -> str:
        """Return a text without the greetings and thanks around what it asks, if it asks anything.

        A courtesy before a question ends with a mark, or with the question's first word: one that
        people ask with. What is nothing else stays as it is.
        """
        parts = [part for part in PART.finditer(text) if part[0].strip()]
        asking = [part for part in parts if not self._courteous(part[0])]
        if not asking:
            return text
        first, last = asking[0], asking[-1]
        start = first.start() if first is not parts[0] else 0
        end = last.end() if last is not parts[-1] else len(text)
        return self._unopened(text[start:end].strip())

    def _unopened(self, text: str) -> str:
        """Return a text without the courtesy before its first word ("hi what is scaling").

        Who begins with such a word asks from there on ("what's new in Gen 3?"), and a name before
        it may be what is asked about ("hi Chris is the CEO?").
        """
        if _FIRST.match(text):
            return text
        for first in _FIRST.finditer(text, 0, _OPENING):
            before = text[: first.start()]
            if self._courteous(before) and self._names.isdisjoint(self._reading.words(before)):
                return text[first.start() :]
        return text

    def _courteous(self, text: str) -> bool:
        said = self._whole(self._reading.words(text))
        return bool(said) and all(talk.courtesy for talk in said)

    def _first(self, said: Collection[Talk]) -> Talk | None:
        return next((talk for talk in self.talks if talk in said), None) if said else None

    def _anywhere(self, parts: Sequence[str]) -> set[Talk]:
        """Return the talks heard anywhere that a text holds."""
        places = range(len(parts))
        return {talk for place in places for talk, _ in self._heard_anywhere.at(parts, place)}

    def _naming(self, typed: Sequence[str], is_name: Callable[[str], bool]) -> list[str]:
        """Return typed words with one mark for each name, of however many words it is."""
        marked = [SOMEBODY if word in self._names or is_name(word) else word for word in typed]
        pairs = pairwise(["", *marked])
        return [word for before, word in pairs if not before == word == SOMEBODY]

    def _whole(self, typed: Sequence[str], *, asks: bool = False) -> list[Talk]:
        """Return the talks that a text consists of, none where one word is left over.

        A text that `asks` holds no remark.
        """
        said: list[Talk] = []
        place = 0
        while place < len(typed):
            at = self._heard_alone.at(typed, place)
            talk, end = max(at, key=lambda heard: heard[1], default=(None, place + 1))
            if talk:
                said.append(talk)
            elif typed[place] not in self._addressed:
                return []
            place = end
        return [] if asks and any(talk.remark for talk in said) else said
