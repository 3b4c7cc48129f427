"""Every way to fail has its words: what happened, what to do, and what to quote."""

import pytest

from bot.answering.answer import Failed, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.failure import Failure
from bot.grounding.voice import Voice
from bot.localdiscord.world.components import buttons_of
from bot.surfaces.discord.answer_buttons import under

WORDS = {"channels": "<#1>", "limit": "4000", "wait": "5 seconds", "reference": "r0123abcd"}
# Whoever has stopped an answer knows what happened.
WITHOUT_REFERENCE = {Failure.STOPPED}


@pytest.mark.parametrize("failure", Failure, ids=lambda failure: failure.kind)
def test_every_failure_has_a_short_sentence_and_a_reference(voice: Voice, failure: Failure) -> None:
    """In one message, with nothing left to fill in."""
    words = voice.say(f"failed.{failure.kind}", **WORDS)
    assert ("r0123abcd" in words) == (failure not in WITHOUT_REFERENCE)
    assert len(words) < 300
    assert "{" not in words
    assert "rror" not in words


@pytest.mark.parametrize("failure", Failure, ids=lambda failure: failure.kind)
def test_again_is_offered_where_it_helps(failure: Failure) -> None:
    """And not where the same would come of it."""
    view = under(
        Finished(Failed((Sentence("No."),), failure.kind, "q1"), Usage("notes")), private=False
    )
    labels = [button["label"] for button in buttons_of(view.to_components() if view else [])]
    assert ("Again" in labels) == failure.retry_helps
