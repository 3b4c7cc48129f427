"""`/stats`: what was asked on a server in the last 30 days, for whoever manages it."""

from collections.abc import Sequence

import discord

from bot.conversations.server_stats import ServerStats
from bot.surfaces.discord.reply.taking import think
from bot.surfaces.discord.reply.whisper import whisper
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.figures import spent
from bot.surfaces.rendering import harmless

BARS = "▁▂▃▄▅▆▇█"
# Characters of a question, so that those of all topics fit into one message.
LONGEST_QUESTION = 150


async def show(service: Service, interaction: discord.Interaction) -> None:
    """Show a server's figures to one person alone."""
    with service.running.answer():
        await think(interaction, private=True)
        stats = await service.log.server_stats(str(interaction.guild_id))
        await whisper(interaction, described(service, stats))


def described(service: Service, stats: ServerStats) -> str:
    """Return the figures in words, with a picture of the days."""
    say = service.voice.say
    outcomes = (f"{count} {say(f'stats.{outcome}')}" for outcome, count in stats.outcomes.items())
    text = say(
        "stats.text",
        questions=str(sum(stats.days)),
        people=str(stats.people),
        days=picture(stats.days),
        most=str(max(stats.days)),
        outcomes=", ".join(outcomes) or "-",
        helpful=str(stats.helpful),
        unhelpful=str(stats.unhelpful),
        cost=spent(stats.cost, stats.tokens, priced=service.policy.priced) or say("stats.unpriced"),
    ).strip()
    topics = (f"- {count} × {_in_a_row(asked)}" for count, asked in stats.topics)
    return "\n".join([text, *([say("stats.open"), *topics] if stats.topics else [])])


def _in_a_row(asked: str) -> str:
    """Return the beginning of a question in one line, so that no line of it looks like a row."""
    return harmless(" ".join(asked.split())[:LONGEST_QUESTION])


def picture(days: Sequence[int]) -> str:
    """Return a bar for each day, from the lowest for none to the highest for the most."""
    most = max(days, default=0) or 1
    return "".join(BARS[count * (len(BARS) - 1) // most] for count in days)
