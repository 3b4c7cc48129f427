"""From logging in to leaving in order, and what can go wrong between."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import aiohttp
import discord

from bot.surfaces.discord.connection import displayed, late_suggestions
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.connection.errors import DiscordError

# What Discord answers from the one to the other is the bot's own fault, and stays so.
BAD_REQUEST, SERVER_ERROR = 400, 500


async def stay(client: PersonaClient, token: str) -> None:
    """Be on Discord until the client is closed; raise `BotError` when that cannot be."""
    await displayed.check(client.tree, client.service.voice)
    try:
        with late_suggestions.passed_over():
            async with client:
                await _log_in(client, token)
                await _connect(client)
    except discord.LoginFailure as error:
        raise DiscordError.refused() from error
    except discord.PrivilegedIntentsRequired as error:
        raise DiscordError.no_intent() from error
    except discord.HTTPException as error:
        final = BAD_REQUEST <= error.status < SERVER_ERROR
        raise (DiscordError.rejected if final else DiscordError.unreachable)(error) from error
    except (discord.GatewayNotFound, aiohttp.ClientError, OSError) as error:
        raise DiscordError.unreachable(error) from error
    if client.unfit:
        raise client.unfit


async def _log_in(client: PersonaClient, token: str) -> None:
    try:
        await client.login(token)
    except (LookupError, TypeError, ValueError, discord.NotFound) as error:
        # What breaks once it is known who the bot is breaks in the bot itself.
        if client.application is not None:
            raise
        raise DiscordError.no_discord(discord.http.Route.BASE) from error


async def _connect(client: PersonaClient) -> None:
    try:
        await client.connect()
    except AttributeError as error:
        # discord.py asks the connection that it lost how to resume it, also where it had none yet.
        lost = error.__context__
        if client.ws is not None or not isinstance(lost, Exception):
            raise
        raise DiscordError.unreachable(lost) from lost


@asynccontextmanager
async def present(client: PersonaClient, token: str) -> AsyncGenerator[None]:
    """Be on Discord while the block runs, and leave when it ends; without it, the block ends."""
    try:
        async with asyncio.TaskGroup() as both:
            both.create_task(stay(client, token))
            try:
                yield
            finally:
                await client.close()
    except BaseExceptionGroup as broken:
        # One of the two has broken, and the other was ended for it.
        first, *_ = broken.exceptions
        raise first from first.__cause__
