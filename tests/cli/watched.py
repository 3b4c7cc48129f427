"""`python -m bot`, whose own Discord is watched: what the bot may not send ends it in an error."""

import signal
import sys

from bot.cli import chat, main
from tests.surfaces.discord.watched import WatchedDiscord

if __name__ == "__main__":
    # Whoever is started in the background is told to ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    vars(chat)["LocalDiscord"] = WatchedDiscord
    sys.exit(main.main())
