"""Figures as people read them."""


def counted(number: int, noun: str) -> str:
    """Return a number with what it counts: `1 server`, `2 servers`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def spent(dollars: float, tokens: int, *, priced: bool) -> str | None:
    """Return what tokens have cost; `None` where that is not known.

    What has no price is counted as nothing, and is not.
    """
    return f"${dollars:.2f}" if dollars or not tokens or priced else None
