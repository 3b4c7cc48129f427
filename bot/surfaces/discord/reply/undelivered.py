"""What a request to Discord may end in, and the numbers by which Discord says so."""

import aiohttp
import discord

# After discord.py's own retries.
UNDELIVERED = (discord.DiscordException, aiohttp.ClientError, OSError)

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
