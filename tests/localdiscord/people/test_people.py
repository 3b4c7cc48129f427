"""What people do, and what the bot makes of it."""

import asyncio

import discord
import pytest

from bot.localdiscord import DrivenClock, InvocationError, LocalDiscord
from bot.localdiscord.world.attachments import FILE_BYTES, FILES
from bot.localdiscord.world.permissions import Overwrite, Permissions
from tests.localdiscord.echo_bot import WORDS
from tests.localdiscord.scene import Scene, furnish, running


async def test_a_mention_is_answered_with_a_reply(scene: Scene) -> None:
    """Whoever mentions the bot gets a reply to that message."""
    message = await scene.ask("hi")
    reply = await scene.ann.reply_to(message)
    assert reply.content == "you said: hi"
    assert reply.reference is message


async def test_people_go_by_one_name(scene: Scene) -> None:
    """The bot calls them what the page, the terminal and `Person` call them."""
    member = await scene.home.guild.fetch_member(scene.ann.user.id)
    assert member.display_name == scene.ann.user.name


async def test_each_question_finds_its_own_answer(scene: Scene) -> None:
    """Of two answers under way in one channel, each belongs to its question."""
    one, two = await scene.ask("one"), await scene.ask("two")
    assert (await scene.ann.reply_to(two)).content == "you said: two"
    assert (await scene.ann.reply_to(one)).content == "you said: one"


async def test_a_direct_message_is_answered_directly(scene: Scene) -> None:
    """A direct message needs no mention and is answered where nobody else looks."""
    reply = await scene.ann.reply_to(await scene.ann.say_directly("hi"))
    assert reply.content == "you said: hi"
    assert scene.ann.sees(scene.ann.direct_channel)[-1] is reply
    assert scene.bob.sees(scene.ann.direct_channel) == []


async def test_the_bot_opens_direct_messages_by_itself(scene: Scene) -> None:
    """The bot can write to somebody first."""
    await scene.ask("whisper")
    seen = await scene.discord.until(lambda: scene.ann.sees(scene.ann.direct_channel))
    assert [message.content for message in seen] == ["psst"]


async def test_nobody_writes_more_than_discord_takes(scene: Scene) -> None:
    """Who pays Discord may write 4,000 characters at once; beyond that it would be a file."""
    message = await scene.ann.say(scene.channel, "x" * 4000)
    forum = scene.guild.add_forum("ideas")
    for writing in (
        scene.ann.say(scene.channel, "x" * 4001),
        scene.ann.edit(message, "x" * 4001),
        scene.ann.post(forum, "A thought", "x" * 4001),
    ):
        with pytest.raises(InvocationError, match="takes 4,000 characters at most"):
            await writing


async def test_edits_keep_every_version_with_its_time(scene: Scene) -> None:
    """A reply that grows remembers how it grew."""
    reply = await scene.ann.reply_to(await scene.ask("stream"))
    await scene.discord.until(lambda: reply.content == " ".join(WORDS))
    assert [v.content for v in reply.versions] == [" ".join(WORDS[: n + 1]) for n in range(6)]
    times = [version.at for version in reply.versions]
    assert times == sorted(times)


async def test_a_reply_that_does_not_come_is_explained(scene: Scene) -> None:
    """Waiting in vain ends with a picture of what was said and asked instead."""
    scene.discord.patience = 0.05
    message = await scene.ann.say(scene.channel, "not for you")
    with pytest.raises(TimeoutError) as failure:
        await scene.ann.reply_to(message)
    text = str(failure.value)
    assert "a reply to ann's 'not for you'" in text
    assert "#general:\n  ann: 'not for you'" in text
    assert "PUT /applications/" in text


async def test_nobody_writes_where_they_may_not(scene: Scene) -> None:
    """Discord's client keeps people from channels that are closed to them."""
    closed = Overwrite(scene.guild.id, deny=Permissions.SEND_MESSAGES)
    quiet = scene.guild.add_channel("quiet", [closed])
    with pytest.raises(InvocationError, match="may not write in #quiet"):
        await scene.ann.say(quiet, "hello?")


async def test_a_channel_opened_later_is_known_to_the_bot(scene: Scene) -> None:
    """The bot hears of a new channel and answers in it."""
    later = scene.guild.add_channel("later")
    message = await scene.ann.say(later, f"{scene.discord.bot.mention} here?")
    assert (await scene.ann.reply_to(message)).content == "you said: here?"


async def test_a_reply_by_a_person_names_what_it_replies_to(scene: Scene) -> None:
    """A person's reply to the bot is heard with what it replies to."""
    first = await scene.ann.reply_to(await scene.ask("hi"))
    answer = f"{scene.discord.bot.mention} and now?"
    second = await scene.ann.say(scene.channel, answer, replying_to=first)
    reply = await scene.ann.reply_to(second)
    assert reply.content == "you said: and now?"
    assert scene.discord.bot in second.mentions.users


