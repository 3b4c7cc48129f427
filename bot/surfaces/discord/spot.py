"""Where a question was asked and its answer goes, as a line that outlives the process."""

from dataclasses import astuple, dataclass
from typing import Self

import discord

from bot.conversations.log import Asked


@dataclass(frozen=True, slots=True)
class Spot:
    """A question's place on Discord, by ids; `server` is 0 in direct messages.

    `event` is the message or interaction that asked. In a thread, which is `shared`, all follow one
    conversation. Only an interaction has a `token`, by which its answer can be reached for fifteen
    minutes, a `reply` that said "is thinking…", and may have an answer that is `private`.
    """

    event: int
    channel: int
    asker: int
    server: int = 0
    shared: bool = False
    token: str = ""
    reply: int = 0
    private: bool = False

    @classmethod
    def of(cls, message: discord.Message) -> Self:
        """Return the spot of a message."""
        server = message.guild.id if message.guild else 0
        shared = isinstance(message.channel, discord.Thread)
        return cls(message.id, message.channel.id, message.author.id, server, shared)

    @classmethod
    async def deferred(cls, interaction: discord.Interaction, *, private: bool = False) -> Self:
        """Show that an answer is under way; Discord waits three seconds for this and no longer."""
        response = await interaction.response.defer(thinking=True, ephemeral=private)
        return cls(
            interaction.id,
            interaction.channel_id or 0,
            interaction.user.id,
            interaction.guild_id or 0,
            isinstance(interaction.channel, discord.Thread),
            interaction.token,
            (response and response.message_id) or 0,
            private,
        )

    @classmethod
    def read(cls, line: str) -> Self | None:
        """Return the spot that a line tells of, if it is one of ours."""
        match line.split(" "):
            case [event, channel, asker, server, shared, token, reply, private]:
                return cls(
                    int(event),
                    int(channel),
                    int(asker),
                    int(server),
                    shared == "True",
                    token,
                    int(reply),
                    private == "True",
                )
            case _:
                return None

    @property
    def pool(self) -> int:
        """The channel whose edits Discord counts together; a command's are counted alone."""
        return self.event if self.token else self.channel

    def __str__(self) -> str:
        return " ".join(map(str, astuple(self)))

    def asked(self, text: str) -> Asked:
        """Return what was asked here; outside of threads, each person has a conversation."""
        place = f"discord:{self.channel}"
        return Asked(
            text=text,
            event=f"discord:{self.event}",
            conversation=place if self.shared else f"{place}:{self.asker}",
            asker=str(self.asker),
            surface="discord",
            direct=not self.server,
            place=str(self),
            server=str(self.server or ""),
        )
