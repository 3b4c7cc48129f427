"""Threads and forum posts, as discord.py sees them and as people use them."""

import discord
import pytest

from bot.localdiscord import InvocationError
from bot.localdiscord.payloads import Json, listed, mapped
from bot.localdiscord.world.messages import MessageFlags, MessageType
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.thread import Thread
from tests.localdiscord.by_hand import ask
from tests.localdiscord.scene import Scene


async def known(scene: Scene, thread: Thread) -> discord.Thread:
    """Return a thread as the bot knows it, once it does."""
    guild = scene.bot.get_guild(scene.guild.id)
    assert guild
    found = guild.get_thread(thread.id)
    return found or await fetched(scene, thread)


async def fetched(scene: Scene, thread: Thread) -> discord.Thread:
    """Return a thread as the bot fetches it."""
    found = await scene.bot.fetch_channel(thread.id)
    assert isinstance(found, discord.Thread)
    return found


async def test_a_thread_of_the_bot_stands_under_its_message(scene: Scene) -> None:
    """The thread has its message's id, the message says so, and the bot has joined it."""
    message = await scene.home.send("let us talk")
    opened = await message.create_thread(name="Talk", auto_archive_duration=60)
    original, thread = scene.channel.messages[message.id], scene.guild.threads[opened.id]
    assert (opened.id, opened.name) == (message.id, "Talk")
    assert original.thread is thread
    assert original.flags & MessageFlags.HAS_THREAD
    assert scene.discord.bot in thread.joined
    (starter,) = thread.messages.values()
    assert starter.type is MessageType.THREAD_STARTER_MESSAGE
    with pytest.raises(discord.HTTPException) as failure:
        await message.create_thread(name="Again")
    assert failure.value.code == 160004


async def test_a_thread_that_the_bot_asks_for_says_whether_it_joined(scene: Scene) -> None:
    """And how much was said in it, the message that it stands under aside."""
    thread = await scene.ann.open_thread(await scene.ann.say(scene.channel, "hm"), "Talk")
    await scene.ann.say(thread, "let us talk")
    found = await fetched(scene, thread)
    assert (found.me, found.message_count) == (None, 1)
    scene.discord.world.threads.join(thread, scene.discord.bot)
    found = await fetched(scene, thread)
    assert found.me is not None
    post = await scene.ann.post(scene.guild.add_forum("ideas"), "Ducks", "Why?")
    assert (await fetched(scene, post)).message_count == 0


async def test_people_open_one_thread_under_a_message(scene: Scene) -> None:
    """A second one would take away what was said in the first."""
    message = await scene.ann.say(scene.channel, "let us talk")
    thread = await scene.ann.open_thread(message, "Talk")
    with pytest.raises(InvocationError, match="has a thread already"):
        await scene.bob.open_thread(message, "Again")
    assert scene.guild.threads[message.id] is thread


async def test_that_a_thread_was_opened_is_not_theirs_to_change(scene: Scene) -> None:
    """Discord wrote so in their name; they can only take it away."""
    await scene.ann.open_thread(scene.channel, "Talk")
    (told,) = scene.ann.sees(scene.channel)
    with pytest.raises(InvocationError, match="“Talk” is Discord's, and stays as it is"):
        await scene.ann.edit(told, "No")
    await scene.ann.delete(told)
    assert scene.ann.sees(scene.channel) == []


async def test_the_bot_answers_where_it_is_asked(scene: Scene) -> None:
    """Whoever mentions the bot in a thread lets it in, and it answers there."""
    thread = await scene.ann.open_thread(scene.channel, "Questions")
    assert scene.discord.bot not in thread.joined
    reply = await scene.ann.reply_to(
        await scene.ann.say(thread, f"{scene.discord.bot.mention} hello")
    )
    assert (reply.content, reply.channel) == ("you said: hello", thread)
    assert scene.discord.bot in thread.joined
    assert (await known(scene, thread)).me is not None
    assert [m.type for m in scene.channel.messages.values()] == [MessageType.THREAD_CREATED]


async def test_a_private_thread_is_closed_to_others(scene: Scene) -> None:
    """Nobody sees a private thread but those who joined it; a mention lets the bot in."""
    thread = await scene.ann.open_thread(scene.channel, "Secret", private=True)
    with pytest.raises(discord.Forbidden):
        await scene.bot.fetch_channel(thread.id)
    assert scene.bob.sees(thread) == []
    message = await scene.ann.say(thread, f"{scene.discord.bot.mention} psst")
    assert (await scene.ann.reply_to(message)).content == "you said: psst"
    with pytest.raises(InvocationError, match="bob may not write in #general › Secret"):
        await scene.bob.say(thread, "me too")
    moderators = scene.guild.add_role("moderators", Permissions.MANAGE_THREADS)
    scene.guild.add_member(scene.bob.user, [moderators])
    assert len(scene.bob.sees(thread)) == 2


