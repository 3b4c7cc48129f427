"""An answer as the rows that are kept of it, the same in every engine."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Self

from bot.answering.answer import Answer, Citation, Sentence
from bot.answering.events import Finished
from bot.answering.ruling import Decision, Ruling
from bot.conversations.rows import Values
from bot.grounding.question import Cited, Exchange, Outcome
from bot.grounding.text.words import words
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp

# The most characters of a topic: questions that agree so far are about the same.
LONGEST_TOPIC = 100


class AnswerRow(NamedTuple):
    """A row of `answers` without its question; times in milliseconds, moments since 1970."""

    outcome: str
    text: str
    model: str
    prompt_tokens: int
    cached_tokens: int
    completion_tokens: int
    cost: float
    first_ms: float
    elapsed_ms: float
    answered_at: float

    @classmethod
    def of(cls, finished: Finished, now: float) -> Self:
        """Return the row of an answer."""
        answer, usage = finished.answer, finished.usage
        return cls(
            answer.outcome,
            answer.text,
            usage.model,
            usage.prompt_tokens,
            usage.cached_tokens,
            usage.completion_tokens,
            usage.cost,
            finished.first * 1000,
            finished.elapsed * 1000,
            now,
        )


class SentenceRow(NamedTuple):
    """A row of `sentences` without its position: what was shown, what the model wrote, and why."""

    text: str
    draft: str | None
    decision: str
    reason: str | None


class CitationRow(NamedTuple):
    """A row of `citations` without its position."""

    claim: str
    note: str
    video_id: str
    seconds: int
    text: str

    @classmethod
    def of(cls, citation: Citation) -> Self:
        """Return the row of a citation."""
        claim = citation.claim
        return cls(claim.id, claim.note, claim.video_id, citation.timestamp.seconds, claim.text)

    def citation(self) -> Citation:
        """Return the citation that this row was kept of."""
        moment = Timestamp(self.seconds)
        return Citation(Claim(self.claim, self.text, (moment,), self.note, self.video_id), moment)


def rows_of(number: int, finished: Finished) -> tuple[list[Values], list[Values]]:
    """Return the rows of `sentences` and of `citations` for the answer to a question."""
    ruled = list(enumerate(_ruled(finished)))
    return (
        [(number, position, *_sentence(*each)) for position, each in ruled],
        [
            (number, position, order, *CitationRow.of(citation))
            for position, (sentence, _) in ruled
            if sentence
            for order, citation in enumerate(sentence.citations)
        ],
    )


def topic(answer: Answer, question: str) -> str | None:
    """Return what a question was about when the notes left it open, else `None`."""
    if answer.outcome not in {Outcome.RELATED, Outcome.DECLINED}:
        return None
    return " ".join(dict.fromkeys(words(question)))[:LONGEST_TOPIC]


def exchanges(
    asked: Iterable[tuple[int, str, str, str]], cited: Iterable[tuple[int, str, str]]
) -> tuple[Exchange, ...]:
    """Return exchanges from their numbers, questions, answers and outcomes, and what they cite."""
    claims: dict[int, dict[Cited, None]] = defaultdict(dict)
    for number, note, claim in cited:
        claims[number][Cited(note, claim)] = None
    return tuple(
        Exchange(question, answer, Outcome(outcome), tuple(claims[number]))
        for number, question, answer, outcome in asked
    )


def _ruled(finished: Finished) -> Iterator[tuple[Sentence | None, Ruling | None]]:
    """Yield what the model wrote with the gate's rulings, then what the bot said by itself."""
    said = list(finished.answer.sentences)
    for ruling in finished.rulings:
        yield ruling.sentence, ruling
        if ruling.sentence in said:
            said.remove(ruling.sentence)
    yield from ((sentence, None) for sentence in said)


def _sentence(sentence: Sentence | None, ruling: Ruling | None) -> SentenceRow:
    text = sentence.text if sentence else ""
    if ruling is None:
        return SentenceRow(text, None, Decision.SHOWN, None)
    draft = ruling.draft.text if ruling.draft.text != text else None
    return SentenceRow(text, draft, ruling.decision, _reason(ruling))


def _reason(ruling: Ruling) -> str | None:
    return f"{ruling.reason}, overruled" if ruling.overruled else ruling.reason
