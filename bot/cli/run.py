"""`run`: the bot on Discord."""

import argparse
import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress

from bot.app import App, open_app
from bot.background import background
from bot.cli.model_check import check_model
from bot.cli.starting import policy, tell_of_strangers
from bot.errors import COMMAND
from bot.notes.problem import left_to_mend
from bot.settings import Settings
from bot.surfaces.discord.connection import displayed
from bot.surfaces.discord.connection.client import PersonaClient, aim
from bot.surfaces.discord.connection.errors import DiscordError
from bot.surfaces.discord.connection.presence import stay
from bot.surfaces.figures import counted

# How long leaving may take in all, in whole seconds; then the process ends where it stands, which
# the log bears.
_LONGEST_LEAVE = 12
# They log every request; what goes wrong we log ourselves.
_TALKATIVE = ("httpx2", "openai")
# How long a thread may run while the loop waits for its turn; Python's own are ten times as many.
_SWITCH_SECONDS = 0.0005

logger = logging.getLogger(__name__)


async def run(_options: argparse.Namespace) -> int:
    """Answer on Discord until the process is told to stop."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
    for library in _TALKATIVE:
        logging.getLogger(library).setLevel(logging.WARNING)
    logging.getLogger("discord.client").addFilter(without_trace)
    settings = Settings.read()
    if settings.discord_token is None:
        raise DiscordError.no_token()
    aim(settings.discord_api_url, settings.discord_gateway_url)
    async with open_app(settings, settings.database, accepts=displayed.accept) as app:
        for line in _checks(settings, app):
            logger.info(line)
        if await app.conversations.log.is_new():
            logger.info("database: it is new, so every server's settings are the defaults")
        await tell_of_strangers(app)
        await app.prepare()
        tune_the_interpreter()
        client = PersonaClient(app.cast, policy(settings))
        told = _told_to_leave()
        leaving = asyncio.create_task(_leave(client, told))
        # Nobody waits for it: until the model answers, the notes do.
        async with background(_tell_of_model(settings, app), "Nobody knows if the model answers"):
            try:
                await stay(client, settings.discord_token.get_secret_value())
            finally:
                told.set()
                await leaving
    return 0


def without_trace(record: logging.LogRecord) -> bool:
    """Let a line through; where discord.py says that it connects again, with why for a traceback.

    It does so for as long as Discord or the network is away, and that is no defect.
    """
    if record.exc_info and str(record.msg).startswith("Attempting a reconnect"):
        record.msg, record.args = f"{record.getMessage()}: {record.exc_info[1]!r}", None
        record.exc_info = None
        record.levelno, record.levelname = logging.WARNING, logging.getLevelName(logging.WARNING)
    return True


def tune_the_interpreter() -> None:
    """Make this process fit to answer many at once; call it when all is open.

    The garbage collector passes over what is open by now, since it stays open: to go over all of it
    takes a tenth of a second, in which nobody is answered. And a thread that looks something up
    gives way to the loop ten times sooner than Python would have it.
    """
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(_SWITCH_SECONDS)


def _checks(settings: Settings, app: App) -> Iterator[str]:
    """Yield a readable line for each part that is ready before Discord is spoken to."""
    claims = counted(len(app.library.claims), "statement")
    notes = counted(len(app.library.notes), "interview")
    yield f"notes: {claims} in {notes}, from {settings.notes_dir}"
    if left := left_to_mend(app.library.problems):
        things = counted(len(left), "thing")
        yield f"notes: {things} to fix; `{COMMAND} check` lists them"
    days = settings.retention_days
    kept = f"for {counted(days, 'day')}" if days else "until they are erased"
    yield f"database: {settings.database}, questions are kept {kept}"


async def _tell_of_model(settings: Settings, app: App) -> None:
    check = await check_model(settings, app.model, app.voice.prompts.probe.text)
    logger.log(check.level, check.line)


async def _leave(client: PersonaClient, told: asyncio.Event) -> None:
    await told.wait()
    await client.close()


def _told_to_leave() -> asyncio.Event:
    """Return an event that comes with the first signal to end; a second signal ends at once."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()

    def tell() -> None:
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
            signal.signal(number, signal.SIG_DFL)
        signal.alarm(_LONGEST_LEAVE)
        told.set()

    with suppress(NotImplementedError):  # Windows knows no signals; Ctrl-C ends it there
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, tell)
    return told
