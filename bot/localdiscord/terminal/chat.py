"""The conversation between what is typed and what is seen.

One line is one turn: it is done, the bot's answer is drawn as it grows, and when the bot has no
answer under way any more, what stands then is written once and stays.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine

from bot.localdiscord.people import InvocationError, Person
from bot.localdiscord.people.commands import find_slash
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.terminal.inputs import (
    Help,
    Input,
    Nothing,
    Press,
    Quit,
    Say,
    SayDirectly,
    Slash,
    read_input,
    read_options,
    usage,
)
from bot.localdiscord.terminal.news import News
from bot.localdiscord.terminal.rendering import Rendering
from bot.localdiscord.terminal.screen import Screen
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.commands import CommandType
from bot.localdiscord.world.components import components_of
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.interactions import ACKNOWLEDGE_WITHIN, Interaction
from bot.localdiscord.world.messages import Message

REACTS_WITHIN = 10.0
"""Seconds after which a bot that shows no sign of life is said to give no answer."""

HELP = """\
Type a question to ask the bot in {channel}.
  dm …      ask it in a direct message
  {commands}
  !1        press the button with that number
  help      show this
  quit      leave (so does the end of input)"""


class Chat:
    """One person at a terminal.

    Args:
        discord: the place that the bot is in.
        person: who types.
        channel: where plain lines are said.
        lines: what is typed.
        screen: where it is shown.
        settled: returns when the bot has no answer under way.
    """

    def __init__(
        self,
        discord: LocalDiscord,
        person: Person,
        channel: Channel,
        *,
        lines: AsyncIterator[str],
        screen: Screen,
        settled: Callable[[], Awaitable[None]],
    ) -> None:
        self._discord = discord
        self._person = person
        self._channel = channel
        self._lines = lines
        self._screen = screen
        self._settled = settled
        self._rendering = Rendering(discord.world.users, rich=screen.interactive)
        self._news = News(discord.bot, person.user, self._rendering)
        self._waiting = False

    async def run(self, banner: str) -> None:
        """Show the banner, then take turns until somebody leaves or the input ends."""
        end = self._discord.world.history.listen(self._hear)
        try:
            self._screen.settle(banner)
            while await self._turn():
                pass
        finally:
            end()

    def _hear(self, event: Event) -> None:
        self._news.hear(event)
        if self._waiting:
            self._screen.draw(self._news.drawn())

    async def _turn(self) -> bool:
        """Take one line; return whether there may be another."""
        prompt = f"{self._person.user.name}: "
        line = await self._line(prompt)
        if line is None:
            return False
        self._screen.echo(line.strip() and prompt + line.strip())
        try:
            return await self._obey(read_input(line))
        except InvocationError as error:
            self._screen.settle(str(error))
            return True

    async def _line(self, prompt: str) -> str | None:
        self._screen.prompt(prompt)
        line = None
        try:
            line = await anext(self._lines, None)
        finally:
            if line is None:  # the input has ended, or Ctrl-C was pressed
                self._screen.leave_prompt()
        return line

    async def _obey(self, wish: Input) -> bool:
        match wish:
            case Quit():
                return False
            case Nothing():
                pass
            case Help():
                self._screen.settle(self._help())
            case Say(text):
                await self._ask(self._say(self._channel, f"{self._discord.bot.mention} {text}"))
            case SayDirectly(text):
                await self._ask(self._say(self._person.direct_channel, text))
            case Slash(name, rest):
                await self._ask(self._slash(name, rest))
            case Press(number):
                await self._ask(self._press(number))
        return True

    async def _ask(self, act: Coroutine[None, None, Message | Interaction]) -> None:
        """Do something that the bot should react to, and show what it does until it is done."""
        self._news.begin()
        self._waiting = True
        try:
            asked = await act
            remark = await self._reaction(asked)
        finally:
            self._waiting = False
        shown = self._news.take()
        if shown or remark:
            self._screen.settle("\n".join(part for part in (shown, remark) if part))
        if self._news.opened:
            await self._ask(self._fill_in(self._news.opened))

    async def _reaction(self, asked: Message | Interaction) -> str:
        """Wait until the bot is done; return what is to be said if it never began."""
        interaction = isinstance(asked, Interaction)
        if await self._reacts(ACKNOWLEDGE_WITHIN if interaction else REACTS_WITHIN):
            await self._settled()
            return ""
        words = "The application did not respond" if interaction else "no answer"
        return self._rendering.dim(f"({words})")

    async def _reacts(self, seconds: float) -> bool:
        history = self._discord.world.history

        async def run_out() -> None:
            await self._discord.clock.sleep(seconds)
            history.stir()

        async with asyncio.TaskGroup() as tasks:
            patience = tasks.create_task(run_out())
            await history.until(lambda: self._news.reacted or patience.done())
            patience.cancel()
        return self._news.reacted

    async def _say(self, channel: Channel, text: str) -> Message:
        return await self._person.say(channel, text)

    async def _slash(self, name: str, rest: str) -> Interaction:
        used = find_slash(self._discord.world, self._person.user, self._channel, name)
        return await self._person.slash(self._channel, name, **read_options(used, rest))

    async def _press(self, number: int) -> Interaction:
        if not 0 < number <= len(self._news.buttons):
            error = f"There is no button {number}."
            raise InvocationError(error)
        message, custom_id = self._news.buttons[number - 1]
        return await self._person.press(message, custom_id)

    async def _fill_in(self, opened: Interaction) -> Interaction:
        self._screen.settle(self._rendering.bold(str(opened.modal.get("title", ""))))
        values: dict[str, str] = {}
        for field in components_of(opened.modal.get("components")):
            if "custom_id" in field:
                line = await self._line(f"{field.get('label') or field['custom_id']}: ")
                values[str(field["custom_id"])] = (line or "").strip()
        return await self._person.submit(opened, **values)

    def _help(self) -> str:
        offered = self._person.offered(self._channel)
        slash = [
            usage(leaf)
            for command in offered
            if command.type is CommandType.SLASH
            for leaf in command.leaves()
        ]
        return HELP.format(channel=self._channel.name, commands="\n  ".join(slash))
