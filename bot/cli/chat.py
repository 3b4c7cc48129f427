"""`chat`: the bot of `run`, on a Discord that exists on this machine alone."""

import argparse
import asyncio
import logging
import shutil
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from bot.app import open_app
from bot.background import background
from bot.cli.errors import ChatError
from bot.cli.lines import standard_input
from bot.cli.output import is_watched, write
from bot.cli.starting import QUOTAS, policy, tell_of_strangers
from bot.conversations.location import IN_MEMORY
from bot.grounding.persona.voice import Voice
from bot.localdiscord import LocalDiscord, Person
from bot.localdiscord.terminal import Chat, Pipe, Screen, Typist
from bot.localdiscord.world.guilds import Guild
from bot.settings import Settings
from bot.settings.terminal import TerminalSettings
from bot.surfaces.discord.connection import displayed
from bot.surfaces.discord.connection.client import PersonaClient, aim
from bot.surfaces.discord.connection.presence import present
from bot.surfaces.discord.rules.policy import Policy


async def chat(options: argparse.Namespace) -> int:
    """Let a person talk to the bot until they leave; keeps nothing unless `--db` names a log."""
    _keep_to_the_point()
    settings = Settings.read()
    script = None if options.script is None else await asyncio.to_thread(_read, options.script)
    database = settings.place(options.db) if options.db else IN_MEMORY
    async with (
        LocalDiscord() as local,
        open_app(settings, database, accepts=displayed.accept) as app,
    ):
        await tell_of_strangers(app)
        person = _owner(local)
        guild = local.world.add_guild("Podcast")
        channel = guild.add_channel("general")
        aim(local.api_url, local.gateway_url)
        client = PersonaClient(app.cast, _policy(settings), guild_ready_timeout=0)
        async with (
            present(client, local.token),
            # While somebody types the first question.
            background(app.prepare(), "The notes are not prepared for the first answer"),
        ):
            await local.bot_ready()
            if options.web is not None:
                return await _stay(local, guild, options.web)
            terminal = TerminalSettings()
            plain = options.plain or script is not None or terminal.dumb or not is_watched()
            screen = Screen(write, shutil.get_terminal_size, interactive=not plain)
            talk = Chat(
                local,
                person,
                channel,
                screen=screen,
                settled=client.settled,
                colours=terminal.colours,
            )
            banner = _banner(app.voice, settings, channel.name)
            await talk.run(_typist(talk, script, plain=plain), banner)
    return 0


def _policy(settings: Settings) -> Policy:
    """Return the policy for Discord; of the limits, only those that somebody has set.

    The others are for a crowd, and a script that is typed is faster than one.
    """
    left = dict.fromkeys(QUOTAS - settings.model_fields_set, 0)
    return policy(settings.model_copy(update=left))


class _Line(logging.Formatter):
    """An error in one line: where somebody types, a traceback would only be in their way."""

    def formatException(self, ei: object) -> str:  # noqa: ARG002, N802 - named by logging
        """Return nothing."""
        return ""


def _keep_to_the_point() -> None:
    """Log nothing of the libraries, and one line of each trouble of our own."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Line())
    handler.addFilter(logging.Filter("bot"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    # What it warns of is said in its replies too.
    logging.getLogger("bot.surfaces").setLevel(logging.ERROR)


def _owner(local: LocalDiscord) -> Person:
    """Return whoever runs this: the bot is theirs, and so is every server that there will be."""
    person = local.add_person("you")
    local.world.owner = person.user
    return person


async def _stay(local: LocalDiscord, guild: Guild, port: int) -> int:
    """Serve the page until Ctrl-C."""
    # Only who wants the page pays for it.
    from bot.localdiscord.web import Page  # noqa: PLC0415

    try:
        async with Page.open(local, guild, port=port) as page:
            write(f"{page.url} is a Discord on this machine alone. Ctrl-C ends it.\n")
            await asyncio.Event().wait()
    except OSError as error:
        raise ChatError.no_port(port, error) from error
    return 0


def _typist(talk: Chat, script: list[str] | None, *, plain: bool) -> Typist:
    """Choose where lines come from: the script, the line editor, or standard input as it is."""
    if script is not None:
        return Pipe(_each(script), write, typed=False)
    typed = sys.stdin is not None and sys.stdin.isatty()
    if plain or not typed:
        return Pipe(standard_input(), write, typed=typed)
    # Nobody but a person at a keyboard pays for what a line editor takes to load.
    from bot.localdiscord.terminal.completion import Completion  # noqa: PLC0415
    from bot.localdiscord.terminal.editor import Editor  # noqa: PLC0415

    return Editor(Completion(talk.view).suggest)


def _banner(voice: Voice, settings: Settings, channel: str) -> str:
    who = "chat.notes" if settings.openai_api_key is None else "chat.model"
    answerer = voice.say(who, model=settings.openai_model)
    return voice.say("chat.banner", channel=channel, answerer=answerer).strip()


def _read(script: Path) -> list[str]:
    """Read what is to be typed; a line that begins with `# ` is a remark."""
    try:
        lines = script.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ChatError.no_script(script, error) from error
    return [line for line in lines if not line.startswith("# ")]


async def _each(lines: list[str]) -> AsyncIterator[str]:
    for line in lines:
        yield line
