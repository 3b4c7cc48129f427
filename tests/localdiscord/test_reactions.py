"""Reactions, edits, deletions and slowmode: what people do besides writing."""

from __future__ import annotations

import asyncio

import discord
import pytest

from bot.localdiscord import DrivenClock, InvocationError, LocalDiscord
from bot.localdiscord.payloads import Json, listed, mapped
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.rates import OLD_EDITS
from bot.localdiscord.world.permissions import Overwrite, Permissions
from tests.localdiscord.by_hand import ask
from tests.localdiscord.scene import Scene, furnish, running

EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"


async def test_reactions_go_both_ways(scene: Scene) -> None:
    """The bot sees who reacts with what, reacts itself, and both can be taken back."""
    heard: asyncio.Queue[tuple[str, str, int]] = asyncio.Queue()

    @scene.bot.event
    async def on_raw_reaction_add(event: discord.RawReactionActionEvent) -> None:
        heard.put_nowait(("add", str(event.emoji), event.user_id))

    @scene.bot.event
    async def on_raw_reaction_remove(event: discord.RawReactionActionEvent) -> None:
        heard.put_nowait(("remove", str(event.emoji), event.user_id))

    message = await scene.home.send("do you like it?")
    seen = scene.channel.messages[message.id]
    ann, bot = scene.ann.user, scene.discord.bot
    await scene.ann.react(seen, "👍")
    await message.add_reaction("👍")
    assert seen.reactions == {"👍": [ann, bot]}
    (reaction,) = (await message.fetch()).reactions
    assert (reaction.count, reaction.me) == (2, True)
    assert {user.id async for user in reaction.users()} == {ann.id, bot.id}
    await message.remove_reaction("👍", discord.Object(bot.id))
    await scene.ann.unreact(seen, "👍")
    assert seen.reactions == {}
    assert [await heard.get() for _ in range(4)] == [
        ("add", "👍", ann.id),
        ("add", "👍", bot.id),
        ("remove", "👍", bot.id),
        ("remove", "👍", ann.id),
    ]


async def test_who_reacted_is_read_in_pages_in_archived_threads_too(scene: Scene) -> None:
    """In the order of ids, so many behind one of them; and `me` is this bot alone."""
    world = scene.discord.world
    thread = await scene.ann.open_thread(scene.channel, "Room")
    seen = await scene.ann.say(thread, "hi")
    crowd = [world.add_user(f"user {number}") for number in range(30)]
    for user in [*reversed(crowd), world.add_user("another bot", bot=True)]:
        scene.guild.add_member(user)
        world.react(seen, user, "ℹ️")
    await scene.ann.archive(thread)
    path = f"/channels/{thread.id}/messages/{seen.id}"
    pages = {"": crowd[:25], f"?limit=2&after={crowd[3].id}": crowd[4:6]}
    for query, users in pages.items():
        answer = await ask(scene.discord, "GET", f"{path}/reactions/ℹ️{query}")
        assert [mapped(user)["id"] for user in listed(answer.body)] == [str(u.id) for u in users]
    answer = await ask(scene.discord, "GET", f"{path}/reactions/ℹ️?limit=101")
    assert list(answer.errors) == ["limit"]
    (reaction,) = listed(mapped((await ask(scene.discord, "GET", path)).body)["reactions"])
    assert mapped(reaction)["me"] is False


async def test_clearing_reactions_is_one_event(scene: Scene) -> None:
    """However many people reacted, the bot hears once that an emoji is gone, or that all are."""
    heard: asyncio.Queue[str] = asyncio.Queue()

    @scene.bot.event
    async def on_raw_reaction_remove(_: discord.RawReactionActionEvent) -> None:
        heard.put_nowait("one")

    @scene.bot.event
    async def on_raw_reaction_clear_emoji(event: discord.RawReactionClearEmojiEvent) -> None:
        heard.put_nowait(str(event.emoji))

    @scene.bot.event
    async def on_raw_reaction_clear(_: discord.RawReactionClearEvent) -> None:
        heard.put_nowait("all")

    cleaners = scene.guild.add_role("cleaners", Permissions.MANAGE_MESSAGES)
    scene.guild.add_member(scene.discord.bot, [cleaners])
    message = await scene.home.send("hi")
    seen = scene.channel.messages[message.id]
    for emoji in ("👍", "🎉", "👀"):
        await scene.ann.react(seen, emoji)
        await scene.bob.react(seen, emoji)
    await message.clear_reaction("👍")
    await message.clear_reaction("👍")
    assert list(seen.reactions) == ["🎉", "👀"]
    await message.clear_reactions()
    assert seen.reactions == {}
    assert [await heard.get() for _ in range(2)] == ["👍", "all"]


