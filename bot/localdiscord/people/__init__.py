"""People: what somebody can do in Discord's client, and what they then see."""

from bot.localdiscord.people.errors import NO_RESPONSE, InvocationError
from bot.localdiscord.people.person import Person

__all__ = ["NO_RESPONSE", "InvocationError", "Person"]
