"""A model words the answer; what it may not say never leaves this room.

The model reads claims and writes sentences with claim ids. Each sentence is held until its end
and its ids are in, then it is let out or not. When none is, or no model answers, the notes answer
by themselves.
"""

import logging
from collections.abc import AsyncGenerator, Iterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field, replace

from bot.answering.allowance import Allowance, Price, Unlimited
from bot.answering.answer import Answer, Answered, Sentence
from bot.answering.citations import Draft, SentenceParser
from bot.answering.events import Event, Finished, SentenceShown, Usage
from bot.answering.extractive import Extractive, cited
from bot.answering.model import Delta, Ended, Model, ModelError
from bot.grounding.prompt import NO_ANSWER, Prompt, Prompting
from bot.grounding.question import Question
from bot.notes.claim import Claim

# What an answer is expected to cost at most, in tokens, when its cost is set aside beforehand.
ANSWER_TOKENS = 800
# A model that has written this many characters has lost its thread; the rest is not read.
LONGEST_ANSWER = 12_000
# A server that counts less than this share of our count has not read the whole prompt.
CUT_PROMPT = 0.6

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Reading:
    """What has come of a model's stream so far."""

    claims: Mapping[str, Claim]
    parser: SentenceParser = field(default_factory=lambda: SentenceParser(no_answer=NO_ANSWER))
    shown: list[Sentence] = field(default_factory=list)
    end: Ended = field(default_factory=lambda: Ended(whole=False))
    written: str = ""

    def take(self, piece: Delta | Ended) -> Iterator[Sentence]:
        """Yield the sentences that a piece of the stream completes and that may be shown."""
        for draft in self._drafts(piece):
            if sentence := admitted(draft, self.claims):
                if not self.shown:
                    sentence = replace(sentence, lead="")
                self.shown.append(sentence)
                yield sentence

    def _drafts(self, piece: Delta | Ended) -> list[Draft]:
        match piece:
            case Delta(text):
                self.written += text
                return self.parser.feed(text)
            case Ended(whole):
                self.end = piece
                return self.parser.finish(cut=not whole)


@dataclass(frozen=True, slots=True)
class Generative:
    """Answers worded by a model over the claims, with the notes themselves behind it."""

    model: Model
    prompting: Prompting
    notes: Extractive
    allowance: Allowance = field(default_factory=Unlimited)
    price: Price = field(default_factory=Price)

    @property
    def name(self) -> str:
        """The model's name."""
        return self.model.name

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Yield the answer's sentences as they are verified, and its end."""
        # Times are what a model never sees, so a question by time is the notes' to answer.
        if direct := self.notes.direct(question):
            yield Finished(direct, Usage(self.notes.name))
            return
        prompt = self.prompting.prompt(question)
        async with self.allowance.reserve(prompt.tokens, ANSWER_TOKENS) as allowed:
            if not allowed:
                yield Finished(self._from_notes(question, "failed.budget"), Usage(self.notes.name))
                return
            reading = Reading(prompt.claims)
            async with aclosing(self._pieces(prompt)) as pieces:
                async for piece in pieces:
                    for sentence in reading.take(piece):
                        yield SentenceShown(sentence)
                    if len(reading.written) > LONGEST_ANSWER:
                        break
            # Inside the reservation: it holds until the reader has kept what was spent.
            yield Finished(self._answer(question, prompt, reading), self._usage(prompt, reading))

    async def _pieces(self, prompt: Prompt) -> AsyncGenerator[Delta | Ended]:
        """Yield the model's stream; one that breaks off ends there, and not as a whole."""
        try:
            async with aclosing(self.model.stream(prompt.messages)) as pieces:
                async for piece in pieces:
                    yield piece
        except ModelError as error:
            logger.warning("%s did not answer: %s", self.name, error)
            yield Ended(whole=False)

    def _answer(self, question: Question, prompt: Prompt, reading: Reading) -> Answer:
        if reading.shown:
            notices = [] if reading.end.whole else ["partial.text"]
            if prompt.forgotten and not self._told(question):
                notices.append("forgotten.text")
            said = (Sentence(self.notes.voice.say(notice), lead="\n\n") for notice in notices)
            return Answered((*reading.shown, *said))
        if reading.parser.declined:
            return self.notes.unanswered(question)
        if reading.end.whole:
            return self.notes.decide(question)
        return self._from_notes(question, "failed.model")

    def _told(self, question: Question) -> bool:
        """Whether the conversation was told before that its beginning is forgotten."""
        notice = self.notes.voice.say("forgotten.text")
        return any(notice in turn.answer for turn in question.history)

    def _from_notes(self, question: Question, notice: str) -> Answer:
        """Return what the notes say by themselves, and before it why they do."""
        answer = self.notes.decide(question)
        first, *rest = answer.sentences
        said = Sentence(self.notes.voice.say(notice))
        return replace(answer, sentences=(said, replace(first, lead="\n\n"), *rest))

    def _usage(self, prompt: Prompt, reading: Reading) -> Usage:
        """Return the tokens that the server counted, else our own count."""
        end = reading.end
        read = prompt.tokens if end.prompt_tokens is None else end.prompt_tokens
        cached = end.cached_tokens or 0
        written = end.completion_tokens
        if written is None:
            written = self.prompting.count(reading.written)
        if read < prompt.tokens * CUT_PROMPT:
            logger.error(
                "%s read %d of %d prompt tokens: the server cuts the notes off. "
                "Give it a longer context (Ollama: num_ctx) or lower PROMPT_TOKENS",
                self.name,
                read,
                prompt.tokens,
            )
        return Usage(self.name, read, cached, written, self.price.of(read, cached, written))


def admitted(draft: Draft, claims: Mapping[str, Claim]) -> Sentence | None:
    """Return a draft as a sentence with its citations, if every id it bears is a known one.

    A sentence with an id that no claim has is demoted to an uncited one, and what is uncited is
    not shown: the id is never just taken away from a sentence that stays.
    """
    known = [claims[claim_id] for claim_id in dict.fromkeys(draft.ids) if claim_id in claims]
    if not known or len(known) < len(set(draft.ids)):
        return None
    citations = tuple(citation for claim in known for citation in cited(claim))
    return Sentence(draft.text, citations, draft.lead)
