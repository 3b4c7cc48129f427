"""What pydantic refuses, in plain words: nobody should need to know who checks what they typed."""

import re
from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

# By the beginning of pydantic's own names for what is wrong, the longer before the shorter; what
# stands in braces comes with the error.
_WORDS = {
    "missing": "is missing",
    "unexpected_positional": "holds more than it should",
    "literal": "must be {expected}",
    "greater_than_equal": "must be {ge:g} or more",
    "greater_than": "must be more than {gt:g}",
    "int": "must be a whole number",
    "float": "must be a number",
    "finite": "must be a number",
    "bool": "must be true or false",
    "string_too_short": "must not be empty",
    "string": "must be text",
    "frozen_set": "must be a list",
    "list": "must be a list",
    "tuple": "must be a list",
    "dict": "must be a JSON object",
    "model": "must be a JSON object",
}
_PLACE = re.compile(r"line (\d+) column (\d+)")


def why(error: OSError | ValueError) -> str:
    """Return why a file cannot be used: what the system says of it, or what is wrong in it."""
    match error:
        case OSError():
            return error.strerror or "it cannot be read"
        case ValidationError():
            return misread(error)
        case UnicodeDecodeError():
            return "it is not UTF-8"
        case _:
            return " ".join(str(error).split())


def misread(error: ValidationError) -> str:
    """Return the first thing that is wrong with what was read: "`note` is missing"."""
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    return f"`{where}` {reason(first)}" if where else f"it {reason(first)}"


def reason(first: ErrorDetails) -> str:
    """Return what is wrong with one thing, without its name: "must be a whole number"."""
    kind, context = first["type"], first.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    if kind == "json_invalid":
        return f"is no JSON{_place(context)}"
    words = next((words for name, words in _WORDS.items() if kind.startswith(name)), None)
    return words.format_map(context) if words else "cannot be used"


def _place(context: Mapping[str, object]) -> str:
    """Return where JSON goes wrong; in its first line the character is enough."""
    if not (found := _PLACE.search(str(context["error"]))):
        return ""
    line, character = found.groups()
    return f", from character {character} on" if line == "1" else f", from line {line} on"
