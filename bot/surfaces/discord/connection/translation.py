"""Names and descriptions of commands in the languages of the people who use them."""

import asyncio
import tomllib
from collections.abc import Mapping
from importlib.resources import files

import discord
from discord import app_commands

Translations = Mapping[str, Mapping[str, str]]


class CommandTranslator(app_commands.Translator):
    """Reads `translations.toml`: by English text, then by language; other languages see English."""

    def __init__(self) -> None:
        self._texts: Translations = {}

    async def load(self) -> None:
        """Read the table."""
        self._texts = await asyncio.to_thread(read)

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002  the text tells enough
    ) -> str | None:
        """Return a text in a language, or `None` where there is none."""
        return self._texts.get(str(string), {}).get(locale.value.partition("-")[0])


def read() -> Translations:
    """Return the table of translations; blocks."""
    table = files("bot.surfaces.discord.connection") / "translations.toml"
    return tomllib.loads(table.read_text(encoding="utf-8"))
