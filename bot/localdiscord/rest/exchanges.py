"""What was asked and what was answered, kept for those who test the bot or the place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.localdiscord.payloads import Json
from bot.localdiscord.rest.calls import Upload


@dataclass(slots=True)
class Exchange:
    """One request and its answer.

    `at` is in seconds since 1970; `status` is 0 until the answer is out, and stays so where the
    connection was cut.
    """

    at: float
    method: str
    path: str
    template: str
    body: Json
    uploads: tuple[Upload, ...] = ()
    agent: str = ""
    status: int = 0
    response: Json = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def route(self) -> str:
        """The method and the template of the path."""
        return f"{self.method} {self.template}"

    def __str__(self) -> str:
        return f"{self.method} {self.path} -> {self.status or 'no answer'}"
