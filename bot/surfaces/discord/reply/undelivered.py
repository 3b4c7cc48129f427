"""What a request to Discord may end in, and the numbers by which Discord says so."""

import aiohttp
import discord

# After discord.py's own retries.
UNDELIVERED = (discord.DiscordException, aiohttp.ClientError, OSError)

# Statuses of trouble that passes by itself.
TOO_MANY = 429
OUT_OF_ORDER = 500

# An interaction that was not taken within three seconds.
UNKNOWN_INTERACTION = 10062
# One that was taken before.
ACKNOWLEDGED = 40060
# The fifteen minutes of a command are over.
OUT_OF_REACH = {10015, 50027}
# A channel or thread that was deleted.
UNKNOWN_CHANNEL = 10003
# A reply where the bot may write, but not read what it would reply to.
UNREADABLE = 160002
# An edit in a thread that was put away.
ARCHIVED = 50083
# A message in a thread that only moderators may write in, or wake.
LOCKED = {ARCHIVED, 160005}


def passes(error: Exception) -> bool:
    """Tell whether a request may be taken later: Discord is out of order, or has had too many."""
    match error:
        case discord.HTTPException(status=status):
            return status == TOO_MANY or status >= OUT_OF_ORDER
        case discord.RateLimited() | aiohttp.ClientError() | OSError():
            return True
        case _:
            return False


def pause_before(again: float, error: Exception) -> float:
    """Return the seconds until a request is sent again: at least as many as Discord asks for."""
    match error:
        case discord.RateLimited(retry_after=seconds):
            return max(again, seconds)
        case _:
            return again
