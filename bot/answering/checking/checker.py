"""A statement, sentence by sentence: do the notes say so, or the contrary, or nothing of it?"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, replace

from bot.answering.answer import Answered, Citation, Sentence, SmallTalk
from bot.answering.aside import Aside
from bot.answering.checking.repeating import repeated
from bot.answering.checking.statements import statements
from bot.answering.checking.verification import Verification
from bot.answering.events import Event, Finished, Usage
from bot.answering.framing import citations_of
from bot.answering.support.verdict import Contradicted, Supported, Unsupported, Verdict
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Question

# How many sentences of a statement are checked.
_MOST = 10


@dataclass(frozen=True, slots=True)
class Checker:
    """Answers a statement with what the notes say to each of its sentences."""

    verification: Callable[[], Verification]
    """Over the notes as they are when it is called."""
    voice: Voice
    aside: Aside = asyncio.to_thread
    name: str = "check"

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Yield the verdicts on all sentences at once."""
        texts = statements(question.text, self.voice)
        if not texts:
            nothing = SmallTalk((Sentence(self.voice.say("check.nothing")),))
            yield Finished(nothing, Usage(self.name))
            return
        # Large notes take a moment to be read for the first check.
        sentences = await self.aside(self._checked, texts[:_MOST], question.note)
        more = [Sentence(self.voice.say("check.more"), lead="\n\n")] if texts[_MOST:] else []
        yield Finished(Answered((*sentences, *more)), Usage(self.name))

    def _checked(self, texts: list[str], note: str | None) -> list[Sentence]:
        verification = self.verification()
        sentences = (self._check(verification, text, note) for text in texts)
        return [
            replace(sentence, lead="\n" if place else "")
            for place, sentence in enumerate(sentences)
        ]

    def _check(self, verification: Verification, text: str, note: str | None) -> Sentence:
        if text.endswith("?"):
            return Sentence(self.voice.say("check.question", sentence=repeated(text)))
        verdict = verification.verify(text, note)
        return Sentence(self._said(verification, text, verdict), _moments(verdict))

    def _said(self, verification: Verification, text: str, verdict: Verdict) -> str:
        why = verification.why(verdict)
        return self.voice.say(f"check.{verdict.verdict}", sentence=repeated(text), why=why)


def _moments(verdict: Verdict) -> tuple[Citation, ...]:
    """Return the moments that a verdict rests on; none when the notes say nothing of it."""
    match verdict:
        case Supported(claims=claims):
            return citations_of(*claims)
        case Contradicted(nearest=nearest) if nearest:
            return citations_of(nearest)
        case Contradicted() | Unsupported():
            return ()
