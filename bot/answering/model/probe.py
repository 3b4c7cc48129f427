"""Does a model answer? Asked once, with the request of a real answer, for its first word alone."""

import asyncio
from contextlib import aclosing

from bot.answering.model.port import Ended, Model, ModelError, Trouble
from bot.grounding.prompt.messages import Message

# How long the first word may take, in seconds.
PATIENCE = 10.0


async def probe(model: Model, question: str, patience: float = PATIENCE) -> ModelError | None:
    """Return what keeps a model from answering; `None` when it has said a word."""
    asked = [Message("user", question)]
    try:
        async with asyncio.timeout(patience), aclosing(model.stream(asked)) as pieces:
            first = await anext(pieces)
    except ModelError as error:
        return error
    except TimeoutError:
        return ModelError(Trouble.SILENT)
    # One that thinks first may come to the limit of its answer before it has said a word.
    broken = isinstance(first, Ended) and not first.whole and not first.completion_tokens
    return ModelError(Trouble.BROKEN) if broken else None
