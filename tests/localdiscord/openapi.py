"""Discord's own description of its API, held against what was asked and answered in a test.

The document is a preview and says itself that it may err; where it does, `GAPS` says how and why.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

from bot.localdiscord.payloads import Json, JsonObject, mapped
from bot.localdiscord.rest.exchanges import Exchange
from tests.beside import DESCRIPTION

GAPS: dict[str, JsonObject] = {
    # Discord takes ids as numbers too, and discord.py sends some so.
    "SnowflakeType": {"type": ["string", "integer"]},
    # The codes of broken fields are words such as BASE_TYPE_MAX_LENGTH.
    "Error": {
        "type": "object",
        "required": ["code", "message"],
        "properties": {"code": {"type": ["integer", "string"]}, "message": {"type": "string"}},
    },
    # The documentation's own example of a 429 has no `code`.
    "RatelimitedResponse": {
        "type": "object",
        "required": ["message", "retry_after", "global"],
        "properties": {
            "message": {"type": "string"},
            "retry_after": {"type": "number"},
            "global": {"type": "boolean"},
        },
    },
}
CLIENT_ERRORS = 400
# The document has no answers from here on, though Discord gives them.
SERVER_ERRORS = 500


class Description:
    """The document, asked about one exchange after the other."""

    def __init__(self, path: Path) -> None:
        document: Json = json.loads(path.read_text(encoding="utf-8"))
        self._paths = sorted(mapped(mapped(document)["paths"]).items(), key=_variables)
        components = mapped(mapped(document)["components"])
        schemas = {**mapped(components["schemas"]), **GAPS}
        self._components: JsonObject = {**components, "schemas": schemas}
        self._validators: dict[str, Draft202012Validator] = {}

    def problems(self, exchange: Exchange) -> Iterator[str]:
        """Yield what the document would not allow."""
        if not 0 < exchange.status < SERVER_ERRORS:
            return
        operation = self._operation(exchange)
        if exchange.status < CLIENT_ERRORS:
            body = self._resolved(operation.get("requestBody"))
            yield from self._broken(f"{exchange} request", body, exchange.body)
        answers = mapped(operation.get("responses"))
        status = str(exchange.status)
        answer = self._resolved(answers.get(status) or answers.get(f"{status[0]}XX"))
        if not answer:
            yield f"{exchange}: the document has no such operation or status"
        yield from self._broken(f"{exchange} response", answer, exchange.response)

    def _operation(self, exchange: Exchange) -> Mapping[str, Json]:
        for path, operations in self._paths:
            pattern = re.sub(r"\{[^}]*\}", "[^/]+", path)
            method = mapped(operations).get(exchange.method.lower())
            if method and re.fullmatch(pattern, exchange.path):
                return mapped(method)
        return {}

    def _resolved(self, node: Json) -> Mapping[str, Json]:
        found = mapped(node)
        reference = found.get("$ref")
        if not isinstance(reference, str):
            return found
        _, _, kind, name = reference.split("/")
        return self._resolved(mapped(self._components[kind])[name])

    def _broken(self, about: str, described: Mapping[str, Json], value: Json) -> Iterator[str]:
        content = mapped(described.get("content"))
        schema = mapped(content.get("application/json")).get("schema")
        if schema is None or value is None:
            return
        key = json.dumps(schema)
        if key not in self._validators:
            whole = {**mapped(schema), "components": self._components}
            self._validators[key] = Draft202012Validator(whole)
        sent = json.loads(json.dumps(value))
        for error in self._validators[key].iter_errors(sent):
            deepest = _deepest(error)
            path = "/".join(str(step) for step in deepest.instance_path)
            yield f"{about} at {path}: {deepest.message:.200}"


@lru_cache
def description() -> Description | None:
    """Read the document, where it is present."""
    return Description(DESCRIPTION) if DESCRIPTION.exists() else None


def problems(exchanges: Iterable[Exchange]) -> list[str]:
    """Return what Discord would not allow, as far as its description is at hand."""
    document = description()
    return [found for e in exchanges for found in document.problems(e)] if document else []


def _variables(item: tuple[str, Json]) -> int:
    path, _ = item
    return path.count("{")


def _deepest(error: ValidationError) -> ValidationError:
    """Return the error that explains most: of several alternatives, the one that came furthest."""
    match error.kind:
        case ValidationErrorKind.AnyOf(tried) | ValidationErrorKind.OneOfNotValid(tried):
            inner = [_deepest(found) for alternative in tried for found in alternative]
            return max(inner, key=lambda found: len(found.instance_path), default=error)
        case _:
            return error