async def test_nobody_joins_a_thread_from_outside_of_its_guild(scene: Scene) -> None:
    """Whoever is no member of the guild cannot be added (10007)."""
    thread = await scene.ann.open_thread(scene.channel, "Talk")
    stranger = scene.discord.world.add_user("stranger")
    with pytest.raises(discord.NotFound) as failure:
        await (await known(scene, thread)).add_user(discord.Object(stranger.id))
    assert failure.value.code == 10007
    assert stranger not in thread.joined


async def test_nobody_replies_to_what_discord_itself_wrote(scene: Scene) -> None:
    """That a thread was opened is no message to reply to (50035)."""
    await scene.ann.open_thread(scene.channel, "Talk")
    (told,) = scene.channel.messages
    with pytest.raises(discord.HTTPException, match="Cannot reply to a system message"):
        await scene.home.get_partial_message(told).reply("good")


async def test_an_archived_thread_wakes_when_somebody_writes(scene: Scene) -> None:
    """What is archived can be neither edited nor reacted to (50083), but a message wakes it."""
    thread = await scene.ann.open_thread(scene.channel, "Old")
    reply = await scene.ann.reply_to(await scene.ann.say(thread, f"{scene.discord.bot.mention} a"))
    await scene.ann.archive(thread)
    mine = (await known(scene, thread)).get_partial_message(reply.id)
    for change in (mine.edit(content="b"), mine.add_reaction("👍"), mine.delete()):
        with pytest.raises(discord.HTTPException) as failure:
            await change
        assert failure.value.code == 50083
    await (await known(scene, thread)).send("awake")
    assert not thread.state.archived
    await mine.edit(content="b")


async def test_a_locked_thread_is_for_moderators(scene: Scene) -> None:
    """Nobody writes in a locked thread (160005), nor in one that is archived too (50083)."""
    thread = await scene.ann.open_thread(scene.channel, "Closed")
    joined = await fetched(scene, thread)
    moderators = scene.guild.add_role("moderators", Permissions.MANAGE_THREADS)
    scene.guild.add_member(scene.bob.user, [moderators])
    await scene.bob.archive(thread, locked=True)
    with pytest.raises(discord.HTTPException) as failure:
        await joined.send("hello?")
    assert failure.value.code == 50083
    with pytest.raises(discord.Forbidden):
        await joined.edit(archived=False, locked=False)
    await scene.bob.say(thread, "one more word")
    with pytest.raises(discord.HTTPException) as failure:
        await joined.send("hello?")
    assert failure.value.code == 160005
    with pytest.raises(InvocationError, match="is locked"):
        await scene.ann.say(thread, "hello?")
    with pytest.raises(InvocationError, match="ann may not archive threads"):
        await scene.ann.archive(thread, locked=True)
    scene.guild.add_member(scene.discord.bot, [moderators])
    await joined.edit(locked=False, name="Open")
    await joined.send("hello!")
    assert thread.state.name == "Open"


async def test_a_forum_holds_posts_alone(scene: Scene) -> None:
    """A post is a thread whose first message has its id; nothing is said beside posts (40058)."""
    forum = scene.guild.add_forum("ideas", tags=["big", "small"])
    post = await scene.ann.post(
        forum, "A thought", f"{scene.discord.bot.mention} well?", tags=["big"]
    )
    reply = await scene.ann.reply_to(post.messages[post.id])
    assert (reply.content, reply.channel) == ("you said: well?", post)
    channel = scene.bot.get_channel(forum.id)
    assert isinstance(channel, discord.ForumChannel)
    assert [tag.name for tag in (await known(scene, post)).applied_tags] == ["big"]
    opened, first = await channel.create_thread(
        name="Mine", content="hi", applied_tags=[channel.available_tags[1]]
    )
    assert first.id == opened.id
    assert scene.guild.threads[opened.id].messages[first.id].content == "hi"
    with pytest.raises(discord.HTTPException) as failure:
        await scene.bot.get_partial_messageable(forum.id).send("beside")
    assert failure.value.code == 40058
    with pytest.raises(InvocationError, match="#ideas is a forum"):
        await scene.ann.say(forum, "beside")
    path = f"/channels/{forum.id}/threads"
    lost: Json = {"name": "Lost", "message": {"content": "hi"}, "applied_tags": ["1"]}
    assert (await ask(scene.discord, "POST", path, lost)).errors == {
        "applied_tags": ["UNKNOWN_TAG"]
    }


