"""How long somebody at the terminal waits for the bot, and what they see if it never begins."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from bot.localdiscord.people import NO_RESPONSE
from bot.localdiscord.terminal.news import News
from bot.localdiscord.world.history import History
from bot.localdiscord.world.interactions import ACKNOWLEDGE_WITHIN, Interaction
from bot.localdiscord.world.messages import Message

# Seconds after which a bot that shows no sign of life is said to give no answer.
REACTS_WITHIN = 10.0

# Seconds in which a bot may react to what was not said to it.
ASIDE_WITHIN = 0.5


class Patience:
    """Waits until the news tells that the bot reacts, and then until it has `settled`."""

    def __init__(
        self, history: History, news: News, settled: Callable[[], Awaitable[None]]
    ) -> None:
        self._history = history
        self._news = news
        self._settled = settled

    async def wait(self, asked: Message | Interaction, *, aside: bool) -> str:
        """Wait until the bot is done; return what is to be said if it never began.

        To an `aside` it need not react.
        """
        interaction = isinstance(asked, Interaction)
        patience = ASIDE_WITHIN if aside else REACTS_WITHIN
        if await self._reacts(ACKNOWLEDGE_WITHIN if interaction else patience):
            await self._settled()
            return ""
        words = NO_RESPONSE if interaction else "no answer"
        return "" if aside else f"({words})"

    async def _reacts(self, seconds: float) -> bool:
        async def run_out() -> None:
            await self._history.clock.sleep(seconds)
            self._history.stir()

        async with asyncio.TaskGroup() as tasks:
            patience = tasks.create_task(run_out())
            await self._history.until(lambda: self._news.reacted or patience.done())
            patience.cancel()
        return self._news.reacted
