"""A second opinion on a sentence that the checks refuse: the model itself, asked yes or no.

The checks know words, a model knows what they mean. It is asked only where meaning decides, never
about a number, a name or a quotation, and only where the settings say so.
"""

import asyncio
import logging
import re
from collections.abc import Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Protocol

from bot.answering.model.port import Delta, Model, ModelError
from bot.grounding.persona.template import Template
from bot.grounding.prompt.claim_lines import line
from bot.grounding.prompt.messages import Message
from bot.grounding.prompt.tokens import TokenCount
from bot.notes.claim import Claim

# The reader of a stream waits for this, so it may not take long, in seconds.
PATIENCE = 5.0
# More than a yes or no and a word of why is not read, in characters.
_LONGEST = 40
_YES = re.compile(r"\W*yes\b(?!\s+and\s+no\b)", re.IGNORECASE)

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether the claims bear a sentence out, and the tokens that it took to know."""

    agrees: bool = False
    read: int = 0
    written: int = 0


class Opinion(Protocol):
    """Somebody who can be asked whether claims bear out a sentence."""

    async def on(self, sentence: str, claims: Sequence[Claim]) -> Judgement:
        """Return what they think; never raises for a model that does not answer."""
        ...


@dataclass(frozen=True, slots=True)
class ModelOpinion:
    """The model is asked, in the words of `prompts/opinion.md`."""

    model: Model
    template: Template
    count: TokenCount

    async def on(self, sentence: str, claims: Sequence[Claim]) -> Judgement:
        """Return whether the model says yes, within a few seconds."""
        asked = self.template.fill({"claims": "\n".join(map(line, claims)), "sentence": sentence})
        said = ""
        try:
            async with (
                asyncio.timeout(PATIENCE),
                aclosing(self.model.stream([Message("user", asked)])) as pieces,
            ):
                async for piece in pieces:
                    said += piece.text if isinstance(piece, Delta) else ""
                    if len(said) > _LONGEST:
                        break
        except (ModelError, TimeoutError) as error:
            logger.warning("%s gave no opinion: %s", self.model.name, error)
            return Judgement(False, self.count(asked), self.count(said))
        agrees = _YES.match(said) is not None
        return Judgement(agrees, self.count(asked), self.count(said))
