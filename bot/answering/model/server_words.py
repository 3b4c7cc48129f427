"""What a model's server said when it did not answer, fit for a log: short and without secrets."""

import re

import openai

# How much of it a log line has room for, in characters.
LONGEST = 200
_LEFT_OUT = "…"
# Keys and accounts by how they begin or by their length, what stands in an address before its host
# or as its query, and mail addresses.
_SECRET = re.compile(
    r"""\b(?:bearer|basic)\s+\S+ | \b(?:sk|pk|rk|org|proj|key|gsk|xai|hf)[-_][\w*.-]{4,}
    | [\w*+/=-]{32,} | (?<=://)[^/\s@]+@ | (?<=[\w/])\?[^\s"']*=[^\s"']*
    | [\w.+-]+@[\w-]+\.[\w.]+""",
    re.IGNORECASE | re.VERBOSE,
)
# In characters: shorter ones, such as the "ollama" that a local server takes, are words, no secret.
_KEY = 8


def server_words(error: Exception, key: str) -> str:
    """Return the server's own message in one line, or what the connection met with."""
    words = _secretless(_message(error), key)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}{_LEFT_OUT}"


def _message(error: Exception) -> str:
    match error:
        case openai.APIStatusError(status_code=status):
            return f"{status}, {_body(error) or type(error).__name__}"
        case openai.APIError():
            met = error.__cause__ or error
            return _body(error) or str(met) or type(met).__name__
        case _:
            return str(error) or type(error).__name__


def _body(error: openai.APIError) -> str:
    match error.body:
        case str(message) | {"message": str(message)}:
            return message
        case _:
            return ""


def _secretless(message: str, key: str) -> str:
    if len(key) >= _KEY:
        message = message.replace(key, _LEFT_OUT)
    words = "".join(sign if sign.isprintable() else " " for sign in message)
    return " ".join(_SECRET.sub(_LEFT_OUT, words).split())
