"""What somebody can let go wrong, to watch the bot recover."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.localdiscord.rest.faults import ANY
from bot.localdiscord.server import LocalDiscord

# Seconds; discord.py waits five before it starts a session anew.
RETURNS_WITHIN = 30.0

# Seconds for which a request is told to wait, and which a slow one takes.
RETRY_AFTER = 2.0
TAKES = 1.5


@dataclass(frozen=True, slots=True)
class Breakage:
    """One thing that goes wrong; `deaf` ones cut the bot off, which then comes back by itself."""

    about: str
    strike: Callable[[LocalDiscord], None]
    deaf: bool = False


BREAKAGES: Mapping[str, Breakage] = {
    "429": Breakage(
        "The next request is told to wait for two seconds.",
        lambda discord: discord.api.faults.limit(ANY, RETRY_AFTER),
    ),
    "500": Breakage(
        "The next request takes effect, but is answered with an error.",
        lambda discord: discord.api.faults.fail(ANY, 500, after=True),
    ),
    "slow": Breakage(
        "The next five requests take a second and a half each.",
        lambda discord: discord.api.faults.slow(ANY, TAKES, times=5),
    ),
    "drop": Breakage(
        "The gateway's connection is cut.", lambda discord: discord.gateway.cut(), deaf=True
    ),
    "op9": Breakage(
        "The gateway calls the session invalid.",
        lambda discord: discord.gateway.invalidate(resumable=False),
        deaf=True,
    ),
}


async def strike(discord: LocalDiscord, breakage: Breakage) -> str:
    """Let it go wrong, and return what there is to say once the bot can hear again."""
    breakage.strike(discord)
    if not breakage.deaf:
        return breakage.about
    await discord.until(lambda: discord.gateway.ready, "the bot to come back", RETURNS_WITHIN)
    return f"{breakage.about} The bot is back."
