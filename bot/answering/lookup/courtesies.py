"""What asks nothing of the notes: a greeting, thanks, a word about the bot, or no word at all."""

from dataclasses import dataclass

from bot.answering.answer import Sentence, SmallTalk
from bot.grounding.asking.thread import Thread
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Question


@dataclass(frozen=True, slots=True)
class Courtesies:
    """Replies in a voice."""

    voice: Voice

    def reply(self, question: Question, model: str = "") -> SmallTalk | None:
        """Return the reply to small talk; `model` names the one that words the answers."""
        if not any(letter.isalnum() for letter in question.plain):
            return self._wordless(question)
        talk = self.voice.prompts.small_talk.heard(question.plain)
        if talk is None or (_goes_on(question) and not (talk.courtesy or talk.anywhere)):
            return None
        return SmallTalk((Sentence(self.voice.reply(talk, model)),))

    def _wordless(self, question: Question) -> SmallTalk | None:
        if Thread.before(question).asked(question.plain):
            return None
        notice = "empty.wordless" if question.plain else "empty.text"
        return SmallTalk((Sentence(self.voice.say(notice)),))


def _goes_on(question: Question) -> bool:
    """Tell whether a question goes on from an answer, as what seems small talk may: "sure?"."""
    thread = Thread.before(question)
    return thread.last is not None and thread.asked(question.plain) is not None
