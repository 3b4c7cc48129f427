"""What the bot says to the one who pressed a button."""

from bot.localdiscord.world.interactions import Interaction
from bot.localdiscord.world.messages import Message
from tests.surfaces.discord.server import Server


async def private_word(server: Server, pressed: Interaction) -> Message:
    """Return what the bot says only to the one who pressed, beside the message itself."""
    (word,) = await server.discord.until(lambda: pressed.followups)
    assert word.ephemeral
    return word
