"""The commands of those who manage a server; Discord offers them to nobody else."""

import asyncio

import discord
from discord import app_commands

from bot.errors import BotError
from bot.grounding.persona.voice import Voice
from bot.notes.shelf import AnyLibrary
from bot.surfaces.discord.panels import settling, stats
from bot.surfaces.discord.reply.taking import think
from bot.surfaces.discord.reply.whisper import whisper
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.rendering import harmless

# How many notes that are set aside are named.
NAMED = 10


def add(tree: app_commands.CommandTree, service: Service) -> None:
    """Give a tree the commands for managing."""

    @tree.command(description="Where and how the bot answers on this server.")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def settings(interaction: discord.Interaction) -> None:
        await settling.show(service, interaction)

    @tree.command(name="stats", description="What was asked on this server in the last 30 days.")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def stats_(interaction: discord.Interaction) -> None:
        await stats.show(service, interaction)

    @tree.command(
        description="Read the notes and prompts again (only for the people who run the bot)."
    )
    @app_commands.default_permissions(administrator=True)
    async def reload(interaction: discord.Interaction) -> None:
        await read_anew(service, interaction)


async def read_anew(service: Service, interaction: discord.Interaction) -> None:
    """Read notes and prompts anew, for the owner of the application."""
    with service.running.answer():
        await think(interaction, private=True)
        if not owns(interaction.client, interaction.user.id):
            text = service.voice.say("reload.refused")
        else:
            text = await _reloaded(service)
        await whisper(interaction, text)


def owns(client: discord.Client, user: int) -> bool:
    """Tell whether somebody owns the application, alone or with their team."""
    application = client.application
    if application is None:
        return False
    owners = application.team.members if application.team else [application.owner]
    return user in [owner.id for owner in owners]


async def _reloaded(service: Service) -> str:
    try:
        await service.cast.reload()
    except BotError as error:
        # Its message is written for whoever runs the bot, and that is who reads it.
        return str(error)
    return await asyncio.to_thread(_what_there_is, service.library, service.voice)


def _what_there_is(library: AnyLibrary, voice: Voice) -> str:
    """Count the notes, and name those that nothing is said from; blocking."""
    claims, notes = str(len(library.claims)), str(len(library.notes))
    done = voice.say("reload.done", claims=claims, notes=notes)
    problems = list(library.set_aside)
    named = [f"- {harmless(problem.note)}: {problem.kind}" for problem in problems[:NAMED]]
    if not named:
        return done
    told = voice.say("reload.aside", count=str(len(problems)))
    return "\n".join([done, told, *named, *(["- …"] if len(problems) > NAMED else [])])
