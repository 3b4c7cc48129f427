"""Messages and channels that are changed and taken away, and what the bot hears of it."""

import asyncio

import discord
import pytest

from bot.localdiscord import InvocationError
from bot.localdiscord.payloads import Json
from bot.localdiscord.world.permissions import Permissions
from tests.localdiscord.by_hand import ask
from tests.localdiscord.scene import Scene


async def test_the_bot_hears_of_edits_and_of_what_only_looks_like_one(scene: Scene) -> None:
    """A person's edit says when it was made; a preview of a link that comes in later does not."""
    heard: asyncio.Queue[tuple[str, bool]] = asyncio.Queue()

    @scene.bot.event
    async def on_raw_message_edit(event: discord.RawMessageUpdateEvent) -> None:
        heard.put_nowait((event.message.content, event.message.edited_at is not None))

    message = await scene.ask("see https://example.org")
    scene.discord.world.unfurl(message, [{"type": "link", "url": "https://example.org"}])
    await scene.ann.edit(message, f"{scene.discord.bot.mention} never mind")
    mention = scene.discord.bot.mention
    assert [await heard.get() for _ in range(2)] == [
        (f"{mention} see https://example.org", False),
        (f"{mention} never mind", True),
    ]


async def test_the_bot_hears_what_is_taken_back(scene: Scene) -> None:
    """A deleted question is told of, and a reply to it is refused by its path."""
    gone: asyncio.Queue[int] = asyncio.Queue()

    @scene.bot.event
    async def on_raw_message_delete(event: discord.RawMessageDeleteEvent) -> None:
        gone.put_nowait(event.message_id)

    message = await scene.ann.say(scene.channel, "oops")
    await scene.ann.delete(message)
    assert await gone.get() == message.id
    reply: Json = {"content": "what?", "message_reference": {"message_id": str(message.id)}}
    answer = await ask(scene.discord, "POST", f"/channels/{scene.channel.id}/messages", reply)
    assert answer.errors == {"message_reference": ["REPLIES_UNKNOWN_MESSAGE"]}


async def test_people_change_what_is_theirs(scene: Scene) -> None:
    """Nobody edits what others wrote, and only moderators delete it; what is private is put by."""
    reply = await scene.ann.reply_to(await scene.ask("hi"))
    with pytest.raises(InvocationError, match="Only who wrote “you said: hi” can change it"):
        await scene.ann.edit(reply, "mine now")
    with pytest.raises(InvocationError, match="ann may not delete in #general"):
        await scene.ann.delete(reply)
    moderators = scene.guild.add_role("moderators", Permissions.MANAGE_MESSAGES)
    scene.guild.add_member(scene.bob.user, [moderators])
    await scene.bob.delete(reply)
    with pytest.raises(InvocationError, match="is gone, or not for ann"):
        await scene.ann.say(scene.channel, "to what?", replying_to=reply)
    secret = await scene.ann.reply_to(await scene.ann.slash(scene.channel, "secret"))
    await scene.ann.delete(secret)
    assert secret not in scene.ann.sees(scene.channel)
    theirs = await scene.ann.reply_to(await scene.ann.say_directly("hi"))
    with pytest.raises(InvocationError, match="ann may not delete in direct messages"):
        await scene.ann.delete(theirs)


async def test_channels_come_change_and_go(scene: Scene) -> None:
    """The bot hears of each, and may do so itself where it is allowed to."""
    gone: asyncio.Queue[str] = asyncio.Queue()

    @scene.bot.event
    async def on_guild_channel_delete(channel: discord.abc.GuildChannel) -> None:
        gone.put_nowait(channel.name)

    with pytest.raises(discord.Forbidden):
        await scene.home.edit(name="mine")
    gardeners = scene.guild.add_role("gardeners", Permissions.MANAGE_CHANNELS)
    scene.guild.add_member(scene.discord.bot, [gardeners])
    await scene.ann.open_thread(scene.channel, "Room")
    await scene.home.edit(name="renamed")
    assert scene.channel.name == "#renamed"
    await scene.home.delete()
    assert not scene.guild.channels
    assert not scene.guild.threads
    assert await gone.get() == "renamed"
