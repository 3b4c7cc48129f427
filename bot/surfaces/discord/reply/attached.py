"""What a message has no room for, as a file of it."""

import io

import discord


def attached(text: str) -> list[discord.File]:
    """Return a text as the file that a message carries; none for no text."""
    return [discord.File(io.BytesIO(text.encode()), "answer.md")] if text else []
