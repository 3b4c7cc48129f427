"""Threads: opened for a question where the server wants that, and followed without a mention."""

import pytest

from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.permissions import Overwrite, Permissions
from bot.localdiscord.world.thread import Thread, ThreadState
from bot.surfaces.discord.connection.client import LONGEST_WAIT
from bot.surfaces.discord.rules.policy import Policy, Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.conversations.rows import rows
from tests.routes import OPEN_THREAD
from tests.surfaces.discord.server import Opening, Server

HEARS_ALL = Policy(message_content=True)


async def asked_in_a_thread(server: Server) -> tuple[Thread, Message]:
    """Let ann ask on a server that wants threads; return the thread and the answer."""
    await server.wants(ServerSettings(threads=True))
    said = await server.ask()
    thread = await server.discord.until(lambda: said.thread)
    answer = await server.discord.until(lambda: server.said_in(thread))
    await server.settled()
    return thread, answer[-1]


async def test_a_thread_is_opened_for_the_question(open_server: Opening) -> None:
    """It is named after it, and the answer stands there."""
    server = await open_server()
    thread, answer = await asked_in_a_thread(server)
    assert thread.state.name == "what did he say about Sora?"
    assert "41:02" in answer.content


@pytest.mark.parametrize("text", ["", "hello", "thanks!", "/forget"])
async def test_small_talk_opens_no_thread(open_server: Opening, text: str) -> None:
    """Nobody goes on from a greeting; it is replied to where it stands."""
    server = await open_server()
    await server.wants(ServerSettings(threads=True))
    said = await server.ask(text)
    assert (await server.ann.reply_to(said)).channel is server.channel
    await server.settled()
    assert said.thread is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("what about\n\nSora?\nand cost", "what about Sora? and cost"),
        ("**Sora** costs? ||why||", "Sora costs? why"),
        ("what did {bob} say of `Sora`? <a:wave:123>", "what did @somebody say of Sora? :wave:"),
        ("Sora? " + "word " * 40, "Sora? " + "word " * 11 + "word…"),
    ],
)
async def test_a_thread_is_named_in_one_plain_line(
    open_server: Opening, text: str, name: str
) -> None:
    """A title shows no marks, and ends with a whole word."""
    server = await open_server()
    await server.wants(ServerSettings(threads=True))
    said = await server.ask(text.replace("{bob}", server.bob().user.mention))
    thread = await server.discord.until(lambda: said.thread)
    assert thread.state.name == name


async def test_threads_are_switched_on_with_a_button(open_server: Opening) -> None:
    """By whoever manages the server; the panel says what happens from then on."""
    server = await open_server()
    server.guild.owner = server.ann.user
    panel = await server.panel(server.ann)
    await server.ann.press(panel, "Threads: off")
    await server.discord.until(lambda: "gets its own thread" in panel.content)
    said = await server.ask("Sora?")
    thread = await server.discord.until(lambda: said.thread)
    assert thread.state.name == "Sora?"


async def test_in_its_thread_the_bot_needs_no_mention(open_server: Opening) -> None:
    """Whoever writes there goes on with the same conversation."""
    server = await open_server(policy=HEARS_ALL)
    thread, _ = await asked_in_a_thread(server)
    reply = await server.ann.reply_to(await server.bob().say(thread, "and what is it about?"))
    assert reply.content
    await server.settled()
    assert rows(
        server.database, "SELECT count(DISTINCT conversation_id), count(follows) FROM questions"
    ) == [(1, 1)]


async def test_a_thread_of_others_stays_theirs(open_server: Opening) -> None:
    """Once mentioned there, it does not answer whatever is said; replies to it speak to it."""
    server = await open_server(policy=HEARS_ALL)
    said = await server.ann.say(server.channel, "let's talk")
    thread = server.discord.world.threads.open_under(said, server.ann.user, ThreadState("talk"))
    bob = server.bob()
    await bob.say(thread, "what did he say about Sora?")
    asked = await bob.say(thread, server.mention("what did he say about Sora?"))
    assert "41:02" in (await bob.reply_to(asked)).content
    (answer,) = server.said_in(thread)
    await bob.say(thread, "Sora, once more?")
    replying = await bob.say(thread, "Sora, once more?", replying_to=answer)
    assert "41:02" in (await bob.reply_to(replying)).content
    await server.settled()
    assert len(server.said_in(thread)) == 2


