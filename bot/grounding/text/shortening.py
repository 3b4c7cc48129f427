"""A text as far as there is room for it."""


def shortened(text: str, longest: int) -> str:
    """Return a text of at most so many characters, cut between words where it can be."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1].rsplit(maxsplit=1)
    return f"{kept[0] if kept else ''}…"
