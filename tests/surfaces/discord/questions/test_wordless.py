"""What is no question: of strangers it is passed over, of people it is told what to do."""

from dataclasses import replace

import pytest

from bot.localdiscord.payloads import Json
from bot.localdiscord.world.message_events import MessagePosted
from bot.localdiscord.world.messages import MessageDraft, MessageType
from bot.surfaces.discord.rules.policy import Policy
from tests.surfaces.discord.server import Opening


async def test_bots_webhooks_and_news_are_passed_over(open_server: Opening) -> None:
    """Nothing but people is answered, so that two bots cannot talk for ever."""
    server = await open_server()
    other = server.discord.world.add_user("other", bot=True)
    server.guild.add_member(other)
    webhook = server.discord.world.add_webhook("News")
    for author in (other, webhook):
        server.discord.world.post(server.channel, author, MessageDraft(server.mention("Sora?")))
    said = await server.ask("hi")
    await server.ann.reply_to(said)
    news = replace(said, id=said.id + 1, type=MessageType.THREAD_CREATED)
    server.discord.gateway.announce(MessagePosted(news))
    again = await server.ask("hello")
    await server.ann.reply_to(again)
    await server.settled()
    assert server.questions() == ["hi", "hello"]


@pytest.mark.parametrize("what", ["sticker", "poll", "file"])
async def test_a_message_without_words_is_told_what_to_do(open_server: Opening, what: str) -> None:
    """It holds no question, but whoever sent it to the bot hears how to ask one."""
    server = await open_server()
    ann, direct = server.ann, server.ann.direct_channel
    match what:
        case "sticker":
            sent = await ann.send_sticker(direct, "wave")
        case "poll":
            sent = await ann.start_poll(direct, "Who said it?", "Cristóbal", "Somebody else")
        case _:
            sent = await ann.say_directly("", files=[ann.upload("a.txt", b"Sora?")])
    told = (await ann.reply_to(sent)).content
    assert "I can only read text" in told
    assert "Ask me something about the interview" in told


async def test_a_sticker_in_reply_to_the_bot_is_told_what_to_do(open_server: Opening) -> None:
    """A reply speaks to the bot as a mention does."""
    server = await open_server()
    asked = await server.ask("Sora?")
    reply = await server.ann.reply_to(asked)
    await server.settled()
    sent = await server.ann.send_sticker(server.channel, "wave", replying_to=reply)
    assert "Ask me something about the interview" in (await server.ann.reply_to(sent)).content


@pytest.mark.parametrize("directly", [False, True])
async def test_a_file_without_a_word_is_told_what_to_do(
    open_server: Opening, *, directly: bool
) -> None:
    """What is in it is not read."""
    server = await open_server()
    file = server.ann.upload("sora.txt", b"what did he say about Sora?")
    if directly:
        said = await server.ann.say_directly("", files=[file])
    else:
        said = await server.ann.say(server.channel, server.mention(""), files=[file])
    reply = await server.ann.reply_to(said)
    assert "I can only read text" in reply.content
    assert "41:02" not in reply.content


CLAIM = "OpenAI's Sora signals increased competition in the video AI space."
CARD: Json = {"type": "rich", "title": "News", "description": CLAIM}


@pytest.mark.parametrize("what", ["forwarded", "card"])
async def test_the_words_of_what_is_handed_on_are_read(open_server: Opening, what: str) -> None:
    """Those of a forwarded message, and those of a card as bots post them."""
    server = await open_server()
    bob = server.bob()
    said = await bob.say(server.channel, CLAIM)
    forwarded, card = MessageDraft("", forwarded=said), MessageDraft("", embeds=[CARD])
    handed_on = forwarded if what == "forwarded" else card
    message = server.discord.world.post(server.channel, bob.user, handed_on)
    used = await server.ann.use_menu(message, "Check against the interview")
    assert (await server.ann.reply_to(used)).content.startswith("✓")


async def test_a_message_that_is_forwarded_to_the_bot_is_asked(open_server: Opening) -> None:
    """In a direct message, as if its words had been typed there."""
    server = await open_server()
    ann, said = server.ann, await server.bob().say(server.channel, CLAIM)
    sent = server.discord.world.post(ann.direct_channel, ann.user, MessageDraft("", forwarded=said))
    assert "41:02" in (await ann.reply_to(sent)).content


@pytest.mark.parametrize("name", ["Ask the interview about this", "Check against the interview"])
async def test_the_menu_of_a_message_without_words_says_so_to_one_person(
    open_server: Opening, name: str
) -> None:
    """Nobody else has to read that there was nothing to read."""
    server = await open_server()
    picture = await server.bob().say(
        server.channel, "", files=[server.ann.upload("sora.png", b"Sora")]
    )
    reply = await server.ann.reply_to(await server.ann.use_menu(picture, name))
    assert "I can only read text" in reply.content
    assert reply.ephemeral


async def test_a_mention_in_reply_to_a_question_asks_that_question(open_server: Opening) -> None:
    """Where the bot gets to read it."""
    server = await open_server(Policy(message_content=True))
    question = await server.bob().say(server.channel, "what did he say about Sora?")
    called = await server.ann.say(server.channel, server.mention(""), replying_to=question)
    assert "41:02" in (await server.ann.reply_to(called)).content
    await server.settled()
    assert server.questions() == ["what did he say about Sora?"]


@pytest.mark.parametrize("content", [False, True])
async def test_a_mention_in_reply_to_what_cannot_be_read_is_told_what_to_do(
    open_server: Opening, *, content: bool
) -> None:
    """Without the intent the menu hands over what the bot does not see; a picture nothing does."""
    server = await open_server(Policy(message_content=content))
    file = server.ann.upload("sora.png", b"Sora")
    said = "" if content else "what did he say about Sora?"
    question = await server.bob().say(server.channel, said, files=[file])
    called = await server.ann.say(server.channel, server.mention(""), replying_to=question)
    reply = await server.ann.reply_to(called)
    expected = "I can only read text" if content else "“Ask the interview about this”"
    assert expected in reply.content
