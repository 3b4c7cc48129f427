"""What answers on Discord: all that every handler needs, but the connection."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from bot.conversations.log import Log
from bot.conversations.turn import Conversations
from bot.grounding.persona.voice import Voice
from bot.notes.shelf import AnyLibrary
from bot.surfaces.discord.rules.limiter import Limiter
from bot.surfaces.discord.rules.pacing import Pacing
from bot.surfaces.discord.rules.policy import Policy
from bot.surfaces.discord.rules.servers import Servers, ServerSettings
from bot.surfaces.discord.serving.host import Host
from bot.surfaces.discord.serving.recent import Recent
from bot.surfaces.discord.serving.refusals import Refusals
from bot.surfaces.discord.serving.running import Running


@dataclass(slots=True)
class Service:
    """Who speaks and what is settled; and what is under way, may be sent, or was just answered.

    `commands` are the commands' own names, by each under which Discord lists them.
    """

    host: Host
    policy: Policy
    servers: Servers
    limiter: Limiter
    running: Running
    pacing: Pacing
    recent: Recent = field(default_factory=Recent)
    refusals: Refusals = field(default_factory=Refusals)
    commands: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, host: Host, policy: Policy) -> Self:
        """Return the service of a host that has answered nobody yet."""
        return cls(
            host,
            policy,
            Servers(host.conversations.log),
            Limiter(policy.requests_a_second),
            Running(policy.pauses.leaving),
            Pacing(policy.pauses),
        )

    @property
    def log(self) -> Log:
        """Where all is kept, whoever speaks."""
        return self.conversations.log

    @property
    def voice(self) -> Voice:
        """What the bot says where nobody has chosen a persona."""
        return self.conversations.voice

    @property
    def conversations(self) -> Conversations:
        """The conversations of the usual persona."""
        return self.host.conversations

    @property
    def library(self) -> AnyLibrary:
        """The notes as they are now."""
        return self.host.library

    def speaking(self, settings: ServerSettings, *, check: bool = False) -> Conversations:
        """Return the conversations of the persona that a server has chosen, if it can speak here.

        Who would speak as somebody whom no note names would call others' interviews theirs. To
        `check` statements, they are held against the notes as they are now.
        """
        chosen = None if settings.persona in self.host.absent else settings.persona
        speaking = self.host.personas.get(chosen or "", self.host.conversations)
        return replace(speaking, answerer=self.host.checker()) if check else speaking
