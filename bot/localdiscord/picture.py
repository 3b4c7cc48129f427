"""What happened, in a few lines that a person can read: for the message of a wait in vain."""

from collections.abc import Iterator, Sequence

from bot.localdiscord.gateway.opcodes import Op
from bot.localdiscord.rest.exchanges import Exchange
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.world import World

MESSAGES = 6
EXCHANGES = 8
WIDTH = 90


def picture(world: World, exchanges: Sequence[Exchange], received: Sequence[Op]) -> str:
    """Draw the newest messages of each channel and the newest things that the bot asked."""
    lines = [
        *_channels(world),
        "requests of the bot:",
        *(f"  {exchange}" for exchange in exchanges[-EXCHANGES:]),
        "heard by the gateway: " + (", ".join(_heard(received)) or "nothing"),
    ]
    return "\n".join(lines)


def _heard(received: Sequence[Op]) -> Iterator[str]:
    return (op.name for op in received if op is not Op.HEARTBEAT)


def _channels(world: World) -> Iterator[str]:
    for channel in world.channels:
        if not channel.messages:
            continue
        yield f"{channel.name}:"
        for message in list(channel.messages.values())[-MESSAGES:]:
            yield f"  {message.author.name}{_note(message)}: {message.content!r:.{WIDTH}}"
    for interaction in world.interactions.values():
        done = interaction.callback.name if interaction.callback else "not acknowledged"
        yield f"interaction of {interaction.user.name} in {interaction.channel.name}: {done}"


def _note(message: Message) -> str:
    notes = [
        "thinking" if message.loading else "",
        f"only {message.only_for.name} sees it" if message.only_for else "",
        f"{len(message.versions)} versions" if len(message.versions) > 1 else "",
    ]
    said = ", ".join(note for note in notes if note)
    return f" ({said})" if said else ""
