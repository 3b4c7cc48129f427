"""One piece of a server's stream: what is read of it, whatever else it holds."""

import pytest

from bot.answering.model.chunk import Chunk
from bot.answering.model.port import Ended


def choice(**fields: object) -> dict[str, object]:
    """Return an event with one choice."""
    return {"id": "1", "choices": [{"index": 0, **fields}]}


def test_a_piece_gives_its_text() -> None:
    """And says nothing of the end."""
    chunk = Chunk.of(choice(delta={"role": "assistant", "content": "Be"}, finish_reason=None))
    assert (chunk.text, chunk.end(Ended(whole=False))) == ("Be", Ended(whole=False))


@pytest.mark.parametrize(
    ("reason", "whole"),
    [
        ("stop", True),
        ("STOP", True),
        ("end_turn", True),
        ("eos_token", True),
        ("stop_sequence", True),
        ("COMPLETE", True),
        ("length", False),
        ("tool_calls", False),
        ("anything", False),
        (7, False),
    ],
)
def test_only_a_model_that_stops_by_itself_has_said_all(reason: object, *, whole: bool) -> None:
    """By whatever name; every other reason means that something is missing."""
    assert Chunk.of(choice(delta={}, finish_reason=reason)).end(Ended(whole=False)).whole is whole


@pytest.mark.parametrize("reason", ["length", "MAX_TOKENS", "max_tokens", "model_length"])
def test_a_limit_is_known_by_each_of_its_names(reason: str) -> None:
    """Whoever raises it helps."""
    assert Chunk.of(choice(delta={}, finish_reason=reason)).end(Ended(whole=False)).limited


def test_a_text_in_parts_is_read_without_what_was_thought() -> None:
    """Some servers send a list, as they take one."""
    thought = {"type": "thinking", "thinking": [{"type": "text", "text": "Hm."}]}
    parts = [thought, {"type": "text", "text": "Be"}, {"type": "text", "text": "cause."}]
    assert Chunk.of(choice(delta={"content": parts})).text == "Because."


def test_the_counts_come_with_no_choices_and_leave_the_rest() -> None:
    """The tokens are told after the end, by some servers with those it had read before."""
    usage = {
        "prompt_tokens": 7,
        "completion_tokens": 3,
        "prompt_tokens_details": {"cached_tokens": 5},
    }
    end = Chunk.of({"choices": [], "usage": usage}).end(Ended(whole=True))
    assert end == Ended(whole=True, prompt_tokens=7, cached_tokens=5, completion_tokens=3)
    assert Chunk.of(choice(delta={"content": " "})).end(end) == end


@pytest.mark.parametrize("count", [0, -5, 2**31, 10**30, True, 7.0, "7", None])
def test_a_count_that_cannot_be_is_none(count: object) -> None:
    """It would never use the budget up, or would not fit the log."""
    usage = {
        "prompt_tokens": count,
        "completion_tokens": count,
        "prompt_tokens_details": {"cached_tokens": count},
    }
    assert Chunk.of({"choices": [], "usage": usage}).end(Ended(whole=True)) == Ended(whole=True)


@pytest.mark.parametrize(
    "event",
    [
        None,
        [],
        "text",
        {"detail": "foreign"},
        {"choices": None, "usage": None},
        {"choices": {}, "usage": []},
        {"choices": [None]},
        {"choices": [{"delta": None, "text": "old"}]},
        {"choices": [{"delta": {"content": ["parts"]}}]},
        {"choices": [{"delta": {"content": None, "reasoning_content": "hm"}}]},
        {"choices": [], "usage": {"prompt_tokens": "7", "prompt_tokens_details": 1}},
    ],
)
def test_what_is_foreign_says_nothing(event: object) -> None:
    """Servers send what they like; none of it ends an answer."""
    chunk = Chunk.of(event)
    assert (chunk.text, chunk.end(Ended(whole=False))) == ("", Ended(whole=False))
