"""What the bot has done that the person at the terminal has not yet been shown."""

from bot.localdiscord.payloads import JsonObject, mapped
from bot.localdiscord.people import InvocationError
from bot.localdiscord.people.components import labels
from bot.localdiscord.terminal.markdown import plain
from bot.localdiscord.terminal.rendering import Rendering
from bot.localdiscord.terminal.viewpoint import Viewpoint
from bot.localdiscord.world.components import LINK_STYLE, SELECTS, ComponentType, components_of
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.interactions import Interaction, InteractionAcknowledged
from bot.localdiscord.world.message_events import (
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    TypingStarted,
)
from bot.localdiscord.world.messages import Message, MessageType

# A button or a menu, and the message that it stands on.
Handle = tuple[Message, JsonObject]


class News:
    """The messages of the bot that came or changed, as one person sees them.

    `reacted` tells whether the bot did anything since `begin`; `opened` is the interaction that it
    answered with a modal, if it did.
    """

    def __init__(self, view: Viewpoint, rendering: Rendering) -> None:
        self.reacted = False
        self.opened: Interaction | None = None
        self._handles: list[Handle] = []
        self._view = view
        self._bot = view.discord.bot
        self._rendering = rendering
        self._markdown = rendering.markdown
        self._messages: dict[int, Message] = {}
        self._typing = False
        self._removed = False

    def begin(self) -> None:
        """Wait for a reaction anew."""
        self.reacted = False
        self.opened = None
        self._removed = False

    def hear(self, event: Event) -> None:
        """Take note of an event."""
        match event:
            case MessagePosted(message) | MessageEdited(message) if self._concerns(message):
                self._messages[message.id] = message
                self.reacted = True
            case MessageDeleted(message):
                self._messages.pop(message.id, None)
                self._removed |= message.author is self._bot
            case TypingStarted(user=user) if user is self._bot:
                self.reacted = True
                self._typing = True
            case InteractionAcknowledged(interaction) if interaction.user is self._view.person.user:
                self.reacted = True
                self.opened = interaction if interaction.modal else None
            case _:
                pass

    def handle(self, number: int) -> Handle:
        """Return one of the newest buttons and menus by its number."""
        if not 0 < number <= len(self._handles):
            error = f"There is no button {number}."
            raise InvocationError(error)
        message, part = self._handles[number - 1]
        there = [other.get("custom_id") for other in components_of(message.components)]
        if part.get("custom_id") not in there:
            error = f"Button {number} is gone."
            raise InvocationError(error)
        return message, part

    @property
    def waiting(self) -> bool:
        """Tell whether there is something to show."""
        return bool(self._messages)

    def drawn(self) -> str:
        """Draw what there is to show while it grows; its buttons wait for who cannot type yet."""
        if self._typing and not self._messages:
            return self._markdown.dim(f"{plain(self._bot.name)} is typing…")
        return self._drawn(None)

    def take(self) -> str:
        """Draw what there is to show for the last time, and number its buttons."""
        self._typing = False
        handles: list[Handle] = []
        drawn = self._drawn(handles)
        self._handles = handles or self._handles
        self._messages.clear()
        if self._removed and not drawn:
            return self._markdown.dim("(the message was removed)")
        return drawn

    def _concerns(self, message: Message) -> bool:
        begins_thread = message.type is MessageType.THREAD_STARTER_MESSAGE
        seen = message.seen_by(self._view.person.user)
        return message.author is self._bot and seen and not begins_thread

    def _elsewhere(self, message: Message) -> str:
        """Name the channel that a message stands in, if it is not the one that they look at."""
        return "" if message.channel is self._view.channel else message.channel.name

    def _drawn(self, numbered: list[Handle] | None) -> str:
        shown = sorted(self._messages.values(), key=lambda message: message.id)
        return "\n".join(
            self._rendering.message(m, self._buttons(m, numbered), self._elsewhere(m))
            for m in shown
        )

    def _buttons(self, message: Message, numbered: list[Handle] | None) -> str:
        """Draw the buttons and menus of a message; each that can be used gets the next number."""
        parts = components_of(message.components)
        named = ((part, label) for part in parts if (label := self._label(part)))
        return "  ".join(self._button(label, (message, part), numbered) for part, label in named)

    def _button(self, label: str, handle: Handle, numbered: list[Handle] | None) -> str:
        _, part = handle
        if part.get("style") == LINK_STYLE:
            return f"{label} {plain(str(part.get('url')))}"
        if part.get("disabled"):
            return self._markdown.dim(f"({label})")
        if numbered is None:
            return self._markdown.dim(f"({label}: after Ctrl-C)")
        numbered.append(handle)
        menu = " ▾" if part.get("type") in SELECTS else ""
        return f"[{len(numbered)}{menu}] {label}"

    def _label(self, part: JsonObject) -> str:
        """Name a button by what it says, and a menu by what it offers; all else has no name."""
        if part.get("type") == ComponentType.BUTTON:
            emoji = str(mapped(part.get("emoji")).get("name") or "")
            label = f"{emoji} {part.get('label') or ''}".strip()
            return self._markdown.text(label or "·")
        if part.get("type") not in SELECTS:
            return ""
        offered = labels(part)
        title = str(part.get("placeholder") or part.get("custom_id"))
        return self._markdown.text(f"{title}: {', '.join(offered)}" if offered else title)
