"""What the bot has done that the person at the terminal has not yet been shown."""

from __future__ import annotations

from bot.localdiscord.terminal.rendering import Rendering
from bot.localdiscord.world.components import components_of
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.interactions import Interaction, InteractionAcknowledged
from bot.localdiscord.world.messages import (
    Message,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    TypingStarted,
)
from bot.localdiscord.world.users import User

BUTTON_TYPE = 2


class News:
    """The messages of the bot that came or changed, as one person sees them.

    `reacted` tells whether the bot did anything since `begin`; `opened` is the interaction that it
    answered with a modal, if it did. `buttons` are the newest ones, in the order of their numbers.
    """

    def __init__(self, bot: User, user: User, rendering: Rendering) -> None:
        self.reacted = False
        self.opened: Interaction | None = None
        self.buttons: list[tuple[Message, str]] = []
        self._bot = bot
        self._user = user
        self._rendering = rendering
        self._messages: dict[int, Message] = {}
        self._typing = False

    def begin(self) -> None:
        """Wait for a reaction anew."""
        self.reacted = False
        self.opened = None

    def hear(self, event: Event) -> None:
        """Take note of an event."""
        match event:
            case MessagePosted(message) | MessageEdited(message) if self._concerns(message):
                self._messages[message.id] = message
                self.reacted = True
            case MessageDeleted(message):
                self._messages.pop(message.id, None)
            case TypingStarted(user=user) if user is self._bot:
                self.reacted = True
                self._typing = True
            case InteractionAcknowledged(interaction) if interaction.user is self._user:
                self.reacted = True
                self.opened = interaction if interaction.modal else None
            case _:
                pass

    def drawn(self) -> str:
        """Draw what there is to show, and number its buttons."""
        buttons: list[tuple[Message, str]] = []
        shown = sorted(self._messages.values(), key=lambda message: message.id)
        drawn = [self._rendering.message(m, self._number(m, buttons)) for m in shown]
        self.buttons = buttons or self.buttons
        if self._typing and not drawn:
            return self._rendering.dim(f"{self._bot.name} is typing…")
        return "\n".join(drawn)

    def take(self) -> str:
        """Draw what there is to show for the last time."""
        self._typing = False
        drawn = self.drawn()
        self._messages.clear()
        return drawn

    def _concerns(self, message: Message) -> bool:
        return message.author is self._bot and message in message.channel.seen_by(self._user)

    def _number(self, message: Message, numbered: list[tuple[Message, str]]) -> str:
        """Draw the buttons of a message, and give each that can be pressed the next number."""
        drawn: list[str] = []
        for button in components_of(message.components):
            if button.get("type") != BUTTON_TYPE:
                continue
            label = self._rendering.text(str(button.get("label") or "·"))
            if "url" in button:
                drawn.append(f"{label} {button['url']}")
            else:
                numbered.append((message, str(button.get("custom_id"))))
                drawn.append(f"[{len(numbered)}] {label}")
        return "  ".join(drawn)
