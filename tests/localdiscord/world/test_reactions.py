"""Reactions: who may give and take them, and what the bot hears of them."""

import asyncio

import discord
import pytest

from bot.localdiscord import InvocationError
from bot.localdiscord.payloads import listed, mapped
from bot.localdiscord.world.permissions import Overwrite, Permissions
from tests.localdiscord.by_hand import ask
from tests.localdiscord.scene import Scene


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
