"""The buttons, rows and fields of messages and modals, which stand within each other."""

from __future__ import annotations

from collections.abc import Iterator

from bot.localdiscord.payloads import Json, JsonObject, listed, mapped


def components_of(components: Json) -> Iterator[JsonObject]:
    """Yield each component, and those within it, in the order in which they are shown."""
    for component in map(mapped, listed(components)):
        yield dict(component)
        yield from components_of(component.get("components"))
        for key in ("component", "accessory"):
            if key in component:
                yield from components_of([component[key]])


def numbered(components: Json, start: int = 1) -> list[Json]:
    """Give each component the number that Discord gives it where the bot gave none."""
    rows: list[Json] = []
    for component in map(mapped, listed(components)):
        row = {"id": start} | dict(component)
        if "components" in row:
            row["components"] = numbered(row["components"], start + 1)
        start += 1 + sum(1 for _ in components_of(row.get("components")))
        rows.append(row)
    return rows
