"""Commands that are typed as text, in which Discord sees a message like any other."""

import re
from collections.abc import Mapping

_TYPED = re.compile(r"`?/([\w-]{1,32})(?![\w/-])`?")

# What this command asks can be asked in a message as well.
ASK = "ask"


def typed_command(text: str, commands: Mapping[str, str]) -> str | None:
    """Return the command that a text means to use, if it does.

    Args:
        text: what somebody wrote.
        commands: the commands' own names, by each under which Discord lists them.
    """
    typed = _TYPED.match(text)
    name = typed[1].lower() if typed else ""
    if typed is None or name not in commands:
        return None
    asks = commands[name] == ASK and text[typed.end() :].strip()
    return None if asks else name
