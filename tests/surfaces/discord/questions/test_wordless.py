"""What is no question: of strangers it is passed over, of people it is told what to do."""

from dataclasses import replace

import pytest

from bot.localdiscord.world.message_events import MessagePosted
from bot.localdiscord.world.messages import MessageDraft, MessageType
from tests.conversations.rows import rows
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
    assert rows(server.database, "SELECT text FROM questions") == [("hi",), ("hello",)]


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
    assert "Ask me something about the interview" in (await ann.reply_to(sent)).content


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
    assert "Ask me something" in reply.content
    assert "41:02" not in reply.content
