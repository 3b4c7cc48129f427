"""What a log tells of a server's message."""

import httpx2
import openai
import pytest

from bot.answering.model.server_words import LONGEST, server_words

REQUEST = httpx2.Request("POST", "http://127.0.0.1/v1/chat/completions")


def refusal(body: object, message: str = "refused") -> openai.APIStatusError:
    """Return what the library raises for a refused request."""
    return openai.APIStatusError(message, response=httpx2.Response(400, request=REQUEST), body=body)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"message": "too long:\n9000 tokens"}, "400, too long: 9000 tokens"),
        ("model 'tiny' not found", "400, model 'tiny' not found"),
        ({"detail": [1]}, "400, APIStatusError"),
        (None, "400, APIStatusError"),
        ({"message": "\x1b[31mred\u202e"}, "400, [31mred"),
    ],
)
def test_the_servers_own_message_is_told_in_one_line(body: object, words: str) -> None:
    """Servers put it in different places; what has none is told by its kind."""
    assert server_words(refusal(body), "key") == words


@pytest.mark.parametrize(
    "secret",
    [
        *("sk-proj-a1b2c3", "Bearer abc", "org-LopezStudio", "gsk_a1b2c3d4", "sk-abc***wxyz"),
        *("anna.lopez@example.org", "0123456789abcdef0123456789abcdef", "our own secret"),
    ],
)
def test_no_secret_is_told(secret: str) -> None:
    """Neither a key, whole or masked, nor whose account it is."""
    told = server_words(
        refusal({"message": f"Incorrect key: {secret} (see help)"}), "our own secret"
    )
    assert told == "400, Incorrect key: … (see help)"


def test_what_an_address_carries_is_not_told() -> None:
    """A name and a password before its host, and what stands in its query."""
    error = refusal({"message": "no http://anna:pass@e.example/v1?key=abc here"})
    assert server_words(error, "") == "400, no http://…e.example/v1… here"


def test_a_long_message_is_cut() -> None:
    """A page of HTML is no line of a log."""
    told = server_words(refusal({"message": "<p>so " * 100}), "")
    assert len(told) == LONGEST
    assert told.endswith("…")


def test_a_connection_that_failed_is_told_by_its_cause() -> None:
    """The library itself only says that there was an error."""
    error = openai.APIConnectionError(request=REQUEST)
    error.__cause__ = OSError("Cannot connect to host 127.0.0.1:9")
    assert server_words(error, "") == "Cannot connect to host 127.0.0.1:9"
    assert server_words(TimeoutError(), "") == "TimeoutError"
