"""A command to type: nothing of it matters but its options."""

from bot.localdiscord.world.commands import Command, CommandType, Invocable, Option


def leaf(*options: Option) -> Invocable:
    """Return a command with these options."""
    return Invocable(Command(1, "ask", CommandType.SLASH, "Ask", options, {}))
