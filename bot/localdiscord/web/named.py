"""What one person's page names in its wishes, as long as they may see it."""

import base64
import binascii
from collections.abc import Iterator, Mapping, Sequence

from bot.localdiscord.payloads import Json, JsonObject, listed, mapped, snowflake
from bot.localdiscord.people import InvocationError, Person
from bot.localdiscord.people.components import Filling, kinds
from bot.localdiscord.people.names import Names, Thing, chosen
from bot.localdiscord.world.attachments import UNTOLD, Attachment
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.components import components_of
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.interactions import Interaction
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World


class Named:
    """Finds what is named; what is not there raises `InvocationError`."""

    def __init__(self, world: World, guild: Guild, person: Person) -> None:
        self._world = world
        self._guild = guild
        self._person = person

    def channel(self, wish: Mapping[str, Json]) -> Channel:
        """Return the channel or thread that a wish is about, if they see it."""
        channel = self._world.channel(snowflake(wish.get("channel")) or 0)
        if channel is None or not channel.visible_to(self._person.user):
            message = "There is no such channel."
            raise InvocationError(message)
        return channel

    def message(self, wish: Mapping[str, Json], field: str = "message") -> Message:
        """Return a message that a wish is about, if they see it."""
        number = snowflake(wish.get(field)) or 0
        for channel in self._world.channels:
            message = channel.messages.get(number)
            if message and message.seen_by(self._person.user):
                return message
        error = "That message is gone."
        raise InvocationError(error)

    def user(self, wish: Mapping[str, Json]) -> User:
        """Return the person that a wish is about."""
        user = self._world.users.get(snowflake(wish.get("user")) or 0)
        if user is None:
            error = "There is nobody like that."
            raise InvocationError(error)
        return user

    def interaction(self, wish: Mapping[str, Json]) -> Interaction:
        """Return the interaction of theirs that opened the form which is sent."""
        for interaction in self._world.interactions.values():
            mine = interaction.user is self._person.user
            if mine and interaction.id == snowflake(wish.get("interaction")):
                return interaction
        error = "That form is closed."
        raise InvocationError(error)

    def text(self, wish: Mapping[str, Json]) -> str:
        """Return what they wrote, with a mention for everybody whom they name."""
        return self._person.mentioning(self._guild, str(wish.get("text", "")))

    def names(self) -> Names:
        """Return whom and what they can name."""
        return self._person.names(self._guild)

    def chosen(self, component: Mapping[str, Json], values: Json) -> list[Thing | str]:
        """Return what they chose from a menu or a field: things by their ids, or texts."""
        return chosen(self.names(), map(str, listed(values)), kinds(component))

    def fillings(self, modal: JsonObject, values: Json) -> Iterator[tuple[str, Filling]]:
        """Yield what they filled into the fields of a form."""
        fields = {part.get("custom_id"): part for part in components_of(modal.get("components"))}
        for name, value in mapped(values).items():
            if isinstance(value, str | bool):
                yield name, value
            elif kinds(fields.get(name, {})) == (Attachment,):
                yield name, [self.upload(mapped(file)) for file in listed(value)]
            elif isinstance(value, Sequence):
                yield name, self.chosen(fields.get(name, {}), value)

    def upload(self, file: Mapping[str, Json]) -> Attachment:
        """Return a file that came with a wish."""
        try:
            content = base64.b64decode(str(file.get("content")), validate=True)
        except binascii.Error:
            error = "That file did not arrive whole."
            raise InvocationError(error) from None
        return self._person.upload(str(file.get("name")), content, str(file.get("type") or UNTOLD))
