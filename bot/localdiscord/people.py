"""People: what somebody can do in Discord's client, and what they then see."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeVar

from bot.localdiscord.invocations import (
    InvocationError,
    Value,
    find_command,
    menu_data,
    modal_data,
    slash_data,
)
from bot.localdiscord.payloads import Json, JsonObject, listed
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.commands import CommandType
from bot.localdiscord.world.components import components_of
from bot.localdiscord.world.interactions import Interaction, InteractionType
from bot.localdiscord.world.messages import Draft, Message, Reference
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World

T = TypeVar("T")


class Wait(Protocol):
    """Waits until something is found, and says in vain for what if it is not."""

    def __call__(self, look: Callable[[], T | None], what: str) -> Awaitable[T]:
        """Wait until `look` finds something; `what` names it."""


class Person:
    """Somebody at Discord's client."""

    def __init__(self, world: World, user: User, wait: Wait) -> None:
        self.user = user
        self._world = world
        self._wait = wait

    @property
    def direct_channel(self) -> Channel:
        """Their direct messages with the bot."""
        return self._world.direct_channel(self.user)

    def sees(self, channel: Channel) -> list[Message]:
        """Return what they see in a channel, oldest first."""
        return channel.seen_by(self.user)

    async def say(
        self, channel: Channel, content: str, *, replying_to: Message | None = None
    ) -> Message:
        """Write a message.

        Raises:
            InvocationError: they may not write there.
        """
        if not channel.permissions(self.user) & Permissions.SEND_MESSAGES:
            message = f"{self.user.name} may not write in {channel.name}."
            raise InvocationError(message)
        reference = Reference(replying_to.id, replying_to) if replying_to else None
        return self._world.post(channel, self.user, Draft(content.strip(), reference=reference))

    async def say_directly(self, content: str) -> Message:
        """Write to the bot alone."""
        return await self.say(self.direct_channel, content)

    async def edit(self, message: Message, content: str) -> None:
        """Change what they wrote."""
        self._world.edit(message, Draft(content.strip()))

    async def delete(self, message: Message) -> None:
        """Take back what they wrote."""
        self._world.delete(message)

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

    async def slash(self, channel: Channel, name: str, **options: Value) -> Interaction:
        """Use a slash command.

        Raises:
            InvocationError: there is no such command, or it does not take these options.
        """
        command = find_command(self._world, channel, name, CommandType.SLASH)
        data = slash_data(command, options)
        return self._world.interact(InteractionType.COMMAND, self.user, channel, data)

    async def autocomplete(
        self, channel: Channel, name: str, focused: str, **options: Value
    ) -> Sequence[Json]:
        """Type into an option of a slash command, and return what it offers."""
        command = find_command(self._world, channel, name, CommandType.SLASH)
        data = slash_data(command, options, focused=focused)
        asked = self._world.interact(InteractionType.AUTOCOMPLETE, self.user, channel, data)
        await self.acknowledgement(asked)
        return listed(asked.choices)

    async def use_menu(self, target: Message, name: str) -> Interaction:
        """Use a command of a message's context menu."""
        command = find_command(self._world, target.channel, name, CommandType.MESSAGE_MENU)
        data = menu_data(command, target)
        return self._world.interact(InteractionType.COMMAND, self.user, target.channel, data)

    async def press(self, message: Message, button: str) -> Interaction:
        """Press the button with this label or custom id."""
        for part in components_of(message.components):
            if "custom_id" in part and button in (part.get("label"), part["custom_id"]):
                return self._use(message, part)
        error = f"There is no button {button!r} on {message.content!r}."
        raise InvocationError(error)

    async def submit(self, opened_by: Interaction, **values: str) -> Interaction:
        """Fill in the modal that an interaction opened; `values` are by custom id."""
        data = modal_data(opened_by.modal, values)
        return self._world.interact(
            InteractionType.MODAL,
            self.user,
            opened_by.channel,
            data,
            source=opened_by.source,
            opened_by=opened_by,
        )

    async def acknowledgement(self, interaction: Interaction) -> float:
        """Wait until the bot acknowledges, and return the seconds that it took."""
        at = await self._wait(lambda: interaction.acknowledged_at, "an acknowledgement")
        return at - interaction.started_at

    def _reply(self, asked: Message) -> Message | None:
        for message in self.sees(asked.channel):
            from_bot = message.author is self._world.bot and message.id > asked.id
            to_it = message.reference is None or message.reference.message_id == asked.id
            if from_bot and to_it:
                return message
        return None

    def _use(self, message: Message, part: JsonObject) -> Interaction:
        if part.get("disabled"):
            error = f"The button {part.get('label')!r} is disabled."
            raise InvocationError(error)
        data: JsonObject = {
            "id": part["id"],
            "component_type": part["type"],
            "custom_id": part["custom_id"],
        }
        return self._world.interact(
            InteractionType.COMPONENT, self.user, message.channel, data, source=message
        )


def _answer(interaction: Interaction) -> Message | None:
    message = interaction.original
    return message if message and not message.loading else None
