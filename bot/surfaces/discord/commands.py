"""The slash commands, and telling Discord of them when they have changed."""

import hashlib
import json
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.surfaces.discord import asking, managing, message_menus, privacy, topics
from bot.surfaces.discord.choosing import offering
from bot.surfaces.discord.translation import CommandTranslator

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient


def add(client: "PersonaClient") -> None:
    """Give a client its commands."""
    tree = client.tree
    asking.add(client)
    message_menus.add(client)
    privacy.add(client)
    managing.add(client)

    @tree.command(name="topics", description="What the interview speaks about, with its moments.")
    @app_commands.describe(
        interview="Whose topics; which interviews there are if you leave it out."
    )
    async def topics_(interaction: discord.Interaction, interview: str | None = None) -> None:
        note = await asking.chosen(client, interaction, interview) if interview else None
        if note or not interview:
            await topics.begin(client, interaction, note)

    topics_.autocomplete("interview")(offering(client))

    @tree.command(description="Who this is, and what it can and cannot tell you.")
    async def about(interaction: discord.Interaction) -> None:
        await asking.say(client, interaction, "about.text")

    @tree.command(name="help", description="How to ask, and what else there is.")
    async def help_(interaction: discord.Interaction) -> None:
        await asking.say(client, interaction, "help.text")


async def payloads(client: "PersonaClient") -> list[dict[str, object]]:
    """Return the commands as Discord will be told of them, in every language."""
    translator = client.tree.translator
    if translator is None:
        translator = CommandTranslator()
        await client.tree.set_translator(translator)
    commands = client.tree.get_commands(type=None)
    return [await each.get_translated_payload(client.tree, translator) for each in commands]


async def sync(client: "PersonaClient") -> None:
    """Tell Discord of the commands, unless it has these very ones already.

    Discord allows few changes a day, and shows changed commands only after a while.
    """
    payload = await payloads(client)
    told = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    log, name = client.conversations.log, f"commands:{client.application_id}"
    there = {(command.type, command.name) for command in await client.tree.fetch_commands()}
    ours = {(discord.AppCommandType(each["type"]), each["name"]) for each in payload}
    if there != ours or await log.setting(name) != told:
        await client.tree.sync()
        await log.set(name, told)
