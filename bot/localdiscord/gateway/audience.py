"""What one bot may be told: by the intents it asked for, and by what it may see."""

from bot.localdiscord.gateway.intents import Intents
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User


class Audience:
    """A bot that listens with these intents."""

    def __init__(self, bot: User, intents: Intents) -> None:
        self.bot = bot
        self.intents = intents

    def asked(self, intents: Intents) -> bool:
        """Tell whether it asked for any of these."""
        return bool(self.intents & intents)

    def knows(self, guild: Guild) -> bool:
        """Tell whether it is a member of a guild, and asked for guilds."""
        return self.bot.id in guild.members and self.asked(Intents.GUILDS)

    def sees(self, channel: Channel) -> bool:
        """Tell whether it may look into a channel."""
        return channel.visible_to(self.bot)

    def hears(self, channel: Channel, in_guild: Intents, among_two: Intents) -> bool:
        """Tell whether it may hear something that is asked for apart in guilds and among two."""
        return self.asked(in_guild if channel.guild else among_two) and self.sees(channel)

    def hears_of(self, message: Message) -> bool:
        """Tell whether it is told of a message."""
        if message.ephemeral:  # Discord sends these as if they stood in direct messages
            return self.asked(Intents.DIRECT_MESSAGES)
        return self.hears(message.channel, Intents.GUILD_MESSAGES, Intents.DIRECT_MESSAGES)

    def may_read(self, message: Message) -> bool:
        """Tell whether it is told what a message says."""
        return (
            self.asked(Intents.MESSAGE_CONTENT)
            or message.channel.guild is None
            or message.author is self.bot
            or self.bot in message.mentions.users
        )
