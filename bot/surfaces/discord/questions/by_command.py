"""Asking by a command: `/ask`, `/moment` and `/check`."""

import asyncio
from dataclasses import replace

import discord
from discord import app_commands

from bot.conversations.errors import LogError
from bot.conversations.turn import LONGEST
from bot.grounding.asking.moments import asked_span
from bot.surfaces.discord.questions.choosing import meant, offering
from bot.surfaces.discord.questions.reading import in_words
from bot.surfaces.discord.reply.interaction_place import InteractionPlace
from bot.surfaces.discord.reply.spot import Spot
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.admission import barred
from bot.surfaces.discord.turns.refusing import sorry
from bot.surfaces.discord.turns.respond import ask_within_limits

Question = app_commands.Range[str, 1, LONGEST]
Time = app_commands.Range[str, 1, 40]


def add(tree: app_commands.CommandTree, service: Service) -> None:
    """Give a tree the commands that ask."""
    _add_ask(tree, service)
    _add_moment(tree, service)
    _add_check(tree, service)


def _add_ask(tree: app_commands.CommandTree, service: Service) -> None:
    @tree.command(description="Ask what is said in the interview.")
    @app_commands.describe(
        question="What do you want to know?",
        interview="Which interview to ask; all of them if you leave it out.",
        private="Only you see the answer.",
    )
    @app_commands.autocomplete(interview=offering(service))
    async def ask(
        interaction: discord.Interaction,
        question: Question,
        interview: str = "",
        private: bool | None = None,
    ) -> None:
        await _ask_of(service, interaction, interview, question, private=private)


def _add_moment(tree: app_commands.CommandTree, service: Service) -> None:
    @tree.command(description="What is said at a moment of the interview.")
    @app_commands.describe(
        time="Such as 31:07, minute 36, or the beginning.",
        interview="Which interview to ask; all of them if you leave it out.",
        private="Only you see the answer.",
    )
    @app_commands.autocomplete(interview=offering(service))
    async def moment(
        interaction: discord.Interaction,
        time: Time,
        interview: str = "",
        private: bool | None = None,
    ) -> None:
        time = f"minute {time}" if time.strip().isdecimal() else time
        if asked_span(time) is None:
            await say(service, interaction, "moment.unread")
            return
        await _ask_of(service, interaction, interview, time, private=private)


def _add_check(tree: app_commands.CommandTree, service: Service) -> None:
    @tree.command(description="Does the interview say so? Each sentence is checked.")
    @app_commands.describe(statement="One sentence or several.", private="Only you see the answer.")
    async def check(
        interaction: discord.Interaction, statement: Question, private: bool | None = None
    ) -> None:
        await ask_by_command(service, interaction, statement, private=private, check=True)


async def _ask_of(
    service: Service,
    interaction: discord.Interaction,
    interview: str,
    question: str,
    *,
    private: bool | None,
) -> None:
    """Ask a question of the interview that an option means, or of all without the option."""
    note = await chosen(service, interaction, interview)
    if note is not None:
        await ask_by_command(service, interaction, question, note, private=private)


async def ask_by_command(
    service: Service,
    interaction: discord.Interaction,
    question: str,
    interview: str = "",
    *,
    private: bool | None = None,
    check: bool = False,
) -> None:
    """Ask a question, or have a statement checked, in the name of whoever used a command."""
    # An answer is owed from here on: once taken, a command is not left thinking.
    with service.running.answer():
        settings = await service.servers.of(interaction.guild_id)
        if failure := barred(service, settings, interaction.channel, interaction.user):
            await sorry(service, interaction, failure)
            return
        private = settings.private if private is None else private
        spot = replace(await Spot.deferred(interaction, private=private), check=check)
        text = in_words(question, interaction.guild, interaction.client.user)
        asked = replace(spot.asked(text), note=interview or None)
        place = InteractionPlace.of(interaction, spot)
        await ask_within_limits(service, settings, spot, place, asked)


async def chosen(service: Service, interaction: discord.Interaction, interview: str) -> str | None:
    """Return the name of the interview that an option means; "" without one, which means all.

    A person whose option means none is told so, and `None` is returned.
    """
    if not interview:
        return ""
    note = await asyncio.to_thread(meant, service.library, interview)
    if note is None:
        await say(service, interaction, "interview.unknown")
    return note


async def say(service: Service, interaction: discord.Interaction, notice: str) -> None:
    """Say something to one person alone, as the persona that speaks on their server."""
    try:
        settings = await service.servers.of(interaction.guild_id)
    except LogError:
        # It is no answer, and said to everybody everywhere.
        settings = ServerSettings()
    text = service.speaking(settings).voice.say(notice).strip()
    await interaction.response.send_message(text, ephemeral=True, suppress_embeds=True)
