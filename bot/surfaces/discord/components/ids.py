"""Ids of Discord and numbers in the log, as custom ids and menus give them back."""

LAST_ID = 2**63 - 1
"""The highest that one will ever be."""


def read(said: object) -> int | None:
    """Return the id that something says, or `None` where it cannot be one."""
    if isinstance(said, str) and said.isdecimal() and len(said) <= len(str(LAST_ID)):
        return number if (number := int(said)) <= LAST_ID else None
    return None
