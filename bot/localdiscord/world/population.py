"""Who and what there is: accounts, guilds, channels, files."""

from urllib.parse import quote

from bot.localdiscord.clock import Clock
from bot.localdiscord.world.attachments import Attachment, type_of
from bot.localdiscord.world.channels import Channel, DirectChannel
from bot.localdiscord.world.commands import Commands
from bot.localdiscord.world.guilds import Guild, GuildAdded
from bot.localdiscord.world.history import History
from bot.localdiscord.world.users import User


class Population:
    """Everybody and everything, around one bot and its application, which share an id."""

    def __init__(self, clock: Clock, bot_name: str) -> None:
        self.history = History(clock)
        self.clock = clock
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.commands = Commands()
        self.files: dict[int, Attachment] = {}
        self.cdn = ""
        self._direct: dict[int, DirectChannel] = {}
        self.bot = self.add_user(bot_name, bot=True)
        self.bot.me = True
        self.owner = self.add_user("owner")

    def channel(self, id_: int) -> Channel | None:
        """Find a channel of any kind."""
        for guild in self.guilds.values():
            found = guild.channels.get(id_) or guild.threads.get(id_)
            if found:
                return found
        return next((channel for channel in self._direct.values() if channel.id == id_), None)

    @property
    def channels(self) -> list[Channel]:
        """Every channel and thread of every guild, then the direct messages."""
        public: list[Channel] = []
        for guild in self.guilds.values():
            public += [*guild.channels.values(), *guild.threads.values()]
        return [*public, *self._direct.values()]

    def called(self, id_: int) -> str:
        """Return what people call whatever has an id: `@ann`, `@listeners`, `#general`, or ""."""
        if user := self.users.get(id_):
            return f"@{user.name}"
        if channel := self.channel(id_):
            return channel.name
        roles = (role for guild in self.guilds.values() for role in guild.roles)
        return next((f"@{role.name}" for role in roles if role.id == id_), "")

    def add_user(self, name: str, *, bot: bool = False) -> User:
        """Open an account."""
        user = User(self.history.next_id(), name, bot=bot)
        self.users[user.id] = user
        return user

    def add_webhook(self, name: str) -> User:
        """Return what posts under a name, such as the news of another service."""
        return User(self.history.next_id(), name, bot=True, webhook=True)

    def add_guild(self, name: str, *, with_bot: bool = True) -> Guild:
        """Found a guild with its owner in it, and the bot."""
        guild = Guild(self.history, name, self.owner, self.bot if with_bot else None)
        self.guilds[guild.id] = guild
        self.history.tell(GuildAdded(guild))
        return guild

    def direct_channel(self, user: User) -> DirectChannel:
        """Return the direct messages between the bot and somebody."""
        if user.id not in self._direct:
            self._direct[user.id] = DirectChannel(self.history.next_id(), self.bot, user)
        return self._direct[user.id]

    def attach(self, filename: str, content: bytes, content_type: str, about: str) -> Attachment:
        """Keep a file, and give it the address where it can be read."""
        id_ = self.history.next_id()
        url = f"{self.cdn}/attachments/{id_}/{quote(filename, safe='')}"
        type_ = type_of(filename, content_type)
        attachment = Attachment(id_, filename, content, url, type_, about)
        self.files[id_] = attachment
        return attachment
