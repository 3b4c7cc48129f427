"""Every way to fail has its words: what happened, what to do, and what to quote."""

import logging
import re

import pytest

from bot.answering.answer import Failed, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.failure import RETRY_HELPS, Failure
from bot.grounding.persona.notices import NOTICES
from bot.grounding.persona.voice import Voice
from bot.localdiscord.world.components import buttons_of
from bot.localdiscord.world.messages import Message
from bot.notes.claim import Claim
from bot.surfaces.discord.reply.answer_buttons import under
from tests.conversations.rows import rows
from tests.surfaces.discord.failing import SCENARIOS, Given
from tests.surfaces.discord.server import Opening, Server

WORDS = {"channels": "<#1>", "limit": "4000", "wait": "5 seconds", "reference": "r0123abcd"}
# Of these everybody sees the answer, or what there is of it; after the last Discord takes nothing
# that only one person would see.
SEEN_BY_ALL = {
    "instead.budget",
    "instead.model",
    "instead.model_away",
    "failed.interrupted",
    "failed.left",
    "failed.stopped",
    "failed.expired",
}
QUESTIONS = "SELECT id FROM questions"
REFERENCE = re.compile(r"\(Reference: ([qr][0-9a-f]+)\)")


def test_it_is_known_how_each_failure_comes_about() -> None:
    """Those of the model alone too, for which the notes answer instead."""
    assert {name for name in NOTICES if re.match("failed|instead", name)} == SCENARIOS.keys()


@pytest.mark.parametrize("notice", SCENARIOS)
def test_every_failure_has_a_short_sentence_and_a_reference(voice: Voice, notice: str) -> None:
    """In one message, with nothing left to fill in."""
    words = voice.say(notice, **WORDS)
    assert words.endswith(" (Reference: r0123abcd)")
    assert len(words) < 300
    assert "{" not in words
    assert "rror" not in words


@pytest.mark.parametrize("failure", Failure)
def test_again_is_offered_where_it_helps(voice: Voice, failure: Failure) -> None:
    """And not where the same would come of it."""
    failed = Failed((Sentence("No."),), failure)
    view = under(Finished(failed, Usage("notes")), voice, private=False)
    labels = [button["label"] for button in buttons_of(view.to_components() if view else [])]
    assert ("Again" in labels) == (failure in RETRY_HELPS)


@pytest.mark.parametrize("notice", SCENARIOS)
async def test_whoever_meets_a_failure_reads_its_sentence_with_a_reference_to_the_log(
    open_server: Opening,
    caplog: pytest.LogCaptureFixture,
    voice: Voice,
    sora: Claim,
    notice: str,
) -> None:
    """Alone where Discord allows that; and the log has the reference, or the question's number."""
    caplog.set_level(logging.INFO, "bot")
    server = await SCENARIOS[notice](Given(open_server, sora))
    told = await server.discord.until(lambda: told_of(server), "a reference")
    known_as = REFERENCE.findall(told.content)[-1]
    beginning = voice.say(notice, **WORDS).partition(" (")[0]
    assert beginning[:40] in told.content
    assert (told.channel.guild is None or told.ephemeral) == (notice not in SEEN_BY_ALL)
    if known_as.startswith("q"):
        assert int(known_as[1:]) in [id_ for (id_,) in rows(server.database, QUESTIONS)]
    else:
        assert known_as in caplog.text


def told_of(server: Server) -> Message | None:
    """Return the message by which ann was told of a failure."""
    seen = [*server.ann.sees(server.channel), *server.ann.sees(server.ann.direct_channel)]
    told = [each for each in seen if REFERENCE.search(each.content)]
    return told[-1] if told else None