async def test_reactions_have_limits(scene: Scene) -> None:
    """An unknown emoji, somebody else's reaction and a channel without leave are refused."""
    message = await scene.home.send("hi")
    seen = scene.channel.messages[message.id]
    with pytest.raises(discord.HTTPException) as failure:
        await message.add_reaction("nice")
    assert failure.value.code == 10014
    with pytest.raises(InvocationError, match="'nice' is no emoji"):
        await scene.ann.react(seen, "nice")
    await scene.ann.react(seen, "👍")
    for change in (message.clear_reactions(), message.clear_reaction("👍")):
        with pytest.raises(discord.Forbidden):
            await change
    cleaners = scene.guild.add_role("cleaners", Permissions.MANAGE_MESSAGES)
    scene.guild.add_member(scene.discord.bot, [cleaners])
    await message.clear_reactions()
    assert seen.reactions == {}
    still = Overwrite(scene.guild.id, deny=Permissions.ADD_REACTIONS)
    quiet = scene.guild.add_channel("quiet", [still])
    theirs = await scene.ann.say(quiet, "hi")
    with pytest.raises(InvocationError, match="ann may not react in #quiet"):
        await scene.ann.react(theirs, "👍")
    for number in range(20):
        await message.add_reaction(chr(0x1F600 + number))
    with pytest.raises(discord.HTTPException) as failure:
        await message.add_reaction("👍")
    assert failure.value.code == 30010


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
    with pytest.raises(InvocationError, match="“you said: hi” is not by ann"):
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


async def test_slowmode_holds_up_people_and_not_bots() -> None:
    """People wait between two messages; bots and moderators do not."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:
        cleaners = scene.guild.add_role("gardeners", Permissions.MANAGE_CHANNELS)
        scene.guild.add_member(place.bot, [cleaners])
        await scene.home.edit(slowmode_delay=30, topic="slowly")
        assert (scene.channel.slowmode, scene.channel.topic) == (30, "slowly")
        await scene.ann.say(scene.channel, "one")
        clock.advance(10)
        with pytest.raises(InvocationError, match="slowed down: wait 20 seconds"):
            await scene.ann.say(scene.channel, "two")
        for _ in range(2):
            await scene.home.send("bots are quick")
        clock.advance(20)
        await scene.ann.say(scene.channel, "two")


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


async def test_old_messages_can_be_edited_so_often() -> None:
    """After an hour the edits of a message are counted, with a code of their own (30046)."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:
        scene.bot.http.max_ratelimit_timeout = 60
        message = await scene.home.send("old")
        clock.advance(3601)
        for number in range(OLD_EDITS.requests):
            await message.edit(content=str(number))
        path = f"/channels/{scene.channel.id}/messages/{message.id}"
        answer = await ask(place, "PATCH", path, {"content": "once more"})
        assert (answer.status, mapped(answer.body)["code"]) == (429, 30046)
        with pytest.raises(discord.RateLimited):
            await message.edit(content="once more")
        clock.advance(3600)
        await message.edit(content="a new hour")


async def test_any_refusal_can_be_asked_for(scene: Scene) -> None:
    """A test can let the next request meet a reason that is hard to come by."""
    message = await scene.home.send("hi")
    scene.discord.api.faults.refuse(EDIT, Refusal.THREAD_IS_ARCHIVED)
    with pytest.raises(discord.HTTPException) as failure:
        await message.edit(content="again")
    assert failure.value.code == 50083
    await message.edit(content="again")


async def test_people_send_files(scene: Scene) -> None:
    """The bot reads what somebody attached to a message."""
    read: asyncio.Queue[bytes] = asyncio.Queue()

    @scene.bot.event
    async def on_message(message: discord.Message) -> None:
        for file in message.attachments:
            read.put_nowait(await file.read())

    await scene.ann.say_directly("see", files=[scene.ann.upload("notes.txt", b"notes")])
    assert await read.get() == b"notes"
