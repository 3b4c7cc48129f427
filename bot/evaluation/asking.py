"""Asking cases in the same way as a person on Discord does: one turn each."""

from collections.abc import AsyncGenerator, Sequence

from bot.answering.events import Finished
from bot.conversations.asked import Asked
from bot.conversations.turn import Conversations
from bot.evaluation.cases import Case
from bot.evaluation.scoring import Result


async def ask_all(conversations: Conversations, cases: Sequence[Case]) -> AsyncGenerator[Result]:
    """Yield what the bot says to each case, in their order."""
    for number, case in enumerate(cases):
        name = f"case:{number}"
        asked = Asked(
            case.q, name, conversation=name, asker="", surface="evaluation", note=case.note
        )
        if finished := await conversations.whole(asked):
            yield _result(case, finished)


def _result(case: Case, finished: Finished) -> Result:
    cited = tuple(citation.timestamp.seconds for citation in finished.answer.citations)
    return Result(case, finished.answer.outcome, cited, finished.elapsed * 1000)
