"""The conversation between what is typed and what is seen.

One line is one turn: it is done, the bot's answer is drawn as it grows, and when the bot has no
answer under way any more, what stands then is written once and stays.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping

from bot.localdiscord.people import InvocationError, Person
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.terminal.deeds import Deeds
from bot.localdiscord.terminal.inputs import Edit, Input, Local, Quit, Reply, Words
from bot.localdiscord.terminal.local import do_locally
from bot.localdiscord.terminal.markdown import Markdown, plain
from bot.localdiscord.terminal.modal import fill_in
from bot.localdiscord.terminal.news import News
from bot.localdiscord.terminal.patience import Patience
from bot.localdiscord.terminal.rendering import Rendering
from bot.localdiscord.terminal.screen import Screen
from bot.localdiscord.terminal.typists import Typist
from bot.localdiscord.terminal.usages import read_input
from bot.localdiscord.terminal.viewpoint import Viewpoint
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.interactions import Interaction
from bot.localdiscord.world.messages import Message

# What is said when somebody does not wait for the end of an answer.
GOES_ON = "(it goes on; an empty line shows how far it is)"
# What tells that something was done to which the bot need not react.
REMARKS: Mapping[type[Input], str] = {
    Edit: "(edited)",
    Reply: "(said without a mention of the bot)",
}


class Chat:
    """Takes turns with whoever types.

    Args:
        discord: the place that the bot is in.
        person: who sits there at first.
        channel: the channel of a guild that they look at first.
        screen: where things are shown.
        settled: returns when the bot has no answer under way.
        colours: whether a terminal may show them.
    """

    def __init__(
        self,
        discord: LocalDiscord,
        person: Person,
        channel: GuildChannel,
        *,
        screen: Screen,
        settled: Callable[[], Awaitable[None]],
        colours: bool = True,
    ) -> None:
        rich = screen.interactive
        self._markdown = Markdown(discord.world.called, rich=rich, colours=colours)
        self._rendering = Rendering(self._markdown)
        self.view = Viewpoint(discord, channel.guild, person, channel)
        self._news = News(self.view, self._rendering)
        self._deeds = Deeds(self.view, self._news)
        self._home = channel
        self._screen = screen
        self._patience = Patience(discord, self._news, settled)
        self._waiting = False

    async def run(self, typist: Typist, banner: str) -> None:
        """Show the banner, then take turns until somebody leaves or the input ends."""
        end = self.view.discord.world.history.listen(self._hear)
        try:
            self._screen.settle(banner)
            while await self._turn(typist):
                pass
        finally:
            end()

    def _hear(self, event: Event) -> None:
        self._news.hear(event)
        if self._waiting:
            self._screen.draw(self._news.drawn())

    async def _turn(self, typist: Typist) -> bool:
        """Take one line; return whether there may be another."""
        wish: Input | None = read_input(await typist.line(self._prompt()))
        leaving = False
        while wish is not None:
            leaving = isinstance(wish, Quit)
            try:
                wish = await self._obey(wish, typist)
            except (InvocationError, TimeoutError) as error:
                self._screen.settle(plain(str(error).partition("\n")[0]))
                wish = None
        return not leaving

    def _prompt(self) -> str:
        name, where = self.view.person.user.name, self.view.channel
        return plain(f"{name}: " if where is self._home else f"{name} in {where.name}: ")

    async def _obey(self, wish: Input, typist: Typist) -> Input | None:
        """Do what is wished; return what was typed instead of filling in a form."""
        if isinstance(wish, Local):
            # What came since the last line, while who it was for still sits here.
            if self._news.waiting:
                self._show_news()
            said = await do_locally(wish, self.view, self._rendering)
            if said:
                self._screen.settle(said)
            return None
        act = self._deeds.say(wish) if isinstance(wish, Words) else self._deeds.use(wish)
        await self._ask(act, typist, REMARKS.get(type(wish), ""))
        while opened := self._news.opened:
            names = self.view.names()
            filled = await fill_in(opened.modal, typist, self._screen, self._markdown, names)
            if not isinstance(filled, Mapping):
                self._screen.settle(self._markdown.dim("(nothing was sent)"))
                return filled
            await self._ask(self.view.person.submit(opened, **filled), typist)
        return None

    async def _ask(
        self,
        act: Coroutine[None, None, Message | Interaction],
        typist: Typist,
        otherwise: str = "",
    ) -> None:
        """Do something that the bot should react to, and show what it does until it is done.

        What is to be said `otherwise`, if the bot does nothing, tells that it was done.
        """
        self._news.begin()
        self._waiting = True
        try:
            remark = await self._wait(await act, typist)
        finally:
            self._waiting = False
        self._show_news(remark, otherwise)

    async def _wait(self, asked: Message | Interaction, typist: Typist) -> str:
        """Wait until the bot is done, or they have enough; return what is to be said of it."""
        async with asyncio.TaskGroup() as tasks:
            waiting = tasks.create_task(self._patience.wait(asked))
            with typist.unread(waiting.cancel):
                await asyncio.wait([waiting])
        return GOES_ON if waiting.cancelled() else waiting.result()

    def _show_news(self, remark: str = "", otherwise: str = "") -> None:
        shown = self._news.take()
        told = (shown, self._markdown.dim(remark or ("" if shown else otherwise)))
        if any(told):
            self._screen.settle("\n".join(part for part in told if part))
