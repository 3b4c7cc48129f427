"""Answers worded by a model: the part of the app that only a bot with a key opens."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from math import inf
from typing import Self

from pydantic import SecretStr

from bot.answering.extractive import Extractive
from bot.answering.gate.opinion import ModelOpinion
from bot.answering.generative import Generative
from bot.answering.model.allowance import FREE, Allowance, Price, Unlimited
from bot.answering.model.cadence import Cadence
from bot.answering.model.guarded_model import GuardedModel
from bot.answering.model.port import Model
from bot.answering.support.verifier import prepare
from bot.conversations.budget import DailyBudget, Spent
from bot.grounding.prompt.messages import Prompting
from bot.grounding.prompt.tokens import TokenCount, load_encoding, token_count
from bot.settings import Settings

SpentSince = Callable[[float], Awaitable[Spent]]


@asynccontextmanager
async def opened(settings: Settings, key: SecretStr, cadence: Cadence) -> AsyncGenerator[Model]:
    """Open the model of the settings."""
    # The OpenAI library takes most of a second.
    from bot.answering.model.openai_model import Request, open_openai_model  # noqa: PLC0415

    request = Request(
        model=settings.openai_model,
        deadline=settings.answer_seconds,
        limit_field=settings.answer_tokens_field,
        limit=settings.answer_tokens,
    )
    url = settings.openai_base_url
    async with open_openai_model(key.get_secret_value(), url, request, cadence) as model:
        yield GuardedModel(model)


@dataclass(frozen=True, slots=True)
class Wording:
    """How what the notes say is worded: within which prompt, at what price, in whose turn."""

    settings: Settings
    count: TokenCount
    allowance: Allowance
    price: Price
    cadence: Cadence

    @classmethod
    async def prepared(cls, settings: Settings, spent_since: SpentSince, cadence: Cadence) -> Self:
        """Load what every answer needs, in a thread."""
        await asyncio.to_thread(prepare)
        count = token_count(await asyncio.to_thread(load_encoding))
        price = settings.prices.get(settings.openai_model, FREE)
        return cls(
            settings,
            count,
            allowance=_allowance(settings, spent_since, price),
            price=price,
            cadence=cadence,
        )

    def over(self, model: Model, extractive: Extractive) -> Generative:
        """Return the answerer whose model words what these notes say."""
        tokens = self.settings.prompt_tokens
        notes = extractive.grounds
        prompting = Prompting(notes.voice, notes.claims, notes.ranking, self.count, tokens)
        template = notes.voice.prompts.opinion
        opinion = ModelOpinion(model, template, self.count) if self.settings.model_judges else None
        return Generative(
            model,
            prompting,
            extractive,
            allowance=self.allowance,
            price=self.price,
            opinion=opinion,
            cadence=self.cadence,
            answer_tokens=self.settings.answer_tokens,
        )


def _allowance(settings: Settings, spent_since: SpentSince, price: Price) -> Allowance:
    """Return the day's allowance; without a limit nobody adds up what the day has cost."""
    tokens, dollars = settings.daily_tokens, settings.daily_dollars
    if tokens is None and dollars is None:
        return Unlimited()
    return DailyBudget(
        spent_since,
        price,
        tokens=inf if tokens is None else tokens,
        dollars=inf if dollars is None else dollars,
    )