@pytest.mark.parametrize("to", ["person", "role", "everyone", "here", "reply"])
async def test_what_people_say_to_each_other_there_is_theirs(open_server: Opening, to: str) -> None:
    """A mention of somebody, or a reply to somebody, is not the bot's to answer."""
    server = await open_server(policy=HEARS_ALL)
    thread, _ = await asked_in_a_thread(server)
    ann, bob = server.ann, server.bob()
    mentions = {
        "person": ann.user.mention,
        "role": server.guild.add_role("listeners", mentionable=True).mention,
        "everyone": "@everyone",
        "here": "@here",
    }
    if to == "reply":
        mine = await ann.say(thread, f"{bob.user.mention} look")
        await bob.say(thread, "what about Sora?", replying_to=mine)
    else:
        await bob.say(thread, f"{mentions[to]} what about Sora?")
    await server.ann.reply_to(await server.ann.say_directly("hi"))
    await server.settled()
    assert len(server.said_in(thread)) == 1


@pytest.mark.parametrize("why", ["permission", "rate", "connection"])
async def test_where_no_thread_can_be_opened_the_answer_stands_in_place(
    open_server: Opening, why: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Without the permission, at a bad time or over a bad line; whoever runs the bot finds why."""
    server = await open_server()
    await server.wants(ServerSettings(threads=True))
    match why:
        case "permission":
            server.discord.api.faults.fail(OPEN_THREAD, 403)
        case "rate":
            server.discord.api.faults.limit(OPEN_THREAD, LONGEST_WAIT + 60)
        case _:
            server.discord.api.faults.cut(OPEN_THREAD)
    said = await server.ask("Sora?")
    assert "41:02" in (await server.ann.reply_to(said)).content
    assert "No thread was opened" in caplog.text


async def test_a_question_that_is_refused_opens_no_thread(open_server: Opening) -> None:
    """Whoever has asked too much leaves no empty ones behind in the channel."""
    server = await open_server(Policy(person=Quota(a_day=1)))
    await asked_in_a_thread(server)
    said = await server.ask("Sora, once more?")
    await server.direct_word()
    await server.settled()
    assert said.thread is None


async def test_a_thread_that_discord_has_opened_in_disorder_is_not_left_empty(
    open_server: Opening, caplog: pytest.LogCaptureFixture
) -> None:
    """It was there, though Discord said 502: it is found when it cannot be opened again."""
    server = await open_server()
    server.discord.api.faults.fail(OPEN_THREAD, 502, after=True)
    _, answer = await asked_in_a_thread(server)
    assert "41:02" in answer.content
    assert "No thread was opened" not in caplog.text


async def test_where_threads_are_forbidden_the_conversation_goes_on_in_place(
    open_server: Opening,
) -> None:
    """A person's questions follow one another there, as they do where threads are off."""
    server = await open_server()
    await server.wants(ServerSettings(threads=True))
    await server.leave()
    denied = Overwrite(server.guild.id, deny=Permissions.CREATE_PUBLIC_THREADS)
    server.channel.overwrites = (denied,)
    await server.come_back()
    for text in ("Sora?", "and what is it about?"):
        await server.answer_to(text)
    assert server.following() == 1


async def test_a_question_that_becomes_a_thread_is_answered_once(open_server: Opening) -> None:
    """Its words come a second time then, as the thread's beginning."""
    server = await open_server(policy=HEARS_ALL)
    said = await server.ask()
    await server.ann.reply_to(said)
    thread = server.discord.world.threads.open_under(said, server.ann.user, ThreadState("Sora"))
    await server.ann.reply_to(await server.ann.say(thread, server.mention("hi")))
    await server.settled()
    assert server.questions() == [
        "what did he say about Sora?",
        "hi",
    ]


async def test_a_post_in_a_forum_is_answered_once(open_server: Opening) -> None:
    """Its first message has the id of its thread."""
    server = await open_server(policy=HEARS_ALL)
    forum = server.guild.add_forum("questions")
    thread = await server.ann.post(forum, "Sora", server.mention("what did he say about Sora?"))
    (answer,) = await server.discord.until(lambda: server.said_in(thread))
    await server.settled()
    assert "41:02" in answer.content
    assert len(server.questions()) == 1


async def test_a_post_in_a_forum_that_only_calls_the_bot_asks_its_title(
    open_server: Opening,
) -> None:
    """Of what is said below it, that is no longer so."""
    server = await open_server()
    forum = server.guild.add_forum("questions")
    title = "what did he say about Sora?"
    thread = await server.ann.post(forum, title, server.mention(""))
    (answer,) = await server.discord.until(lambda: server.said_in(thread))
    await server.settled()
    assert "41:02" in answer.content
    called = await server.ann.say(thread, server.mention(""))
    assert "Ask me something" in (await server.ann.reply_to(called)).content
    assert server.questions() == [title, ""]
