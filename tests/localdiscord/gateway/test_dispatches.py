"""What the bot is told of what happens, by its intents and by what it may see."""

import pytest

from bot.localdiscord import DrivenClock
from bot.localdiscord.forms import Form
from bot.localdiscord.gateway.answers import members
from bot.localdiscord.gateway.dispatches import Dispatches
from bot.localdiscord.gateway.intents import NONE, Intents
from bot.localdiscord.payloads import JsonObject, listed, mapped
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.message_events import MessageDeleted, MessagePosted
from bot.localdiscord.world.messages import MessageDraft
from bot.localdiscord.world.permissions import Overwrite, Permissions
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World


class Hearing:
    """A bot with some intents in a guild, and what it is told there."""

    def __init__(self, intents: Intents) -> None:
        self.world = World(DrivenClock(), "persona")
        self.guild: Guild = self.world.add_guild("Podcast")
        self.channel = self.guild.add_channel("general")
        self.ann: User = self.world.add_user("ann")
        self.guild.add_member(self.ann)
        self.told: list[tuple[str, JsonObject]] = []
        self.dispatches = Dispatches(self.world.bot, intents)
        self.world.history.listen(self._hear)

    def _hear(self, event: Event) -> None:
        for dispatch in self.dispatches.of(event):
            self.told.append((dispatch.name, dispatch.data))

    @property
    def names(self) -> list[str]:
        """The names of the events that the bot was told."""
        return [name for name, _ in self.told]


def test_a_bot_is_told_what_it_asked_for() -> None:
    """Messages of guilds and direct messages are different intents."""
    for intents, told in (
        (NONE, []),
        (Intents.GUILD_MESSAGES, ["MESSAGE_CREATE", "MESSAGE_DELETE"]),
        (Intents.DIRECT_MESSAGES, ["MESSAGE_CREATE"]),
    ):
        hearing = Hearing(intents)
        world, ann = hearing.world, hearing.ann
        world.delete(world.post(hearing.channel, ann, MessageDraft("aloud")))
        world.post(world.direct_channel(ann), ann, MessageDraft("between us"))
        assert hearing.names == told


def test_guilds_members_and_typing_have_intents_of_their_own() -> None:
    """A new guild, channel, member and somebody typing are told to those who asked."""
    for intents, told in (
        (Intents.GUILDS, ["GUILD_CREATE", "CHANNEL_CREATE"]),
        (Intents.GUILD_MEMBERS, ["GUILD_MEMBER_ADD"]),
        (Intents.GUILD_MESSAGE_TYPING, ["TYPING_START"]),
        (Intents.DIRECT_MESSAGE_TYPING, ["TYPING_START"]),
    ):
        hearing = Hearing(intents)
        world, ann = hearing.world, hearing.ann
        guild = world.add_guild("Second")
        guild.add_channel("room")
        guild.add_member(ann)
        world.start_typing(hearing.channel, ann)
        world.start_typing(world.direct_channel(ann), ann)
        assert hearing.names == told


def test_of_what_is_hidden_no_more_is_told_than_that_it_is_there() -> None:
    """A channel that the bot may not view comes without its name, and nothing said in it."""
    hearing = Hearing(Intents.GUILDS | Intents.GUILD_MESSAGES | Intents.GUILD_MESSAGE_TYPING)
    closed = Overwrite(hearing.world.bot.id, deny=Permissions.VIEW_CHANNEL, member=True)
    hidden = hearing.guild.add_channel("secrets", [closed])
    hearing.guild.add_forum("plots", [closed]).tags[1] = "heist"
    hearing.world.post(hidden, hearing.ann, MessageDraft("secret"))
    hearing.world.start_typing(hidden, hearing.ann)
    assert hearing.names == ["CHANNEL_CREATE", "CHANNEL_CREATE"]
    _, *found = listed(hearing.dispatches.guild(hearing.guild).data["channels"])
    assert "heist" not in str(found)
    for told in (hearing.told[0][1], *map(mapped, found)):
        assert told["name"] == "___hidden___"
        assert told["flags"] == 1 << 17
        hiding = Overwrite(hearing.guild.id, deny=Permissions.VIEW_CHANNEL)
        assert told["permission_overwrites"] == [hiding.json()]
    assert mapped(found[0])["id"] == str(hidden.id)


def test_a_private_answer_is_told_as_if_it_were_direct() -> None:
    """An ephemeral message comes without its guild, to bots that hear direct messages."""
    for intents, told in ((Intents.GUILD_MESSAGES, 0), (Intents.DIRECT_MESSAGES, 1)):
        hearing = Hearing(intents)
        message = hearing.world.post(hearing.channel, hearing.world.bot, MessageDraft("psst"))
        hearing.told.clear()
        message.only_for = hearing.ann
        hearing.world.history.tell(MessagePosted(message))
        assert len(hearing.told) == told
        assert all("guild_id" not in data for _, data in hearing.told)


def test_a_message_in_a_guild_says_who_wrote_it() -> None:
    """The bot learns guild and member beside the message, and the guild when it is gone."""
    hearing = Hearing(Intents.GUILD_MESSAGES)
    message = hearing.world.post(hearing.channel, hearing.ann, MessageDraft("hi"))
    hearing.world.history.tell(MessageDeleted(message))
    (_, posted), (_, deleted) = hearing.told
    assert posted["guild_id"] == deleted["guild_id"] == str(hearing.guild.id)
    assert posted["member"]


def test_a_mention_in_a_guild_says_who_is_meant_there() -> None:
    """Beside each mentioned user stands their membership, where they have one."""
    hearing = Hearing(Intents.GUILD_MESSAGES | Intents.DIRECT_MESSAGES)
    stranger = hearing.world.add_user("stranger")
    spoken = MessageDraft(f"{hearing.ann.mention} {stranger.mention}")
    hearing.world.post(hearing.channel, hearing.world.bot, spoken)
    hearing.world.post(hearing.world.direct_channel(hearing.ann), hearing.world.bot, spoken)
    members = [
        [mapped(mapped(user).get("member")).get("roles") for user in listed(data["mentions"])]
        for _, data in hearing.told
    ]
    assert members == [[[], None], [None, None]]


@pytest.mark.parametrize(
    ("asked", "names", "not_found"),
    [
        pytest.param({"query": "AN", "limit": 9}, ["ann", "anton"], [], id="start of a name"),
        pytest.param({"query": "a", "limit": 1}, ["ann"], [], id="so many"),
        pytest.param({"query": "", "limit": 0}, ["owner", "persona", "ann", "anton"], [], id="all"),
        pytest.param({"user_ids": ["7"]}, [], ["7"], id="nobody"),
    ],
)
def test_a_bot_is_told_of_the_members_that_it_asks_for(
    asked: JsonObject, names: list[str], not_found: list[str]
) -> None:
    """By the start of their names or by their ids, and only of a guild that it is in."""
    hearing = Hearing(NONE)
    hearing.guild.add_member(hearing.world.add_user("anton"))
    elsewhere = hearing.world.add_guild("Elsewhere", with_bot=False)
    told = members(hearing.world, Form({"guild_id": str(hearing.guild.id), **asked})).data
    found = [mapped(mapped(member)["user"])["username"] for member in listed(told["members"])]
    assert (found, told["not_found"]) == (names, not_found)
    told = members(hearing.world, Form({"guild_id": str(elsewhere.id), **asked})).data
    assert told["members"] == []
