"""A model words the answer; what it may not say never leaves this room.

The model reads claims and writes sentences with claim ids. Each sentence is held until its end
and its ids are in; then the gate rules on it. When none gets out, or no model answers, the notes
answer by themselves.
"""

import logging
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field, replace

from bot.answering.answer import Answer, Answered, Sentence, SmallTalk
from bot.answering.events import Event, Finished, SentenceShown, Usage
from bot.answering.extractive import Extractive
from bot.answering.gate.gate import Gate
from bot.answering.gate.opinion import Opinion
from bot.answering.model.allowance import ANSWER_TOKENS, FREE, Allowance, Price, Unlimited
from bot.answering.model.cadence import Cadence
from bot.answering.model.in_parts import in_parts
from bot.answering.model.port import HOPELESS, Delta, Ended, Model, ModelError
from bot.answering.model.remedies import explained
from bot.answering.ruling import Draft
from bot.answering.support.verdict import OF_OPINION
from bot.answering.written import Written
from bot.grounding.prompt.messages import Prompt, Prompting
from bot.grounding.question import Question
from bot.notes.claim import Claim

# A server that counts less than this share of our count has not read the whole prompt.
_CUT_PROMPT = 0.6

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Generative:
    """Answers worded by a model over the claims, with the notes themselves behind it.

    `answer_tokens` is the most that it may write.
    """

    model: Model
    prompting: Prompting
    extractive: Extractive
    allowance: Allowance = field(default_factory=Unlimited)
    price: Price = FREE
    opinion: Opinion | None = None
    cadence: Cadence = field(default_factory=Cadence)
    answer_tokens: int = ANSWER_TOKENS

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.name

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Yield the answer's sentences as they are verified, and its end."""
        # Choosing claims and answering from the notes take milliseconds: not on the loop.
        begun = await self.extractive.aside(self._begun, question)
        if not isinstance(begun, Prompt):
            yield Finished(begun, Usage(self.extractive.name))
            return
        async with self.allowance.reserve(begun.tokens, self.answer_tokens) as allowed:
            if not allowed:
                logger.info("The budget is used up, the notes answer %s", question.reference)
                told = await self.extractive.aside(self._from_notes, question, "instead.budget")
                yield Finished(told, Usage(self.extractive.name))
                return
            # To the end inside the reservation: it holds until the reader has kept what was spent.
            async with aclosing(self._worded(question, begun)) as events:
                async for event in events:
                    yield event

    def _begun(self, question: Question) -> Answer | Prompt:
        """Return what the notes answer by themselves, or what a model is told."""
        # Times are what a model never sees, so a question by time is the notes' to answer.
        return self.extractive.direct(question, self.name) or self.prompting.prompt(question)

    async def _worded(self, question: Question, prompt: Prompt) -> AsyncGenerator[Event]:
        """Yield those of the model's sentences that pass the gate, and the end."""
        written = Written(self._gate(prompt.claims, question))
        async with aclosing(self._pieces(prompt, question)) as pieces:
            async for piece in pieces:
                for draft in written.take(piece):
                    if sentence := await self._rule(draft, written):
                        yield SentenceShown(sentence)
                    if written.circling:
                        break
                if written.circling or written.is_over(self.answer_tokens):
                    break
        self._warn(question, prompt, written)
        if written.circling:
            written.end = replace(written.end, whole=True)
        answer = await self.extractive.aside(self._answer, question, prompt, written)
        yield Finished(answer, self._usage(prompt, written), rulings=tuple(written.rulings))

    def _gate(self, claims: Mapping[str, Claim], question: Question) -> Gate:
        verifier = self.extractive.grounds.verifier([*claims.values()])
        voice = self.extractive.voice
        return Gate(
            claims,
            verifier,
            question.text,
            first_person=voice.prompts.persona.first_person,
            disclosure=voice.disclosure,
        )

    async def _rule(self, draft: Draft, written: Written) -> Sentence | None:
        """Have a sentence ruled on, perhaps on a second opinion; return it as it is let out."""
        await self.cadence.turn()
        gate, aside = written.gate, self.extractive.aside
        # Where the checks are not sure, these read for milliseconds: not on the loop. Each way
        # there and back may take as long, so that there is but one where nobody else is asked.
        if self.opinion is None:
            ruling = await aside(gate.rule, draft)
        else:
            fault = await aside(gate.fault, draft)
            vouched = fault in OF_OPINION and await self._agrees(self.opinion, draft, written)
            ruling = await aside(gate.decide, draft, fault, vouched=vouched)
        written.rulings.append(ruling)
        return ruling.sentence

    async def _agrees(self, opinion: Opinion, draft: Draft, written: Written) -> bool:
        """Tell whether a sentence is borne out in a second opinion."""
        judgement = await opinion.on(draft.text, written.gate.cited(draft))
        written.opinions.append(judgement)
        return judgement.agrees

    async def _pieces(self, prompt: Prompt, question: Question) -> AsyncGenerator[Delta | Ended]:
        """Yield the model's stream; one that breaks off ends there, and not as a whole."""
        try:
            async with (
                aclosing(self.model.stream(prompt.messages)) as stream,
                aclosing(in_parts(stream)) as pieces,
            ):
                async for piece in pieces:
                    yield piece
        except ModelError as error:
            logger.warning(
                "%s did not answer %s: %s", self.name, question.reference, explained(error)
            )
            yield Ended(whole=False, trouble=error.trouble)

    def _answer(self, question: Question, prompt: Prompt, written: Written) -> Answer:
        if any(sentence.citations for sentence in written.shown):
            return self._in_its_words(question, prompt, written)
        return self._without_its_facts(question, written)

    def _in_its_words(self, question: Question, prompt: Prompt, written: Written) -> Answered:
        """Return what the model was let say, and below it what it does not hold."""
        notices = [] if written.end.whole else ["partial.text"]
        if prompt.forgotten and not self._told_of_forgetting(question):
            notices.append("forgotten.text")
        said = [*self.extractive.of_its_language(question)]
        said += [self._said(notice, question) for notice in notices]
        return Answered((*written.shown, *(replace(each, lead="\n\n") for each in said)))

    def _without_its_facts(self, question: Question, written: Written) -> Answer:
        """Return what is said where no fact of the model's was let out, behind what else it said.

        It has declined, or broken off, or stated nothing, or nothing that the notes bear out.
        """
        if written.parser.declined:
            told: Answer = self.extractive.unanswered(question)
            told = told.behind(self.extractive.of_its_language(question))
        elif not written.end.whole:
            lasts = written.end.trouble in HOPELESS
            told = self._from_notes(question, "instead.model_away" if lasts else "instead.model")
        elif written.unhindered:
            return SmallTalk(written.shown)
        else:
            told = self.extractive.decide(question)
        return told.behind(written.shown)

    def _told_of_forgetting(self, question: Question) -> bool:
        """Whether the conversation was told before that its beginning is forgotten."""
        notice = self.extractive.voice.say("forgotten.text")
        return any(notice in turn.answer for turn in question.history)

    def _from_notes(self, question: Question, notice: str) -> Answer:
        """Return what the notes say by themselves, and before it why they do."""
        return self.extractive.decide(question).behind([self._said(notice, question)])

    def _said(self, notice: str, question: Question) -> Sentence:
        return Sentence(self.extractive.voice.say(notice, reference=question.reference))

    def _usage(self, prompt: Prompt, written: Written) -> Usage:
        read, cached, wrote = written.tokens(prompt.tokens, self.prompting.count)
        return Usage(self.name, read, cached, wrote, self.price.of(read, cached, wrote))

    def _warn(self, question: Question, prompt: Prompt, written: Written) -> None:
        """Tell the log where the server cut something off, or we stopped reading."""
        end, quoted = written.end, question.reference
        read = prompt.tokens if end.prompt_tokens is None else end.prompt_tokens
        if read < prompt.tokens * _CUT_PROMPT:
            logger.error(
                "%s read %d of %d prompt tokens: the server cuts the notes off. "
                "Give it a longer context (Ollama: num_ctx) or lower PROMPT_TOKENS",
                self.name,
                read,
                prompt.tokens,
            )
        if end.limited:
            told = "%s was cut off at its most tokens (%s): raise ANSWER_TOKENS"
            logger.warning(told, self.name, quoted)
        if written.circling:
            logger.warning("%s repeats itself and was not read on (%s)", self.name, quoted)
        elif written.is_over(self.answer_tokens):
            told = "%s wrote or thought more than ANSWER_TOKENS can hold and was not read on (%s)"
            logger.warning(told, self.name, quoted)
