"""What people say that asks nothing of the notes, told from questions by whole phrases.

Phrases and texts are read alike: without accents, contractions and the words that only stress, and
with one word for all that say the same here. So a phrase need not stand there in all its spellings.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel

from bot.grounding.asking.outline import ASKING
from bot.grounding.persona.template import Template
from bot.grounding.text.abbreviations import typed_words
from bot.grounding.text.contractions import uncontracted
from bot.grounding.text.languages import folded
from bot.grounding.text.phrase import Phrase
from bot.grounding.text.words import STOP_WORDS

# Where a sentence or a part of one begins or ends, in phrases and among typed words.
END = "."

_PART = re.compile(r"(?:[\w\s'\u2019]|(?<=\w)-(?=\w))+")
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}\b")
_ASKING = "|".join(map(re.escape, sorted({*STOP_WORDS, *ASKING})))
_FIRST = re.compile(rf"(?<!\S)(?:{_ASKING})\b", re.IGNORECASE)
# A courtesy that no mark ends is looked for among so many of the first characters.
_OPENING = 80


class WrittenTalk(BaseModel):
    """One kind of small talk as its file has it: what people say, and the persona's reply.

    One that is `anywhere` is replied to whatever else a text holds; a `courtesy` may stand beside a
    question, which is what gets the answer then. `with_model` is the reply where a model words the
    answers, if it is another.
    """

    says: frozenset[str]
    reply: str
    with_model: str = ""
    anywhere: bool = False
    courtesy: bool = False


class WrittenSmallTalk(BaseModel):
    """The file: the talks, and the words that make no difference to them.

    `stress` only stresses what is said, `addressed` is who is spoken to, and `alike` has one word
    for each group of those that say the same.
    """

    stress: str
    addressed: str
    alike: Mapping[str, str]
    talk: tuple[WrittenTalk, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Talk:
    """A kind of small talk, with the replies that are yet to be filled in."""

    reply: Template
    with_model: Template
    anywhere: bool
    courtesy: bool


class PhraseReader:
    """Reads texts and phrases as the words by which they are compared."""

    def __init__(self, written: WrittenSmallTalk) -> None:
        self._stress = frozenset(written.stress.split())
        self._alike = {
            word: one for one, others in written.alike.items() for word in others.split()
        }
        # The same few words stand in all phrases.
        self._word = cache(self._written)

    def words(self, text: str) -> list[str]:
        """Return the words of a text that make a difference."""
        short = _DRAWN_OUT.sub(r"\1", text.lower().replace("\u2019", "'"))
        typed = " ".join(map(uncontracted, typed_words(short))).replace("'", " ")
        plain = map(folded, typed.split())
        return [self._alike.get(word, word) for word in plain if word not in self._stress]

    def parts(self, text: str) -> list[str]:
        """Return the words of a text with an `END` before and after each part of a sentence."""
        said = [END]
        for part in _PART.findall(text):
            if words := self.words(part):
                said += [*words, END]
        return said

    def phrase(self, says: str) -> Phrase:
        """Return a phrase as it is compared with texts."""
        return Phrase.read(says, self._word)

    def _written(self, word: str) -> list[str]:
        return [END] if word == END else self.words(word)


class _Phrases:
    """Phrases by the words that they begin with."""

    def __init__(self) -> None:
        self._beginning: dict[str, list[tuple[Phrase, Talk]]] = defaultdict(list)

    def add(self, phrase: Phrase, talk: Talk) -> None:
        for word in phrase.firsts:
            self._beginning[word].append((phrase, talk))

    def at(self, typed: Sequence[str], place: int) -> Iterator[tuple[Talk, int]]:
        """Yield every talk that some words say from a place on, and where it ends."""
        for phrase, talk in self._beginning.get(typed[place], ()):
            yield from ((talk, end) for end in phrase.ends(typed, place))


class SmallTalk:
    """Hears small talk, and passes over the courtesies around a question."""

    def __init__(self, written: WrittenSmallTalk, speaker: str, path: Path) -> None:
        self._reading = PhraseReader(written)
        names = f"({'|'.join((speaker, *speaker.split()))})"
        self.talks = tuple(
            Talk(
                Template(talk.reply, path),
                Template(talk.with_model or talk.reply, path),
                talk.anywhere,
                talk.courtesy,
            )
            for talk in written.talk
        )
        self._heard_anywhere, self._heard_alone = _Phrases(), _Phrases()
        for spoken, talk in zip(written.talk, self.talks, strict=True):
            heard = self._heard_anywhere if talk.anywhere else self._heard_alone
            for says in spoken.says:
                heard.add(self._reading.phrase(says.replace("{speaker}", names)), talk)
        self._names = frozenset(self._reading.words(speaker))
        self._addressed = self._names | frozenset(self._reading.words(written.addressed))

    def heard(self, text: str) -> Talk | None:
        """Return what a text says, if it is small talk and nothing else, or if it is `anywhere`.

        Of several kinds the first in the file decides: "hi, who are you?" asks who, and greets in
        passing.
        """
        parts = self._reading.parts(text)
        return self._first(self._anywhere(parts)) or self._first(
            self._whole([word for word in parts if word != END])
        )

    def beyond_courtesy(self, text: str) -> str:
        """Return a text without the greetings and thanks around what it asks, if it asks anything.

        A courtesy before a question ends with a mark, or with the question's first word: one that
        people ask with. What is nothing else stays as it is.
        """
        parts = [part for part in _PART.finditer(text) if part[0].strip()]
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

    def _whole(self, typed: Sequence[str]) -> list[Talk]:
        """Return the talks that a text consists of, none where one word is left over."""
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
        return said