async def test_what_one_person_sees_is_answered_by_nobody(scene: Scene) -> None:
    """Discord's client offers no reply, reaction or thread under a private message."""
    secret = await scene.ann.reply_to(await scene.ann.slash(scene.channel, "secret"))
    for act in (
        scene.ann.say(scene.channel, "really?", replying_to=secret),
        scene.ann.react(secret, "👍"),
        scene.ann.open_thread(secret, "Secrets"),
    ):
        with pytest.raises(
            InvocationError, match="“nobody else sees this”, which nobody else sees"
        ):
            await act


async def test_typing_is_seen(scene: Scene) -> None:
    """Typing in a channel is a request like any other, and leaves no message."""
    assert (await scene.ann.reply_to(await scene.ask("typing"))).content == "typed"
    assert scene.requests("POST /channels/{channel_id}/typing") == [204]


async def test_people_are_found_by_their_names(scene: Scene) -> None:
    """A name stands for who is there, or else for somebody new, and never for the bot."""
    assert scene.discord.person("ann", scene.guild).user is scene.ann.user
    carl = scene.discord.person("carl", scene.guild)
    assert scene.discord.person("carl", scene.guild).user is carl.user
    with pytest.raises(InvocationError, match="persona is a bot"):
        scene.discord.person("persona", scene.guild)
    with pytest.raises(InvocationError, match="@Everyone is everybody"):
        scene.discord.person("Everyone", scene.guild)


async def test_a_message_is_named_by_what_people_read(scene: Scene) -> None:
    """Nobody knows anybody by an id."""
    said = await scene.bob.say(scene.channel, f"hello {scene.ann.user.mention}")
    with pytest.raises(InvocationError, match="Only who wrote “hello @ann” can change it"):
        await scene.ann.edit(said, "no")


async def test_slowmode_holds_up_people_and_not_bots() -> None:
    """People wait between two messages, moderators too; bots do not, nor who may pass it by."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:
        manages = Permissions.MANAGE_CHANNELS | Permissions.MANAGE_MESSAGES
        moderators = scene.guild.add_role("moderators", manages)
        hurried = scene.guild.add_role("hurried", Permissions.BYPASS_SLOWMODE)
        scene.guild.add_member(place.bot, [moderators])
        scene.guild.add_member(scene.ann.user, [moderators])
        scene.guild.add_member(scene.bob.user, [hurried])
        await scene.home.edit(slowmode_delay=30, topic="slowly")
        assert (scene.channel.slowmode, scene.channel.topic) == (30, "slowly")
        await scene.ann.say(scene.channel, "one")
        clock.advance(10)
        with pytest.raises(InvocationError, match="slowed down: wait 20 seconds"):
            await scene.ann.say(scene.channel, "two")
        for _ in range(2):
            await scene.bob.say(scene.channel, "I am in a hurry")
            await scene.home.send("bots are quick")
        clock.advance(20)
        await scene.ann.say(scene.channel, "two")


async def test_nobody_sends_more_than_discord_takes(scene: Scene) -> None:
    """Ten files of ten megabytes, and neither a larger one nor one more."""
    with pytest.raises(InvocationError, match=r"big\.txt is too large: 10 MiB at most\."):
        scene.ann.upload("big.txt", b"x" * (FILE_BYTES + 1))
    files = [scene.ann.upload("notes.txt", b"x" * FILE_BYTES)] * FILES
    await scene.ann.say(scene.channel, "see", files=files)
    forum = scene.guild.add_forum("ideas")
    for refused in (
        scene.ann.say(scene.channel, "see", files=files + files[:1]),
        scene.ann.post(forum, "see", "see", files=files + files[:1]),
    ):
        with pytest.raises(InvocationError, match="takes 10 files at most, not 11"):
            await refused


async def test_people_send_files(scene: Scene) -> None:
    """The bot reads what somebody attached to a message."""
    read: asyncio.Queue[bytes] = asyncio.Queue()

    @scene.bot.event
    async def on_message(message: discord.Message) -> None:
        for file in message.attachments:
            read.put_nowait(await file.read())

    await scene.ann.say_directly("see", files=[scene.ann.upload("notes.txt", b"notes")])
    assert await read.get() == b"notes"


async def test_a_message_and_an_interaction_fit_in_a_line(scene: Scene) -> None:
    """A failing test prints them, and its reader wants to know which they are."""
    said = await scene.ann.say(scene.channel, "hello " * 40)
    used = await scene.ann.slash(scene.channel, "secret")
    await scene.ann.reply_to(used)
    for shown, begins in ((said, "<Message"), (used, "<Interaction")):
        assert repr(shown).startswith(f"{begins} {shown.id} of ann in #general: ")
        assert len(repr(shown)) < 150
