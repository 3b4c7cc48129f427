"""Our bot, in a process of its own; a key makes it ask the model."""

import tempfile
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from pydantic import SecretStr

from benchmarks.discord.measuring import measure
from benchmarks.discord.scenarios import Address, Scenario
from bot.app import open_app
from bot.cli.run import tune_the_interpreter
from bot.grounding.question import Question
from bot.settings import Settings
from bot.surfaces.discord.connection.client import PersonaClient, aim
from bot.surfaces.discord.connection.presence import present
from bot.surfaces.discord.rules.policy import Policy

LIFTED = 1e6
"""Requests a second for a bot whose limits are lifted."""


def be(scenario: Scenario, address: Address, pipe: Connection) -> None:
    """Be the bot until told to end; tell what it used."""
    measure(_present(scenario, address), pipe)


@asynccontextmanager
async def _present(scenario: Scenario, address: Address) -> AsyncGenerator[Callable[[], object]]:
    aim(address.api_url, address.gateway_url)
    key = SecretStr("none") if scenario.bot == "model" else None
    settings = Settings(openai_api_key=key, openai_base_url=address.model_url)
    policy = Policy() if scenario.limited else Policy(requests_a_second=LIFTED)
    with tempfile.TemporaryDirectory() as folder:
        async with (
            open_app(settings, Path(folder) / "log.db") as app,
            present(PersonaClient(app.cast, policy), address.token),
        ):
            tune_the_interpreter()
            yield lambda: app.cast.extractive.decide(Question("What is he afraid of?"))
