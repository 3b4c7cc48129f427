"""Answers worded by a model: the part of the app that only a bot with a key opens.

Importing it takes a second, most of which is the OpenAI library's.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from math import inf

from bot.answering.allowance import Allowance, Price, Unlimited
from bot.answering.cadence import Cadence
from bot.answering.extractive import Extractive
from bot.answering.generative import Generative
from bot.answering.guarded_model import GuardedModel
from bot.answering.model import Model
from bot.answering.openai_model import Request, open_openai_model
from bot.answering.opinion import ModelOpinion
from bot.answering.support.verifier import prepare
from bot.conversations.budget import DailyBudget, Spent
from bot.grounding.prompt import Prompting
from bot.grounding.tokens import load_encoding, token_count
from bot.settings import Settings

SpentSince = Callable[[float], Awaitable[Spent]]


@asynccontextmanager
async def opened(settings: Settings, key: str, cadence: Cadence) -> AsyncGenerator[Model]:
    """Open the model of the settings."""
    request = Request(
        settings.openai_model,
        settings.answer_seconds,
        settings.answer_tokens_field,
        settings.answer_tokens,
    )
    async with open_openai_model(key, settings.openai_base_url, request, cadence) as model:
        yield GuardedModel(model)


async def worded(
    settings: Settings, model: Model, spent_since: SpentSince, cadence: Cadence
) -> Callable[[Extractive], Generative]:
    """Return what makes an answerer that words what the notes say."""
    await asyncio.to_thread(prepare)
    count = token_count(await asyncio.to_thread(load_encoding))
    price = Price(*settings.prices.get(settings.openai_model, ()))
    budget = _budget(settings, spent_since, price)

    def over(notes: Extractive) -> Generative:
        tokens = settings.prompt_tokens
        prompting = Prompting(notes.voice, notes.claims, notes.ranking, count, tokens)
        judge = notes.voice.prompts.judge
        opinion = ModelOpinion(model, judge, count) if settings.model_judges else None
        return Generative(model, prompting, notes, budget, price, opinion, cadence)

    return over


def _budget(settings: Settings, spent_since: SpentSince, price: Price) -> Allowance:
    """Return what keeps the budget; without a limit nobody adds up what the day has cost."""
    tokens, dollars = settings.daily_tokens, settings.daily_dollars
    if tokens is None and dollars is None:
        return Unlimited()
    return DailyBudget(
        spent_since,
        price,
        tokens=inf if tokens is None else tokens,
        dollars=inf if dollars is None else dollars,
    )
