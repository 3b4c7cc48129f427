"""What the bot is told of each event, in the gateway's words."""

from collections.abc import Iterator

from bot.localdiscord.gateway.audience import Audience
from bot.localdiscord.gateway.dispatch import Dispatch
from bot.localdiscord.gateway.guild_dispatches import GuildDispatches
from bot.localdiscord.gateway.intents import Intents
from bot.localdiscord.gateway.message_dispatches import MessageDispatches
from bot.localdiscord.gateway.thread_dispatches import ThreadDispatches
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.interactions import InteractionStarted
from bot.localdiscord.world.users import User


class Dispatches:
    """Puts events into the gateway's words for one bot."""

    def __init__(self, bot: User, intents: Intents) -> None:
        audience = Audience(bot, intents)
        self._messages = MessageDispatches(audience)
        self._guilds = GuildDispatches(audience)
        self._threads = ThreadDispatches(audience)

    def of(self, event: Event) -> Iterator[Dispatch]:
        """Yield what the bot is told of an event, if anything, in its order."""
        if isinstance(event, InteractionStarted):
            yield Dispatch("INTERACTION_CREATE", event.interaction.json())
        for told in (self._messages, self._guilds, self._threads):
            yield from told.of(event)

    def guild(self, guild: Guild) -> Dispatch:
        """Return what the bot is told of a guild when it comes in."""
        return self._guilds.guild(guild)
