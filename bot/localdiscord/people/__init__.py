"""People: what somebody can do in Discord's client, and what they then see.

person                 one person: what they do, and what they see
seat                   where they sit, and what they see from there
writer                 what they write
commands, components   what they use and press, as Discord's client sends it
options                what they fill in for a command
names, resolved        whom and what they can name, and the things themselves
errors                 what the client would not let pass
"""

from bot.localdiscord.people.errors import NO_RESPONSE, InvocationError
from bot.localdiscord.people.person import Person

__all__ = ["NO_RESPONSE", "InvocationError", "Person"]
