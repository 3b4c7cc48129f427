"""A question as it is looked up: its courtesies left out, its misspelt words read as the notes'."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from bot.answering.grounds import READ_AS_ONE, Grounds
from bot.grounding.asking import followup, outline
from bot.grounding.asking.fillers import without_fillers
from bot.grounding.asking.measures import measured
from bot.grounding.asking.own_words import OwnWords
from bot.grounding.asking.pasted import opened
from bot.grounding.asking.source import without_its_source
from bot.grounding.asking.subject import Subject, asked_subject
from bot.grounding.asking.thread import Thread
from bot.grounding.persona.voice import KEPT
from bot.grounding.question import Question
from bot.grounding.retrieval.owners import Name
from bot.grounding.text.languages import Language, foreign, in_english
from bot.grounding.text.shorthand import spelled_out
from bot.grounding.text.spelling import Spelling
from bot.notes.by_note import claims_of
from bot.notes.claim import Claim

# "Maya Lindqvist" is a name at the head of a sentence too.
_FULL_NAME = re.compile(r"[A-Z]\w+ [A-Z]")


@dataclass(frozen=True)
class Heard:
    """A question to look up, and how it was understood."""

    question: Question
    language: Language | None = None
    """The one that it is asked in, when that is foreign."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Which name was read for what was typed."""
    within: tuple[str, ...] = ()
    """The notes in which it is looked up first; all, if there are none."""
    alone: bool = False
    """Whether it is looked up in these only."""
    about: tuple[Name, ...] = ()
    """Whom it names that these are about."""
    unknown: bool = False
    """Whether nobody can tell of whom it speaks."""

    @property
    def text(self) -> str:
        """The question itself, in plain words."""
        return self.question.plain

    @cached_property
    def own_words(self) -> OwnWords:
        """What the question says itself."""
        return OwnWords.of(self.text)

    @cached_property
    def thread(self) -> Thread:
        """What the question goes on from."""
        return Thread.before(self.question)


class Hearing:
    """Hears questions over some claims, in a voice that knows its courtesies and languages."""

    def __init__(self, grounds: Grounds) -> None:
        self._claims, self._voice = grounds.claims, grounds.voice
        self._spelling = lru_cache(KEPT)(self._spelling_anew)
        self._is_english = lru_cache(KEPT)(self._is_english_anew)

    def hear(self, question: Question) -> Heard:
        """Return a question as it is looked up; blocks when it is the first to its note."""
        text, note = opened(question.text, self._voice.videos)
        question = replace(question, text=text, note=note or question.note)
        text = self._voice.prompts.small_talk.beyond_courtesy(question.plain)
        text = without_its_source(without_fillers(text))
        language = foreign(text, self._voice.prompts.languages)
        if language and self._is_english(question.note):
            return Heard(replace(question, text=text), language)
        spelling = self._spelling(question.note)
        names = spelling.names(text) if spelling else {}
        return Heard(replace(question, text=self.read(text, question.note)), names=names)

    def read(self, text: str, note: str | None) -> str:
        """Return a text with its abbreviations written out and its misspelt words mended."""
        text, spelling = spelled_out(text), self._spelling(note)
        return measured(spelling.corrected(text) if spelling else text)

    def asked_subject(self, text: str, about: Iterable[Name] = ()) -> Subject | None:
        """Return what a text is about that asks for whatever is said of something.

        One of those whom it is `about` may have said it, as the speaker may.
        """
        asked = (
            asked_subject(text, who) for who in (self._voice.speaker, *(n.text for n in about))
        )
        return next(filter(None, asked), None)

    def speaks(self, note: str) -> bool:
        """Tell whether the speaker may be named in questions to a note."""
        return bool(self._voice.speaking(claims_of(self._claims, note)))

    def is_name(self, word: str, note: str | None) -> bool:
        """Tell whether a note names somebody, or something, by a word; of too many claims, none."""
        spelling = self._spelling(note)
        return spelling is not None and spelling.is_name(word)

    def known(self, typed: Sequence[str], note: str | None) -> list[str]:
        """Return those of some words that a note has; of too many claims, all of them."""
        if (spelling := self._spelling(note)) is None:
            return [*typed]
        return [word for word in typed if spelling.knows(word) or not word.isalpha()]

    def _is_english_anew(self, note: str | None) -> bool:
        return in_english(claims_of(self._claims, note), self._voice.prompts.languages)

    def _spelling_anew(self, note: str | None) -> Spelling | None:
        claims = claims_of(self._claims, note)
        if len(claims) > READ_AS_ONE:
            return None
        asking = outline.ASKING | followup.asking()
        texts = map(_in_sentence, claims)
        return Spelling(texts, asking, self._voice.speaker, _capitalised(claims))


def _in_sentence(claim: Claim) -> str:
    """Return a claim's text without its first word, unless that is one of a name's."""
    return claim.text if _FULL_NAME.match(claim.text) else claim.text.partition(" ")[2]


def _capitalised(claims: Sequence[Claim]) -> Iterator[str]:
    """Yield what has its capitals for its place alone: headings, labels, first words."""
    for claim in claims:
        yield " ".join((*claim.section, claim.label, claim.text.partition(" ")[0]))
