"""Where a question was asked and its answer goes, as a line that outlives the process."""

from dataclasses import dataclass
from typing import Self

import discord
from pydantic import TypeAdapter, ValidationError

from bot.conversations.asked import Asked
from bot.surfaces.discord.reply.taking import think


@dataclass(frozen=True, slots=True)
class Standing:
    """The messages of a reply, in the channel or thread where they stand."""

    channel: int
    messages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Owed:
    """What is still to stand somewhere: the messages of an answer, the buttons under the last."""

    pages: tuple[str, ...]
    buttons: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """A question's place on Discord, by ids; `server` is 0 in direct messages.

    `event` is the message or interaction that asked. In a thread, which is `shared`, all follow one
    conversation; a message `opens` one of its own, that has its id, with the first words of its
    answer. Only an interaction has a `token`, by which its answer can be reached for fifteen
    minutes, a `reply` that said "is thinking…", and may have an answer that is `private`. `check`:
    it is a statement to be checked. A process that leaves tells what is `standing` of the reply,
    and what is still `owed`. The log keeps it as its question's `place`.
    """

    event: int
    channel: int
    asker: int
    server: int = 0
    shared: bool = False
    token: str = ""
    reply: int = 0
    private: bool = False
    check: bool = False
    opens: bool = False
    standing: Standing | None = None
    owed: Owed | None = None

    @classmethod
    def of(cls, message: discord.Message) -> Self:
        """Return the spot of a message."""
        server = message.guild.id if message.guild else 0
        shared = isinstance(message.channel, discord.Thread)
        return cls(message.id, message.channel.id, message.author.id, server, shared)

    @classmethod
    async def deferred(cls, interaction: discord.Interaction, *, private: bool = False) -> Self:
        """Show that an answer is under way; Discord waits three seconds for this and no longer."""
        reply = await think(interaction, private=private)
        return cls(
            interaction.id,
            interaction.channel_id or 0,
            interaction.user.id,
            interaction.guild_id or 0,
            isinstance(interaction.channel, discord.Thread),
            interaction.token,
            reply,
            private,
        )

    @staticmethod
    def read(line: str) -> "Spot | None":
        """Return the spot that a line tells of, if it is one of ours."""
        try:
            return _JSON.validate_json(line)
        except ValidationError:
            return None

    @property
    def pool(self) -> int:
        """The channel whose edits Discord counts together; a command's are counted alone."""
        return self.event if self.token or self.opens else self.channel

    def asked(self, text: str) -> Asked:
        """Return what was asked here.

        Outside of threads each person has a conversation of their own, and another one for what
        they ask in private: nothing of that comes up in public, and no owner reads it.
        """
        alone = self.private or not self.server
        return Asked(
            text=text,
            event=logged_as(self.event),
            conversation=self._conversation(),
            asker=str(self.asker),
            surface="discord",
            direct=alone,
            place=self.line(),
            server="" if alone else str(self.server),
        )

    def line(self) -> str:
        """Return the line that `read` reads."""
        return _JSON.dump_json(self).decode()

    def _conversation(self) -> str:
        if self.opens:
            return logged_as(self.event)
        place = logged_as(self.channel)
        if self.private:
            return f"{place}:{self.asker}:private"
        return place if self.shared else f"{place}:{self.asker}"


_JSON = TypeAdapter(Spot)


def logged_as(id_: int) -> str:
    """Return what the log calls a message, an interaction or a channel of Discord."""
    return f"discord:{id_}"
