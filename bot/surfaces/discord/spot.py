"""Where a question was asked and its answer goes, as a line that outlives the process."""

from dataclasses import astuple, dataclass
from typing import Self

import discord

from bot.conversations.log import Asked


@dataclass(frozen=True, slots=True)
class Spot:
    """A question's place on Discord, by ids.

    `event` is the message or interaction that asked. Only an interaction has a `token`, by which
    its answer can be reached for fifteen minutes, a `reply` that said "is thinking…", and may have
    an answer that is `private`.
    """

    event: int
    channel: int
    asker: int
    direct: bool
    token: str = ""
    reply: int = 0
    private: bool = False

    @classmethod
    def of(cls, message: discord.Message) -> Self:
        """Return the spot of a message."""
        return cls(message.id, message.channel.id, message.author.id, message.guild is None)

    @classmethod
    async def deferred(cls, interaction: discord.Interaction, *, private: bool = False) -> Self:
        """Show that an answer is under way; Discord waits three seconds for this and no longer."""
        response = await interaction.response.defer(thinking=True, ephemeral=private)
        return cls(
            interaction.id,
            interaction.channel_id or 0,
            interaction.user.id,
            interaction.guild_id is None,
            interaction.token,
            (response and response.message_id) or 0,
            private,
        )

    @classmethod
    def read(cls, line: str) -> Self | None:
        """Return the spot that a line tells of, if it is one of ours."""
        match line.split(" "):
            case [event, channel, asker, direct, token, reply, private]:
                ids = int(event), int(channel), int(asker)
                return cls(*ids, direct == "True", token, int(reply), private == "True")
            case _:
                return None

    @property
    def pool(self) -> int:
        """The channel whose edits Discord counts together; a command's are counted alone."""
        return self.event if self.token else self.channel

    def __str__(self) -> str:
        return " ".join(map(str, astuple(self)))

    def asked(self, text: str) -> Asked:
        """Return what was asked here; follow-ups belong to the same person in the same channel."""
        return Asked(
            text=text,
            event=f"discord:{self.event}",
            conversation=f"discord:{self.channel}:{self.asker}",
            asker=str(self.asker),
            surface="discord",
            direct=self.direct,
            place=str(self),
        )
