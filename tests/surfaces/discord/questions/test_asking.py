"""A person asks on Discord, in each of the ways there are, and gets a checked answer."""

import pytest

from bot.localdiscord.world.messages import Message
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.surfaces.discord.server import Opening, Server

SORA = "[41:02](<https://youtu.be/Y7uzEDEwYTU?t=2462>)"
WAYS = ["mention", "direct message", "slash command"]


async def asks(server: Server, way: str, question: str) -> Message:
    """Ask in one of the ways, and return the reply once it is final."""
    ann = server.ann
    match way:
        case "mention":
            said = await ann.say(server.channel, server.mention(question))
            reply = await ann.reply_to(said)
        case "direct message":
            reply = await ann.reply_to(await ann.say_directly(question))
        case _:
            used = await ann.slash(server.channel, "ask", question=question)
            reply = await ann.reply_to(used)
    await server.settled()
    return reply


@pytest.mark.parametrize("way", WAYS)
async def test_a_question_is_answered_from_the_notes(open_server: Opening, way: str) -> None:
    """With no model, the claim itself comes with its moment, and the log has it."""
    server = await open_server()
    reply = await asks(server, way, "what did he say about Sora?")
    assert SORA in reply.content
    assert server.questions() == ["what did he say about Sora?"]
    assert rows(server.database, "SELECT outcome, model FROM answers") == [("answered", "notes")]
    assert server.cited() == [2462]


@pytest.mark.parametrize("way", WAYS)
async def test_a_question_is_answered_by_a_model(
    open_server: Opening, way: str, sora: Claim
) -> None:
    """With a model, its checked words come with the moment, and the log has both."""
    says = ["OpenAI's Sora signals increased ", f"competition in the video AI space [{sora.id}]."]
    server = await open_server(model=Script(says), openai_model="scripted")
    reply = await asks(server, way, "Sora?")
    await server.settled()
    assert reply.content.startswith(f"{''.join(says).partition(' [')[0]}. {SORA}\n\nI am an AI")
    assert rows(server.database, "SELECT outcome, model, prompt_tokens FROM answers") == [
        ("answered", "scripted", 7)
    ]
    assert server.cited() == [2462]


async def test_a_model_that_breaks_leaves_the_notes_to_answer(open_server: Opening) -> None:
    """The person is told, and gets the claims."""
    server = await open_server(model=Script(fault=Fault.CUT))
    reply = await asks(server, "mention", "Sora?")
    await server.settled()
    assert "did not answer" in reply.content
    assert SORA in reply.content


async def test_off_topic_is_declined_without_a_link(open_server: Opening) -> None:
    """What the interview does not cover is said to be none of it, and gets no moment."""
    server = await open_server()
    reply = await asks(server, "mention", "what is the capital of Chile?")
    assert "isn't something the interview covers" in reply.content
    assert "http" not in reply.content
    assert server.outcomes() == ["declined"]


async def test_the_reply_hangs_on_its_question_and_pings_nobody(open_server: Opening) -> None:
    """Two answers in one channel can be told apart, and nobody's phone rings."""
    server = await open_server()
    said = await server.ask("Sora? @everyone")
    reply = await server.ann.reply_to(said)
    assert reply.reference is not None
    assert reply.reference.id == said.id
    assert not [ping for ping in server.discord.world.pings if ping.message is reply]


async def test_talk_among_people_is_left_alone(open_server: Opening) -> None:
    """A message that does not mention the bot is none of its business."""
    server = await open_server()
    await server.ann.say(server.channel, "what did he say about Sora?")
    await asks(server, "direct message", "hi")
    assert [message.author.name for message in server.ann.sees(server.channel)] == ["ann"]


async def test_an_empty_mention_is_told_what_to_do(open_server: Opening) -> None:
    """Calling the bot without a question gets a hint."""
    server = await open_server()
    reply = await asks(server, "mention", "")
    assert "Ask me something" in reply.content


async def test_about_says_in_private_what_the_bot_is(open_server: Opening) -> None:
    """Only the one who asks sees it, and reads that it is an AI."""
    server = await open_server()
    bob = server.bob()
    reply = await server.ann.reply_to(await server.ann.slash(server.channel, "about"))
    assert "I am an AI" in reply.content
    assert bob.sees(server.channel) == []


async def test_only_unprivileged_intents_are_asked_for(open_server: Opening) -> None:
    """No approval of Discord's is needed to run the bot."""
    server = await open_server()
    privileged = ("members", "presences", "message_content")
    assert not any(getattr(server.client.intents, name) for name in privileged)


async def test_a_follow_up_is_understood_after_a_restart(open_server: Opening) -> None:
    """What was said before comes from the log, not from the process that is gone."""
    server = await open_server()
    await asks(server, "direct message", "what did he say about Sora?")
    await server.leave()
    await server.come_back()
    reply = await server.ann.reply_to(await server.ann.say_directly("and why?"))
    assert SORA in reply.content


async def test_a_reply_on_discord_goes_on_from_what_it_replies_to(open_server: Opening) -> None:
    """Also when somebody else had asked; without the reply nobody knows what is meant."""
    server = await open_server()
    answer = await asks(server, "mention", "what did he say about Sora?")
    bob = server.bob()
    alone = await bob.say(server.channel, server.mention("and why?"))
    assert SORA not in (await bob.reply_to(alone)).content
    replying = await bob.say(server.channel, server.mention("and why?"), replying_to=answer)
    assert SORA in (await bob.reply_to(replying)).content


async def test_an_answer_to_a_command_can_be_replied_to(open_server: Opening) -> None:
    """It belongs to the command's question, as an answer to a message does to the message's."""
    server = await open_server()
    answer = await asks(server, "slash command", "what did he say about Sora?")
    bob = server.bob()
    replying = await bob.say(server.channel, server.mention("and why?"), replying_to=answer)
    assert SORA in (await bob.reply_to(replying)).content


async def test_direct_messages_are_each_persons_own(open_server: Opening) -> None:
    """What one was told is not what another's "why" means."""
    server = await open_server()
    await asks(server, "direct message", "what did he say about Sora?")
    bob = server.bob()
    reply = await bob.reply_to(await bob.say_directly("and why?"))
    assert SORA not in reply.content
    assert SORA in (await asks(server, "direct message", "and why?")).content


async def test_what_others_say_in_the_channel_is_not_read(open_server: Opening) -> None:
    """Neither kept nor taken for what was said before."""
    server = await open_server()
    bob = server.bob()
    await bob.say(server.channel, "I love what he says about Sora")
    assert SORA not in (await asks(server, "mention", "why?")).content
    assert server.questions() == ["why?"]
