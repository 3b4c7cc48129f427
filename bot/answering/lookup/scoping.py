"""In which interviews a question is looked up first: of whom it names, or of what it goes on from.

Where there are several, "how much did they raise?" asks for nobody's figure but theirs of whom was
spoken, and what is said of Lopez is found in the interview of Lopez before any other.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from bot.answering.grounds import READ_AS_ONE, Grounds
from bot.answering.lookup.hearing import Heard, Hearing
from bot.grounding.asking.named_interview import NamedInterview, asked_interview, stands, titled
from bot.grounding.asking.pointing import named_first
from bot.grounding.asking.subject import asked_subject
from bot.grounding.asking.thread import Thread
from bot.grounding.retrieval.naming import holding, naming
from bot.grounding.retrieval.owners import Name, Owners
from bot.grounding.text.words import words
from bot.notes.claim import Claim

# A name that fits more notes than this names none of them.
_FEW = 6


class Scoping:
    """Tells in which interviews to look, of some claims."""

    def __init__(self, grounds: Grounds, hearing: Hearing) -> None:
        self._claims, self._voice, self._hearing = grounds.claims, grounds.voice, hearing

    def placed(self, heard: Heard) -> Heard:
        """Return a question to the interview that was chosen for it, or that it names itself.

        Such a one is known by its title, or by who is in it.
        """
        question = heard.question
        if question.note:
            return replace(heard, within=(question.note,), alone=True)
        name = None if heard.language else asked_interview(question.plain)
        notes = self._meant(name) if name else ()
        if not name or not 0 < len(notes) <= _FEW:
            return heard
        text = name.rest if stands(name.rest) else question.text
        note = notes[0] if len(notes) == 1 else None
        question = replace(question, text=text, note=note)
        return replace(heard, question=question, within=notes, alone=True)

    def scoped(self, heard: Heard) -> Heard:
        """Return a question with whom it names, and the notes in which it is looked up first.

        Whom it calls "they" is read as the name that was spoken of; blocks for the first one.
        """
        text = heard.text
        if heard.language:
            return heard
        names = tuple(self._owners.named(text))
        if heard.alone or len(self._voice.titles) == 1:
            return replace(heard, about=tuple(_speaking(names, text)))
        goes_on = heard.own_words.speak_of_before
        if names or (not goes_on and heard.own_words.stand_alone):
            return replace(heard, about=names, within=_notes(names))
        return self._behind_what_was_said(heard, goes_on=goes_on)

    def _behind_what_was_said(self, heard: Heard, *, goes_on: bool) -> Heard:
        """Return a question that names nobody, to be looked up in the notes last spoken of.

        Where nothing in it points back, only in those of them that have all of its words.
        """
        text, thread = heard.text, heard.thread
        before = self._owners.named(self._hearing.read(thread.topic, None))
        notes = _notes(before) or _cited(thread)
        if not goes_on:
            return replace(heard, within=self._having(text, notes))
        if elsewhere := self._elsewhere(text, notes):
            return replace(heard, within=elsewhere)
        if not before:
            unknown = not notes and heard.own_words.need_a_topic
            return replace(heard, within=notes, unknown=unknown)
        told = next((name for name in before if not name.text.isupper()), before[0])
        return _naming(replace(heard, within=notes), told)

    def _having(self, text: str, notes: Sequence[str]) -> tuple[str, ...]:
        """Return those of some notes that have every word of a text."""
        asked = words(text)
        return tuple(note for note in notes if self._hearing.known(asked, note) == asked)

    def _elsewhere(self, text: str, notes: Sequence[str]) -> tuple[str, ...]:
        """Return the notes that name whom a text names, if none of some others does."""
        for name in named_first(text):
            having = tuple(dict.fromkeys(claim.note for claim in naming(name, self._few)))
            if having and set(having).isdisjoint(notes):
                return having
        return ()

    def _meant(self, name: NamedInterview) -> tuple[str, ...]:
        """Return the notes that an interview's name means; a loose one is a title's, or none."""
        if not name.by_title:
            return self._called(name.called)
        if len(self._voice.titles) == 1:
            return ()
        by_title = tuple(titled(name.called, self._voice.titles))
        return by_title or _notes(self._owners.named(f"in {name.called}"))

    def _called(self, what: str) -> tuple[str, ...]:
        """Return the notes of the interview that is called something, or is with somebody.

        The one with it in its title, else those about it, else the only ones that speak of it.
        """
        by_title = tuple(titled(what, self._voice.titles))
        if len(by_title) == 1:
            return by_title
        about = _notes(self._owners.named(f"in {what}")) or by_title
        speaking = dict.fromkeys(claim.note for claim in holding(what, self._few))
        return about or tuple(speaking)

    @property
    def _few(self) -> Sequence[Claim]:
        """The claims, unless they are too many to be searched for names."""
        return self._claims if len(self._claims) <= READ_AS_ONE else ()

    @cached_property
    def _owners(self) -> Owners:
        """What belongs to whom."""
        return Owners(self._few, self._voice.titles, self._voice.speaker)


def _naming(heard: Heard, name: Name) -> Heard:
    """Return a question with a name in the place of "they", if it has that."""
    text, they = heard.own_words.with_name(name.text)
    if not they:
        return heard
    read = {**heard.names, they: name.text}
    question = replace(heard.question, text=text)
    return replace(heard, question=question, names=read, about=(name,))


def _speaking(names: Iterable[Name], text: str) -> Iterator[Name]:
    """Yield those of some names whose words a text asks for: within one interview, no other tells.

    "What does Lopez say about rent?" looks for rent, and "what does Lopez own?" for Lopez too.
    """
    for name in names:
        if (asked := asked_subject(text, name.text)) and asked.named:
            yield name


def _cited(thread: Thread) -> tuple[str, ...]:
    """Return the notes that the last answer cited."""
    cited = thread.last.cited if thread.last else ()
    return tuple(dict.fromkeys(each.note for each in cited))


def _notes(names: Sequence[Name]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(note for name in names for note in name.notes))
