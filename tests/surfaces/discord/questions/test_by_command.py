"""Questions that are put by a command or by a message's menu."""

import pytest

from bot.localdiscord.world.components import buttons_of
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.surfaces.discord.server import LINK, Opening
from tests.worded import at_length


@pytest.mark.parametrize("time", ["31:58", "minute 31", "the beginning", "31"])
async def test_moment_shows_what_is_said_there(open_server: Opening, time: str) -> None:
    """A clock, a minute and the beginning are moments, and in a hurry a number is a minute."""
    server = await open_server()
    assert LINK.search((await server.use("moment", time=time)).content)
    kept = "minute 31" if time == "31" else time
    assert server.questions() == [kept]


async def test_moment_says_what_it_reads_when_it_cannot(open_server: Opening) -> None:
    """What is no time is not asked, and the hint is private."""
    server = await open_server()
    reply = await server.use("moment", time="when he laughs")
    assert "31:07" in reply.content
    assert reply.ephemeral
    assert server.questions() == []


async def test_a_private_answer_is_seen_by_its_asker_alone(open_server: Opening) -> None:
    """With `private` nobody else sees that anything was asked."""
    server = await open_server()
    reply = await server.use("ask", question="Sora?", private=True)
    assert "41:02" in reply.content
    assert reply.ephemeral


async def test_what_was_asked_in_private_does_not_come_up_in_public(open_server: Opening) -> None:
    """It is no part of the public conversation, and no owner reads it."""
    server = await open_server()
    await server.use("ask", question="what did he say about Sora?", private=True)
    await server.use("ask", question="and why?")
    assert server.following() == 0
    assert rows(server.database, "SELECT question FROM transcripts") == [("and why?",)]


async def test_a_command_is_taken_before_anything_is_thought(open_server: Opening) -> None:
    """Discord waits three seconds, a model may take longer: it shows that one is thinking."""
    server = await open_server(model=Script(fault=Fault.CUT, thinks=0.5))
    used = await server.ann.slash(server.channel, "ask", question="Sora?")
    assert await server.ann.acknowledgement(used) < 3
    assert used.original
    assert used.original.loading
    assert "41:02" in (await server.ann.reply_to(used)).content


async def test_a_message_can_be_put_to_the_interview(open_server: Opening) -> None:
    """Its menu asks what it says, whoever wrote it; nothing else of the channel is read."""
    server = await open_server()
    said = await server.ann.say(server.channel, "what did he say about Sora?")
    used = await server.ann.use_menu(said, "Ask the interview about this")
    assert "41:02" in (await server.ann.reply_to(used)).content


@pytest.mark.parametrize("way", ["command", "menu"])
async def test_a_statement_is_checked_sentence_by_sentence(open_server: Opening, way: str) -> None:
    """What the notes say comes with its moment, what they do not say without one."""
    server = await open_server()
    statement = (
        "OpenAI's Sora signals increased competition in the video AI space. "
        "Sora does not signal increased competition in the video AI space.\n"
        "The moon is made of cheese."
    )
    if way == "command":
        reply = await server.use("check", statement=statement)
    else:
        said = await server.ann.say(server.channel, statement)
        used = await server.ann.use_menu(said, "Check against the interview")
        reply = await server.ann.reply_to(used)
    supported, contradicted, unsupported, *_ = reply.content.splitlines()
    assert supported.startswith("✓ “OpenAI's Sora")
    assert "[41:02](<" in supported
    assert contradicted.startswith("✗ ")
    assert unsupported.startswith("? “The moon")
    assert "](<" not in unsupported
    buttons = [str(button["label"]) for button in buttons_of(reply.components)]
    assert buttons == ["Sources", "👍", "👎", "Remove"]


@pytest.mark.parametrize("sentences", [1, 10])
async def test_what_the_notes_bear_nothing_out_of_is_told_to_its_writer_alone(
    open_server: Opening, sentences: int
) -> None:
    """Nobody makes the bot say in public what they like, however much they type."""
    server = await open_server()
    scam = f"Free pizza for {'everybody who reads this far, ' * 9}at discord.gg/scam. "
    await server.use("check", statement=scam * sentences)
    told = server.ann.sees(server.channel)
    assert all(message.ephemeral for message in told)
    assert sum(m.content.count("“Free pizza for") for m in told) == sentences
    assert not [m for m in told if m.loading or "discord.gg" in m.content]
    assert server.bob().sees(server.channel) == []


async def test_a_question_is_not_checked_but_shown_where_to_ask(open_server: Opening) -> None:
    """It states nothing that could be true."""
    server = await open_server()
    await server.use("check", statement="What did he say about Sora?")
    (told,) = server.ann.sees(server.channel)
    assert "This is a question" in told.content
    assert "/ask" in told.content
    assert told.ephemeral


async def test_of_the_bots_own_answer_only_the_statements_are_checked(
    open_server: Opening,
) -> None:
    """Its opening, links and disclosure get no verdict; a message of links alone is told so."""
    server = await open_server()
    asked = await server.ask("What about Sora?")
    answer = await server.ann.reply_to(asked)
    used = await server.ann.use_menu(answer, "Check against the interview")
    verdicts = (await server.ann.reply_to(used)).content
    assert verdicts.startswith("✓ “The emergence of models like OpenAI's Sora")
    assert "? “" not in verdicts
    links = await server.ann.say(server.channel, "https://example.org [41:02]")
    await server.ann.use_menu(links, "Check against the interview")
    await server.discord.until(
        lambda: "can't find a statement" in server.ann.sees(server.channel)[-1].content
    )


async def test_a_long_private_answer_is_private_to_its_end(
    open_server: Opening, sora: Claim
) -> None:
    """Each of its messages, and in the log it is no server's."""
    server = await open_server(model=Script(at_length(sora, 20)))
    used = await server.ann.slash(server.channel, "ask", question="Sora?", private=True)
    await server.ann.reply_to(used)
    await server.settled()
    assert used.followups
    assert all(each.ephemeral for each in used.followups)
    assert server.bob().sees(server.channel) == []
    assert rows(server.database, "SELECT server FROM conversations") == [(None,)]
