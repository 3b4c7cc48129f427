"""Questions that a process has claimed and not answered."""

import time

from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.localdiscord.world.messages import Message
from bot.surfaces.discord.reply.spot import Spot
from tests.fakes import ToldClock
from tests.surfaces.discord.server import Server


async def leaves(server: Server, spot: Spot, age: float = 0.0) -> None:
    """Claim a question as a process that is then killed, and let the bot start after it."""
    await server.leave()
    async with SQLiteLog.open(server.database, ToldClock(time.time() - age)) as log:
        await log.claim(spot.asked("what did he say about Sora?"))


def spot_of(message: Message) -> Spot:
    """Return where a message was asked."""
    return Spot(message.id, message.channel.id, message.author.id, server=1)
