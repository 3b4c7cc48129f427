"""What Discord's client would not let pass."""

from __future__ import annotations


class InvocationError(Exception):
    """Discord's client would not let somebody do that; the message says why."""
