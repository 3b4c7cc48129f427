"""Answers that grow at once in one channel, as Discord sees their edits."""

from itertools import pairwise

import pytest

from bot.localdiscord.rest.exchanges import Exchange
from bot.localdiscord.world.messages import Message
from bot.localmodel.script import Script
from bot.localmodel.server import LocalModel
from bot.notes.claim import Claim
from bot.surfaces.discord.rules import pacing
from tests.surfaces.discord.conftest import Opening, Server
from tests.worded import SAYS, cited

PACE = 0.08


def edits(server: Server, reply: Message) -> list[Exchange]:
    """Return the edits that an answer was given."""
    route = "PATCH /channels/{channel_id}/messages/{message_id}"
    made = [each for each in server.discord.api.exchanges if each.route == route]
    return [each for each in made if each.path.endswith(str(reply.id))]


@pytest.mark.parametrize("people", [1, 2])
async def test_no_answer_is_edited_more_often_than_its_share(
    open_server: Opening, sora: Claim, monkeypatch: pytest.MonkeyPatch, people: int
) -> None:
    """Alone once in a pace, of two each once in two; no edit changes nothing, and all end whole."""
    monkeypatch.setattr(pacing, "PACE", PACE)
    pieces = [f"{cited(sora)} " for _ in range(10)]
    async with LocalModel.open(Script(pieces, thinks=0.3, pace=PACE)) as model:
        server = await open_server(openai_api_key="key", openai_base_url=model.url)
        server.discord.api.rates.lift()
        assert server.channel.guild is not None
        askers = [server.discord.add_person(f"p{n}", server.channel.guild) for n in range(people)]
        asked = [await asker.say(server.channel, server.mention("Sora?")) for asker in askers]
        replies = [await a.reply_to(q) for a, q in zip(askers, asked, strict=True)]
        await server.client.settled()
        await server.client.close()
    for reply in replies:
        made = edits(server, reply)
        # The last one waits for nothing, and the one before may have been made alone.
        paced = made[:-2]
        assert len(paced) > 1
        assert all(b.at - a.at >= people * PACE for a, b in pairwise(paced))
        texts = [version.content for version in reply.versions]
        assert len(set(texts)) == len(texts)
        assert reply.content.count(SAYS) == len(pieces)
