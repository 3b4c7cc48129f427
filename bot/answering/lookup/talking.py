"""What asks nothing of the notes, and what they cannot tell: met in the persona's own words."""

from dataclasses import dataclass

from bot.answering.answer import Sentence, SmallTalk
from bot.answering.lookup.hearing import Hearing
from bot.grounding.asking.thread import Thread
from bot.grounding.persona.talk import Talk
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Question
from bot.grounding.text.words import words


@dataclass(frozen=True, slots=True)
class Talking:
    """Talks in a voice, and hears by the notes who may be spoken of."""

    voice: Voice
    hearing: Hearing

    def reply(self, question: Question, model: str = "") -> SmallTalk | None:
        """Return the reply to what asks nothing of the notes; `model` names who words the rest."""
        if not any(letter.isalnum() for letter in question.plain):
            return self._wordless(question)
        talk = self._heard(question)
        if talk is None or talk.untold or (talk.model_can and model):
            return None
        if _goes_on(question) and not (talk.courtesy or talk.anywhere):
            return None
        return SmallTalk((Sentence(self.voice.of(question.note).reply(talk, model)),))

    def untold(self, question: Question) -> SmallTalk | None:
        """Return the reply to what the notes might tell, where they hold no word of it."""
        if self.hearing.known(words(question.plain), question.note):
            return None
        talk = self._heard(question)
        if not talk or not talk.untold:
            return None
        return SmallTalk((Sentence(self.voice.of(question.note).reply(talk)),))

    def _heard(self, question: Question) -> Talk | None:
        def is_name(word: str) -> bool:
            return self.hearing.is_name(word, question.note)

        return self.voice.prompts.small_talk.heard(question.plain, is_name)

    def _wordless(self, question: Question) -> SmallTalk | None:
        if Thread.before(question).asked(question.plain):
            return None
        notice = "empty.wordless" if question.plain else "empty.text"
        return SmallTalk((Sentence(self.voice.of(question.note).say(notice)),))


def _goes_on(question: Question) -> bool:
    """Tell whether a question goes on from an answer ("sure?"), as thanks may seem to."""
    thread = Thread.before(question)
    return thread.last is not None and thread.asked(question.plain) is not None
