"""`python -m bot`, whose own Discord is watched: what the bot may not send ends it in an error."""

import sys

from bot.cli import chat, main
from tests.surfaces.discord.watched import WatchedDiscord

if __name__ == "__main__":
    vars(chat)["LocalDiscord"] = WatchedDiscord
    sys.exit(main.main())
