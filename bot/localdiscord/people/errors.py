"""What Discord's client would not let pass, and what it says where a bot is silent."""

from __future__ import annotations

NO_RESPONSE = "The application did not respond"
"""What it says of a bot that does not acknowledge an interaction in time."""


class InvocationError(Exception):
    """Discord's client would not let somebody do that; the message says why."""
