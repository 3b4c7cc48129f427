"""One event in the gateway's words."""

from dataclasses import dataclass

from bot.localdiscord.payloads import JsonObject


@dataclass(frozen=True, slots=True)
class Dispatch:
    """An event by its name in the gateway."""

    name: str
    data: JsonObject
