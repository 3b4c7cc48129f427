"""The model's line among the checks of a start: whether it answers, and what to do if not."""

import logging
from typing import NamedTuple
from urllib.parse import urlsplit

from bot.answering.model.port import HOPELESS, Model, Trouble
from bot.answering.model.remedies import explained
from bot.settings import Settings


class ModelCheck(NamedTuple):
    """What a start says of the model, and what keeps it from answering, if anything does."""

    line: str
    trouble: Trouble | None = None

    @property
    def level(self) -> int:
        """How loudly to say it: what stays so until somebody does something is an error."""
        if self.trouble is None:
            return logging.INFO
        return logging.ERROR if self.trouble in HOPELESS else logging.WARNING


async def check_model(settings: Settings, model: Model | None, question: str) -> ModelCheck:
    """Ask the model a question, if there is one, for the first word of its answer."""
    if model is None:
        return ModelCheck("model: none; notes only")
    from bot.answering.model.probe import probe  # noqa: PLC0415  counting tokens comes with it

    line = f"model: {settings.openai_model} at {provider(settings)}"
    error = await probe(model, question)
    if error is None:
        return ModelCheck(f"{line} answers")
    return ModelCheck(f"{line}: {explained(error)} Until then the notes answer.", error.trouble)


def provider(settings: Settings) -> str:
    """Return who gets to read questions to word the answers; empty for nobody.

    Everybody may ask for it, so of an address it is the host alone: the rest may be a password.
    """
    if not settings.openai_api_key:
        return ""
    host = urlsplit(settings.openai_base_url or "").netloc.rpartition("@")[2]
    return host or "OpenAI"
