"""One request as an endpoint sees it, and the table of routes that leads there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request; `key` ties it to its description there."""

    key: str
    filename: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """A request: the variables of its path, its query, its body and its files."""

    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Json = None
    uploads: tuple[Upload, ...] = ()

    def form(self) -> Form:
        """Open the body for reading."""
        return Form(self.body)

    def search(self) -> Form:
        """Open the query for reading."""
        return Form(self.query)

    def id(self, name: str) -> int:
        """Return an id of the path; what is no number is nobody's id."""
        value = self.path.get(name, "")
        return int(value) if value.isdecimal() else 0


@dataclass(frozen=True, slots=True)
class Created:
    """The answer to a request that made a new thing (201)."""

    body: Json


# Answers a call; None becomes 204. Raises `RefusedError`.
Endpoint = Callable[[Call], Json | Created]


@dataclass(frozen=True, slots=True)
class Route:
    """A method and a path of the API; `tokenless` ones carry a token of their own in the path."""

    method: str
    template: str
    endpoint: Endpoint
    tokenless: bool = False
