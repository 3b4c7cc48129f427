"""Whom a message speaks to: the bot by a mention or a reply, and else the others."""

import pytest

from bot.localdiscord.world.mentions import AllowedMentions
from bot.localdiscord.world.messages import MessageDraft
from bot.surfaces.discord.rules.policy import Policy
from tests.surfaces.discord.server import Opening, Server


async def by_the_bot(server: Server) -> int:
    """Return how many messages the bot has sent to the channel, once it is at rest."""
    await server.ann.reply_to(await server.ann.say_directly("hi"))
    await server.settled()
    sent = server.ann.sees(server.channel)
    return sum(message.author is server.discord.bot for message in sent)


@pytest.mark.parametrize("to", ["person", "role", "everyone"])
async def test_a_reply_to_the_bot_that_speaks_to_others_is_theirs(
    open_server: Opening, to: str
) -> None:
    """As when somebody shows an answer to a friend: Discord pings whom one replies to unasked."""
    server = await open_server()
    answer, bob = await server.answer_to(), server.bob()
    role = server.guild.add_role("listeners", mentionable=True)
    mention = {"person": server.ann.user.mention, "role": role.mention, "everyone": "@everyone"}
    await bob.say(server.channel, f"{mention[to]} lol look", replying_to=answer)
    assert await by_the_bot(server) == 1


async def test_a_mention_of_the_bot_speaks_to_it_beside_others(open_server: Opening) -> None:
    """Whoever names it wants it to answer."""
    server = await open_server()
    said = f"{server.ann.user.mention} @everyone {server.mention('what about Sora?')}"
    assert "41:02" in (await server.ann.reply_to(await server.ask(said))).content


@pytest.mark.parametrize("content", [False, True])
async def test_a_silent_reply_to_the_bot_is_heard_where_it_reads_messages(
    open_server: Opening, *, content: bool
) -> None:
    """Without the ping Discord shows its words to none but those with the intent."""
    server = await open_server(Policy(message_content=content))
    answer = await server.answer_to()
    draft = MessageDraft(
        "and why?",
        reference=answer,
        allowed_mentions=AllowedMentions(replied_user=False),
    )
    server.discord.world.post(server.channel, server.bob().user, draft)
    assert await by_the_bot(server) == 1 + content
