"""One person at Discord's client: what they do there, and what they then see."""

from collections.abc import Sequence

from bot.localdiscord.payloads import Json, JsonObject, listed
from bot.localdiscord.people.commands import (
    Value,
    find_menu,
    find_slash,
    menu_data,
    offered,
    slash_data,
)
from bot.localdiscord.people.components import (
    Filling,
    Selected,
    component_data,
    find_button,
    find_select,
    modal_data,
)
from bot.localdiscord.people.resolved import Resolved
from bot.localdiscord.people.writer import Writer
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.commands import Command
from bot.localdiscord.world.interactions import Interaction, InteractionType, Origin
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User


class Person(Writer):
    """Somebody at Discord's client: sees (`Seat`), writes (`Writer`), uses what the bot offers."""

    async def reply_to(self, asked: Message | Interaction) -> Message:
        """Wait for what the bot says to a message or an interaction of theirs, and return it.

        To a message it is the bot's first reply to it, or its first message afterwards that replies
        to none; to an interaction, the answer once it no longer says "is thinking…".

        Raises:
            TimeoutError: it did not come; the message draws what happened instead.
        """
        if isinstance(asked, Interaction):
            return await self._wait(lambda: _answer(asked), f"the answer to {self.user.name}")
        what = f"a reply to {asked.author.name}'s {asked.content!r}"
        return await self._wait(lambda: self._reply(asked), what)

    def offered(self, channel: Channel) -> list[Command]:
        """Return the commands that they find in a channel."""
        return list(offered(self._world, self.user, channel))

    async def slash(self, channel: Channel, name: str, /, **options: Value) -> Interaction:
        """Use a slash command; `name` holds its subcommands too, as in `settings channels add`.

        Raises:
            InvocationError: they are not offered such a command, or it does not take these options.
        """
        used = find_slash(self._world, self.user, channel, name)
        data = slash_data(used, options, Resolved(self.user, channel))
        return self._interact(InteractionType.COMMAND, channel, data, Origin(used.command))

    async def autocomplete(
        self, channel: Channel, name: str, focused: str, /, **options: Value
    ) -> Sequence[Json]:
        """Type into an option of a slash command, and return what it offers."""
        used = find_slash(self._world, self.user, channel, name)
        data = slash_data(used, options, Resolved(self.user, channel), focused=focused)
        asked = self._interact(InteractionType.AUTOCOMPLETE, channel, data, Origin(used.command))
        await self.acknowledgement(asked)
        return listed(asked.choices)

    async def use_menu(
        self, target: Message | User, name: str, *, channel: Channel | None = None
    ) -> Interaction:
        """Use a command of the context menu of a message, or of a user met in a channel."""
        place = target.channel if isinstance(target, Message) else channel or self.direct_channel
        command = find_menu(self._world, self.user, place, name, target)
        data = menu_data(command, target, Resolved(self.user, place))
        return self._interact(InteractionType.COMMAND, place, data, Origin(command))

    async def press(self, message: Message, button: str) -> Interaction:
        """Press the button with this label or custom id."""
        return self._use(message, find_button(message, button))

    async def choose(
        self, message: Message, *values: Selected, menu: str | None = None
    ) -> Interaction:
        """Choose from a select menu, found by its placeholder or custom id, or the first one."""
        return self._use(message, find_select(message, menu), values)

    async def submit(self, opened_by: Interaction, /, **fillings: Filling) -> Interaction:
        """Fill in the modal that an interaction opens; `fillings` are by label or custom id."""
        await self.acknowledgement(opened_by)
        data = modal_data(opened_by.modal, fillings, Resolved(self.user, opened_by.channel))
        origin = Origin(source=opened_by.source, opened_by=opened_by)
        return self._interact(InteractionType.MODAL, opened_by.channel, data, origin)

    async def acknowledgement(self, interaction: Interaction) -> float:
        """Wait until the bot acknowledges, and return the seconds that it took."""
        at = await self._wait(lambda: interaction.acknowledged_at, "an acknowledgement")
        return at - interaction.started_at

    def _reply(self, asked: Message) -> Message | None:
        for message in self.sees(asked.channel):
            from_bot = message.author is self._world.bot and message.id > asked.id
            to_it = message.reference in (None, asked)
            if from_bot and to_it:
                return message
        return None

    def _use(
        self, message: Message, component: JsonObject, values: Sequence[Selected] = ()
    ) -> Interaction:
        self.check_seen(message)
        data = component_data(component, values, Resolved(self.user, message.channel))
        origin = Origin(source=message)
        return self._interact(InteractionType.COMPONENT, message.channel, data, origin)

    def _interact(
        self, type_: InteractionType, channel: Channel, data: JsonObject, origin: Origin
    ) -> Interaction:
        return self._world.interact(type_, self.user, channel, data, origin)


def _answer(interaction: Interaction) -> Message | None:
    message = interaction.original
    return message if message and not message.loading else None
