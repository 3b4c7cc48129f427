"""The notes answer by themselves: the best claims, word for word, in the persona's frame.

No model is asked. It serves when there is no key, and whenever the model does not answer.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from bot.answering.answer import Answer, Declined, Related, Sentence, SmallTalk
from bot.answering.aside import Aside
from bot.answering.events import Event, Finished, Usage
from bot.answering.framing import introduced
from bot.answering.grounds import READ_AS_ONE, Grounds
from bot.answering.lookup.abstention import Abstention
from bot.answering.lookup.finding import Finding
from bot.answering.lookup.following import Following
from bot.answering.lookup.hearing import Heard, Hearing
from bot.answering.lookup.joining import joined, tell_the_same
from bot.answering.lookup.scoping import Scoping
from bot.answering.lookup.structure import Structure
from bot.answering.lookup.talking import Talking
from bot.grounding.asking.followup import Asks, FollowUp, follow_up
from bot.grounding.asking.plain import bare
from bot.grounding.asking.several import QUESTIONS_AT_ONCE, questions_in
from bot.grounding.question import Cited, Exchange, Question
from bot.grounding.text.words import words
from bot.notes.by_note import claims_of

# Follow-ups that only the times and the headings of the notes answer.
_BY_PLACE = frozenset(
    {Asks.WHEN, Asks.AFTER, Asks.BEFORE, Asks.NEXT_SECTION, Asks.PREVIOUS_SECTION}
)
# Follow-ups that may name what an interview speaks of: "evidence?", "reasons?", "examples?".
_NAMING = frozenset({Asks.WHEN, Asks.WHY, Asks.EXAMPLE})


class Extractive:
    """Answers from claims alone: by their structure, by what was said before, or by search.

    `aside` is where things are looked up.
    """

    name = "notes"

    def __init__(self, grounds: Grounds, aside: Aside = asyncio.to_thread) -> None:
        self.grounds, self.aside, self.voice = grounds, aside, grounds.voice
        self._claims = grounds.claims
        self._hearing = Hearing(grounds)
        self._talking = Talking(self.voice, self._hearing)
        self._scoping = Scoping(grounds, self._hearing)
        abstention = Abstention(grounds.corpus_of_note)
        self._finding = Finding(grounds, abstention, self._hearing)

    def prepare(self) -> None:
        """Read what the first question would wait for, such as the claims; blocks for a while."""
        if claim := next(iter(self._claims), None):
            self.decide(Question(claim.text))

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Yield the whole answer at once; looking it up may mean to read from disk."""
        yield Finished(await self.aside(self.decide, question), Usage(self.name))

    def decide(self, question: Question) -> Answer:
        """Return what the notes have to say to a question; blocks for some milliseconds."""
        return introduced(self._unintroduced(question), self.voice)

    def _unintroduced(self, question: Question) -> Answer:
        """Return the same before it is said of which interview it is."""
        if talk := self._talking.reply(question):
            return talk
        asked = questions_in(question.plain)
        if len(asked) > 1:
            return self._to_several(question, asked) or self._to_one(question)
        if asked != [question.plain]:
            question = replace(question, text=asked[0])
        return self._to_one(question)

    def _to_one(self, question: Question) -> Answer:
        """Return what the notes have to say to a text as one question."""
        heard = self._heard(question)
        if told := self._without_search(heard, frozenset(Asks)):
            return self._remarked(heard, told)
        if talk := self._talking.untold(heard.question):
            return talk
        heard = self._scoping.scoped(heard)
        return self._remarked(heard, self._finding.found(heard))

    def _to_several(self, question: Question, asked: Sequence[str]) -> Answer | None:
        """Return the answers to the first few questions as one, unless they are one question."""
        answers = self._to_each(question, asked[:QUESTIONS_AT_ONCE])
        # Who asks when it is said, or who says it, is shown the same claim on purpose.
        if not any(map(follow_up, asked)) and tell_the_same(answers):
            return None
        return joined(answers, self.voice, more=len(asked) > QUESTIONS_AT_ONCE)

    def _to_each(self, question: Question, asked: Sequence[str]) -> list[Answer]:
        """Return what the notes have to say to one question after the other."""
        answers: list[Answer] = []
        for text in asked:
            answer = self._unintroduced(replace(question, text=text))
            cited = tuple(Cited.of(citation.claim) for citation in answer.citations)
            said = Exchange(text, answer.text, answer.outcome, cited)
            question = replace(question, history=(*question.history, said))
            answers.append(answer)
        return answers

    def direct(self, question: Question, model: str) -> Answer | None:
        """Return the answer that is no model's to word: small talk, a time, the outline, a list.

        `model` names the one that words the others.
        """
        if talk := self._talking.reply(question, model):
            return talk
        # What stands around an answer a model can word; when it is said no model knows.
        told = self._without_search(self._heard(question), _BY_PLACE)
        return told and introduced(told, self.voice)

    def unanswered(self, question: Question) -> Related | Declined:
        """Return the nearest moments, or what the interview does speak about."""
        found = self._finding.unanswered(self._scoping.scoped(self._heard(question)))
        return introduced(found, self.voice)

    def of_its_language(self, question: Question) -> Sequence[Sentence]:
        """Return the remark on a question's language, if it is not the notes'."""
        language = self._hearing.hear(question).language
        return [Sentence(language.notice)] if language else []

    def _heard(self, question: Question) -> Heard:
        return self._scoping.placed(self._hearing.hear(question))

    def _without_search(self, heard: Heard, follow_ups: AbstractSet[Asks]) -> Answer | None:
        """Return the answer that needs no search; to follow-ups, if they are of these."""
        thread = heard.thread
        asked = thread.asked(heard.text)
        # "Can you summarize this?" means the interview to somebody who was told nothing yet.
        told_nothing = not (thread.last and thread.last.cited)
        if (asked is None or told_nothing) and (told := self._structural(heard)):
            return told
        if asked is None or asked.asks not in follow_ups or self._asks_by_name(heard, asked):
            return None
        voice = self.voice.of(heard.question.note)
        return Following(self._claims, voice).answer(asked, thread)

    def _asks_by_name(self, heard: Heard, asked: FollowUp) -> bool:
        """Tell whether what goes on from nothing names what the notes have: "evidence?"."""
        if heard.thread.last or asked.asks not in _NAMING:
            return False
        named = words(bare(heard.text))
        return bool(named) and self._hearing.known(named, heard.question.note) == named

    def _structural(self, heard: Heard) -> Answer | None:
        """Return what the notes know of themselves, if that is what is asked."""
        text = heard.text
        if listed := Structure(self._claims, self.voice).interviews(text, alone=heard.alone):
            return listed
        claims = self._claims
        if heard.within:
            claims = [claim for note in heard.within for claim in claims_of(claims, note)]
        structure = Structure(claims, self.voice)
        if heard.within or len(self.voice.titles) == 1 or len(claims) <= READ_AS_ONE:
            return structure.answer(text)
        return structure.of_which(text)

    def _remarked(self, heard: Heard, answer: Answer) -> Answer:
        """Return an answer behind what is said of how the question was read."""
        say = self.voice.say
        remarks = [
            say("spelling.name", typed=typed, name=name) for typed, name in heard.names.items()
        ]
        if heard.language:
            remarks += [heard.language.notice, heard.language.names]
        if not remarks or isinstance(answer, SmallTalk):
            return answer
        lead = "\n\n" if answer.citations else " "
        return answer.behind([Sentence(" ".join(filter(None, remarks)))], lead)