async def test_people_come_and_go(scene: Scene) -> None:
    """The bot lets people into its thread, and out, and sees who is there."""
    opened = await scene.home.create_thread(name="Room", type=discord.ChannelType.private_thread)
    thread = scene.guild.threads[opened.id]
    await opened.add_user(discord.Object(scene.ann.user.id))
    assert {member.id for member in await opened.fetch_members()} == {
        scene.discord.bot.id,
        scene.ann.user.id,
    }
    assert scene.bob.sees(thread) == []
    await opened.remove_user(discord.Object(scene.ann.user.id))
    await opened.leave()
    assert thread.joined == {}


async def test_threads_are_listed(scene: Scene) -> None:
    """The bot finds those that are open and, apart, those that are archived."""
    open_, old = [await scene.ann.open_thread(scene.channel, name) for name in ("open", "old")]
    await scene.ann.archive(old)
    guild = scene.bot.get_guild(scene.guild.id)
    assert guild
    assert [thread.id for thread in await guild.active_threads()] == [open_.id]
    assert [thread.id async for thread in scene.home.archived_threads()] == [old.id]
    path = f"/channels/{scene.channel.id}/threads/archived/private"
    assert listed(mapped((await ask(scene.discord, "GET", path)).body)["threads"]) == []


async def test_a_thread_can_be_taken_away(scene: Scene) -> None:
    """Moderators delete a thread, and what was said in it is gone."""
    opened = await scene.home.create_thread(
        name="Room", type=discord.ChannelType.public_thread, slowmode_delay=5
    )
    assert scene.guild.threads[opened.id].slowmode == 5
    with pytest.raises(discord.Forbidden):
        await opened.delete()
    moderators = scene.guild.add_role("moderators", Permissions.MANAGE_THREADS)
    scene.guild.add_member(scene.discord.bot, [moderators])
    await opened.delete()
    with pytest.raises(discord.NotFound):
        await opened.send("still there?")


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({"name": ""}, {"name": ["BASE_TYPE_BAD_LENGTH"]}),
        ({"name": "n" * 101}, {"name": ["BASE_TYPE_BAD_LENGTH"]}),
        (
            {"name": "n", "auto_archive_duration": 7},
            {"auto_archive_duration": ["BASE_TYPE_CHOICES"]},
        ),
        ({"name": "n", "rate_limit_per_user": -1}, {"rate_limit_per_user": ["NUMBER_TYPE_MAX"]}),
        ({"name": "n", "invitable": "yes"}, {"invitable": ["BOOLEAN_TYPE_CONVERT"]}),
    ],
)
async def test_a_thread_has_limits(
    scene: Scene, body: dict[str, str | int], errors: dict[str, list[str]]
) -> None:
    """What is wrong with a thread is told by its path."""
    path = f"/channels/{scene.channel.id}/threads"
    assert (await ask(scene.discord, "POST", path, body)).errors == errors


async def test_some_places_have_no_threads(scene: Scene) -> None:
    """Direct messages and threads themselves have no threads, and no thread's members (50024)."""
    thread = await scene.ann.open_thread(scene.channel, "Room")
    direct = scene.ann.direct_channel
    message = await scene.ann.say_directly("hi")
    for method, path in (
        ("POST", f"/channels/{direct.id}/threads"),
        ("POST", f"/channels/{direct.id}/messages/{message.id}/threads"),
        ("POST", f"/channels/{thread.id}/threads"),
        ("GET", f"/channels/{direct.id}/thread-members"),
        ("PATCH", f"/channels/{direct.id}"),
    ):
        answer = await ask(scene.discord, method, path, {"name": "x"} if method != "GET" else None)
        assert mapped(answer.body)["code"] == 50024
    with pytest.raises(InvocationError, match="no threads in direct messages"):
        await scene.ann.open_thread(message, "Room")


async def test_slash_commands_work_in_threads(scene: Scene) -> None:
    """A command used in a thread is answered there."""
    thread = await scene.ann.open_thread(scene.channel, "Room")
    reply = await scene.ann.reply_to(await scene.ann.slash(thread, "ask", question="why?"))
    assert reply.channel is thread
