"""JSON, typed: what goes in and out of the place.

Everything in the world prints itself as a `JsonObject`. Ids are numbers inside and strings in JSON,
as Discord has them.
"""

import json
from collections.abc import Mapping, Sequence

Json = Mapping[str, "Json"] | Sequence["Json"] | str | float | bool | None
JsonObject = dict[str, Json]


def decoded(text: str) -> Json:
    """Return what a text holds, or None where it is no JSON."""
    try:
        value: Json = json.loads(text)
    except ValueError:
        return None
    return value


def listed(value: Json) -> Sequence[Json]:
    """Return a JSON array as it is, and anything else as an empty one."""
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def mapped(value: Json) -> Mapping[str, Json]:
    """Return a JSON object as it is, and anything else as an empty one."""
    return value if isinstance(value, Mapping) else {}


def snowflake(value: Json) -> int | None:
    """Return an id, which may come as a number or as a string of digits."""
    if isinstance(value, int) or (isinstance(value, str) and value.isdecimal()):
        return int(value)
    return None
