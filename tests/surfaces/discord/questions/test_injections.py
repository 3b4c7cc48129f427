"""What stands around a message is no order either: a display name, the message replied to."""

import json

import pytest

from bot.localmodel.script import Script
from bot.notes.claim import Claim
from tests.answering.injections import FORBIDDEN, LINK, OURS, SECRET, obedience
from tests.surfaces.discord.server import Opening


@pytest.mark.parametrize("injection", [OURS[0], OURS[1], OURS[4]])
async def test_an_injection_around_a_message_gets_nothing_out(
    open_server: Opening, sora: Claim, injection: str
) -> None:
    """Neither a display name nor the message that is replied to is an order."""
    obeyed = obedience(injection, sora.id)
    script = Script([obeyed[:200], obeyed[200:]])
    server = await open_server(model=script, openai_api_key=SECRET)
    mallory = server.discord.add_person(injection[:32], *server.discord.world.guilds.values())
    first = await server.ann.say(server.channel, injection)
    asked = await mallory.say(server.channel, server.mention("Sora?"), replying_to=first)
    reply = await mallory.reply_to(asked)
    await server.settled()
    assert SECRET not in json.dumps(server.model.requests)
    said = reply.content
    assert {link for link in LINK.findall(said) if "youtu.be/Y7uzEDEwYTU?t=" not in link} == set()
    assert not any(words in said for words in FORBIDDEN)
    assert "<@" not in said.replace(mallory.user.mention, "")
