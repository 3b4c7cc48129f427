"""The slash commands, and telling Discord of them when they have changed."""

import hashlib
import json

import discord
from discord import app_commands

from bot.conversations.log import Log
from bot.surfaces.discord.connection.translation import CommandTranslator
from bot.surfaces.discord.panels import managing, privacy, topics
from bot.surfaces.discord.questions import by_command, message_menus
from bot.surfaces.discord.questions.choosing import offering
from bot.surfaces.discord.serving.service import Service


def add(tree: app_commands.CommandTree, service: Service) -> None:
    """Give a tree all the commands."""
    by_command.add(tree, service)
    message_menus.add(tree, service)
    privacy.add(tree, service)
    managing.add(tree, service)

    @tree.command(
        name="topics", description="What the interview is about, each topic with its moment."
    )
    @app_commands.describe(interview="Which interview; leave it out to list them all.")
    @app_commands.autocomplete(interview=offering(service))
    async def topics_(interaction: discord.Interaction, interview: str = "") -> None:
        note = await by_command.chosen(service, interaction, interview)
        if note is not None:
            await topics.begin(service, interaction, note)

    @tree.command(description="Who this is, and what it can and cannot tell you.")
    async def about(interaction: discord.Interaction) -> None:
        await by_command.say(service, interaction, "about.text")

    @tree.command(name="help", description="How to ask, and what else there is.")
    async def help_(interaction: discord.Interaction) -> None:
        await by_command.say(service, interaction, "help.text")


async def payloads(tree: app_commands.CommandTree) -> list[dict[str, object]]:
    """Return the commands as Discord will be told of them, in every language."""
    translator = tree.translator
    if translator is None:
        translator = CommandTranslator()
        await tree.set_translator(translator)
    commands = tree.get_commands(type=None)
    return [await each.get_translated_payload(tree, translator) for each in commands]


async def listed(tree: app_commands.CommandTree) -> dict[str, str]:
    """Return the slash commands' own names, by each under which Discord lists them."""
    names: dict[str, str] = {}
    for command in await payloads(tree):
        match command:
            case {
                "type": discord.AppCommandType.chat_input.value,
                "name": str(name),
                "name_localizations": dict(others),
            }:
                names |= dict.fromkeys((name, *others.values()), name)
            case _:
                pass
    return names


async def sync(tree: app_commands.CommandTree, log: Log) -> None:
    """Tell Discord of the commands, unless it has these very ones already.

    Discord allows few changes a day, and shows changed commands only after a while.
    """
    payload = await payloads(tree)
    told = hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
    name = f"commands:{tree.client.application_id}"
    there = {(command.type, command.name) for command in await tree.fetch_commands()}
    ours = {(discord.AppCommandType(each["type"]), each["name"]) for each in payload}
    if there != ours or await log.setting(name) != told:
        await tree.sync()
        await log.set(name, told)
