"""What a message looks like in a terminal: its links can be opened, and nothing else gets through.

Text from outside never reaches the terminal with its control characters: an escape sequence in a
message is shown, not obeyed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User

MASKED_LINK = re.compile(r"\[([^\[\]]+)\]\(<?(https?://[^\s<>()]+)>?\)")
BARE_LINK = re.compile(r"<(https?://[^\s<>]+)>")
MENTION = re.compile(r"<@!?(\d+)>")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")


class Rendering:
    """Draws messages for one person; `rich` terminals get links to click, others the addresses."""

    def __init__(self, users: Mapping[int, User], *, rich: bool) -> None:
        self._users = users
        self._rich = rich

    def message(self, message: Message, buttons: str = "") -> str:
        """Draw a message, with a line that names its buttons."""
        name = self.bold(message.author.name)
        if message.loading:
            return self.dim(f"{message.author.name} is thinking…")
        lines = [f"{name}: {self.text(message.content)}"]
        lines += [f"[file] {file.filename} {file.url}" for file in message.attachments]
        if buttons:
            lines.append(buttons)
        if message.ephemeral:
            lines.append(self.dim("(only you can see this)"))
        return "\n".join(lines)

    def text(self, content: str) -> str:
        """Draw Discord's Markdown as far as links and mentions go."""
        content = CONTROL.sub("", content)
        content = MENTION.sub(self._mention, content)
        content = MASKED_LINK.sub(lambda found: self._link(found[1], found[2]), content)
        return BARE_LINK.sub(r"\1", content)

    def bold(self, text: str) -> str:
        """Draw a name."""
        return f"\x1b[1m{text}\x1b[0m" if self._rich else text

    def dim(self, text: str) -> str:
        """Draw a remark."""
        return f"\x1b[2m{text}\x1b[0m" if self._rich else text

    def _mention(self, found: re.Match[str]) -> str:
        user = self._users.get(int(found[1]))
        return f"@{user.name}" if user else found[0]

    def _link(self, text: str, url: str) -> str:
        if not self._rich:
            return f"{text} {url}"
        return f"\x1b]8;;{url}\x1b\\\x1b[4m{text}\x1b[24m\x1b]8;;\x1b\\"
