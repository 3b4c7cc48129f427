"""Ids of Discord and answers in the log, as custom ids and menus say them."""

LAST_ID = 2**63 - 1
"""The highest that one will ever be."""


def naming(kind: str, number: int, mark: str) -> str:
    """Return the custom id of what acts on an answer; one without a mark goes by its number."""
    return f"{kind}:{number}:{mark}" if mark else f"{kind}:{number}"


def read(said: object) -> int | None:
    """Return the id that something says, or `None` where it cannot be one."""
    if isinstance(said, str) and said.isdecimal() and len(said) <= len(str(LAST_ID)):
        return number if (number := int(said)) <= LAST_ID else None
    return None
