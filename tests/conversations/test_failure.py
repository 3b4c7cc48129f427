"""The closed list of failures."""

from bot.conversations.failure import Failure, reference
from bot.grounding.persona.notices import NOTICES


def test_every_failure_has_its_sentence_and_no_sentence_is_left_over() -> None:
    """Each can be said, in words that stand in prompts/notices.toml."""
    sentences = {name for name in NOTICES if name.startswith("failed.")}
    assert sentences == {f"failed.{failure}" for failure in Failure}


def test_a_reference_is_short_and_finds_its_event_again() -> None:
    """The same event has the same one."""
    assert reference("discord:1") == reference("discord:1") != reference("discord:2")
    assert len(reference("discord:1")) == 9
