"""What answers on Discord: all that every handler needs, but the connection."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from bot.cast import Cast
from bot.conversations.log import Log
from bot.conversations.turn import Conversations
from bot.grounding.persona.voice import Voice
from bot.notes.shelf import AnyLibrary
from bot.surfaces.discord.rules.limiter import Limiter
from bot.surfaces.discord.rules.pacing import Pacing
from bot.surfaces.discord.rules.policy import Policy
from bot.surfaces.discord.rules.servers import Servers, ServerSettings
from bot.surfaces.discord.serving.recent import Recent
from bot.surfaces.discord.serving.refusals import Refusals
from bot.surfaces.discord.serving.running import Running


@dataclass(slots=True)
class Service:
    """Who speaks and what is settled; and what is under way, may be sent, or was just answered.

    `commands` are the commands' own names, by each under which Discord lists them.
    """

    cast: Cast
    policy: Policy
    servers: Servers
    limiter: Limiter
    running: Running
    pacing: Pacing
    recent: Recent = field(default_factory=Recent)
    refusals: Refusals = field(default_factory=Refusals)
    commands: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, cast: Cast, policy: Policy) -> Self:
        """Return the service of a cast that has answered nobody yet."""
        return cls(
            cast,
            policy,
            Servers(cast.conversations.log),
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
        return self.cast.conversations

    @property
    def library(self) -> AnyLibrary:
        """The notes as they are now."""
        return self.cast.library

    def speaking(self, settings: ServerSettings, *, check: bool = False) -> Conversations:
        """Return the conversations of the persona that a server has chosen, if it can speak here.

        Who would speak as somebody whom no note names would call others' interviews theirs. To
        `check` statements, they are held against the notes as they are now.
        """
        cast, chosen = self.cast, settings.persona
        can = chosen in cast.speaking and chosen not in cast.absent
        talk = cast.speaking[chosen if can else cast.usual].conversations
        return replace(talk, answerer=cast.checker()) if check else talk

    def gone(self, settings: ServerSettings) -> str:
        """Return the persona that a server has chosen and whose file is gone; empty for none."""
        chosen, cast = settings.persona, self.cast
        return "" if chosen in cast.speaking or chosen in cast.broken else chosen
