"""Answers that grow at once in one channel, as Discord sees their edits."""

from itertools import pairwise

import pytest

from bot.localdiscord.rest.exchanges import Exchange
from bot.localdiscord.world.messages import Message
from bot.localmodel.script import Script
from bot.notes.claim import Claim
from bot.surfaces.discord.rules.policy import Pauses, Policy
from tests.routes import EDIT
from tests.surfaces.discord.server import Opening, Server
from tests.worded import SAYS, at_length

PACE = 0.08


def edits(server: Server, reply: Message) -> list[Exchange]:
    """Return the edits that an answer was given."""
    route = EDIT
    made = [each for each in server.discord.api.exchanges if each.route == route]
    return [each for each in made if each.path.endswith(str(reply.id))]


@pytest.mark.parametrize("people", [1, 2])
async def test_no_answer_is_edited_more_often_than_its_share(
    open_server: Opening, sora: Claim, people: int
) -> None:
    """Alone once in a pace, of two each once in two; no edit changes nothing, and all end whole."""
    pieces = at_length(sora, 14)
    policy = Policy(pauses=Pauses(edits=PACE))
    server = await open_server(policy, model=Script(pieces, thinks=0.3, pace=PACE))
    server.discord.api.rates.lift()
    askers = [server.discord.add_person(f"p{n}", server.guild) for n in range(people)]
    asked = [await asker.say(server.channel, server.mention("Sora?")) for asker in askers]
    replies = [await a.reply_to(q) for a, q in zip(askers, asked, strict=True)]
    await server.settled()
    made = [edits(server, reply) for reply in replies]
    # While one alone has begun, or the other has ended, it has the whole share.
    begun, ended = max(first.at for first, *_ in made), min(last.at for *_, last in made)
    for reply, each in zip(replies, made, strict=True):
        # The last one waits for nothing.
        paced = [edit.at for edit in each[:-1] if begun <= edit.at <= ended]
        assert len(paced) > 1
        assert all(later - earlier >= people * PACE for earlier, later in pairwise(paced))
        assert all(earlier.body != later.body for earlier, later in pairwise(each))
        assert reply.content.count(SAYS) == len(pieces)
