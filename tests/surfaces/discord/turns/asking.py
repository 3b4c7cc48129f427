"""Asking in either way, and the word that the asker alone is told."""

from bot.localdiscord.world.interactions import Interaction
from bot.localdiscord.world.messages import Message
from tests.surfaces.discord.server import Server


async def asks(server: Server, way: str) -> Message | Interaction:
    """Let ann ask by a mention or by a command."""
    if way == "mention":
        return await server.ask("Sora?")
    return await server.ann.slash(server.channel, "ask", question="Sora?")


async def private_word(server: Server, asked: Message | Interaction) -> str:
    """Return what ann, and nobody else, is told."""
    if isinstance(asked, Interaction):
        found = await server.discord.until(lambda: asked.followups or _ephemeral(asked))
        assert found[0].ephemeral
        assert not [m for m in server.ann.sees(server.channel) if m.loading]
        return found[0].content
    return await server.direct_word()


def _ephemeral(asked: Interaction) -> list[Message] | None:
    original = asked.original
    return [original] if original and original.ephemeral and not original.loading else None
