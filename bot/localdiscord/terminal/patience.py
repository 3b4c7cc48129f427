"""How long somebody at the terminal waits for the bot, and what they see if it never begins."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.localdiscord.people import NO_RESPONSE
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.terminal.news import News
from bot.localdiscord.world.interactions import ACKNOWLEDGE_WITHIN, Interaction
from bot.localdiscord.world.messages import Message

# Seconds after which a bot that shows no sign of life is said to give no answer.
REACTS_WITHIN = 10.0

# Seconds in which a bot may react to what was not said to it, or is only changed.
ASIDE_WITHIN = 0.5


class Patience:
    """Waits until the news tells that the bot reacts, and then until it has `settled`."""

    def __init__(
        self, discord: LocalDiscord, news: News, settled: Callable[[], Awaitable[None]]
    ) -> None:
        self._bot = discord.bot
        self._history = discord.world.history
        self._news = news
        self._settled = settled

    async def wait(self, asked: Message | Interaction) -> str:
        """Wait until the bot is done; return what is to be said if it never began."""
        match asked:
            case Interaction():
                patience, words = ACKNOWLEDGE_WITHIN, f"({NO_RESPONSE})"
            case Message() if self._is_for_bot(asked):
                patience, words = REACTS_WITHIN, "(no answer)"
            case _:
                patience, words = ASIDE_WITHIN, ""
        if not await self._reacts(patience):
            return words
        await self._settled()
        return ""

    def _is_for_bot(self, message: Message) -> bool:
        """Tell whether the bot should react: to what is said to it, but not to a change of it."""
        said_to_it = message.channel.guild is None or self._bot in message.mentions.users
        return said_to_it and message.edited_at is None

    async def _reacts(self, seconds: float) -> bool:
        async def run_out() -> None:
            await self._history.clock.sleep(seconds)
            self._history.stir()

        async with asyncio.TaskGroup() as tasks:
            patience = tasks.create_task(run_out())
            await self._history.until(lambda: self._news.reacted or patience.done())
            patience.cancel()
        return self._news.reacted
