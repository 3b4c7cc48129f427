"""How a message is laid out in a terminal, whole or at a glance."""

from collections.abc import Iterator

from bot.localdiscord.payloads import listed, mapped
from bot.localdiscord.terminal.markdown import BLOCK, MASKED_LINK, Markdown, beginning, plain
from bot.localdiscord.world.components import ComponentType, components_of
from bot.localdiscord.world.messages import Message, MessageType

# Characters that are shown of a message of the past.
GLANCE = 120


class Rendering:
    """Draws messages for one person."""

    def __init__(self, markdown: Markdown) -> None:
        self.markdown = markdown

    def message(self, message: Message, buttons: str = "", elsewhere: str = "") -> str:
        """Draw a message, with a line that names its buttons, and where it is if `elsewhere`."""
        place = f" in {plain(elsewhere)}" if elsewhere else ""
        if message.loading:
            return self.markdown.dim(f"{plain(message.author.name)} is thinking{place}…")
        name = self.markdown.bold(plain(message.author.name))
        lines = [f"{name}{place}: {self.markdown.text(message.content)}".rstrip()]
        lines += [self.markdown.text(text) for text in _parts(message)]
        lines += [
            f"[file] {plain(file.filename)} {plain(file.url)}" for file in message.attachments
        ]
        if buttons:
            lines.append(buttons)
        if message.ephemeral:
            lines.append(self.markdown.dim("(only you can see this)"))
        return "\n".join(lines)

    def line(self, number: int, message: Message) -> str:
        """Draw a message of the past, with its number and what came of it."""
        if message.type is MessageType.THREAD_CREATED:
            said = f"opened a thread: {self.markdown.text(message.content)}"
        else:
            said = self.glance(message)
        used = message.interaction.used if message.interaction else ""
        notes = [f"[file] {file.filename}" for file in message.attachments]
        notes += [f"({used})"] if used else []
        notes += [
            f"{emoji} {len(users)}" if len(users) > 1 else emoji
            for emoji, users in message.reactions.items()
        ]
        notes += [f"↳ #{message.thread.state.name}"] if message.thread else []
        notes += ["(edited)"] if message.changed else []
        notes += ["(only you can see this)"] if message.ephemeral else []
        name = self.markdown.bold(plain(message.author.name))
        return f"{number:>3}  {name}: {said} {self.markdown.dim(plain(' '.join(notes)))}".rstrip()

    def glance(self, message: Message) -> str:
        """Draw the beginning of what a message says, in one line."""
        said = message.content or " ".join(_parts(message)) or "…"
        # A glance has no room for lines of code.
        said = BLOCK.sub(r"`\g<block>`", said)
        # Nor has it for addresses, and half of one would be no link.
        said = MASKED_LINK.sub(r"\g<text>", " ".join(said.split()))
        return self.markdown.text(beginning(said, GLANCE))


def _parts(message: Message) -> Iterator[str]:
    """Yield what a message says besides its content: texts among its components, embeds."""
    for part in components_of(message.components):
        if part.get("type") == ComponentType.TEXT_DISPLAY:
            yield str(part.get("content"))
    for embed in map(mapped, listed(message.embeds)):
        fields = [
            f"{field.get('name')}: {field.get('value')}"
            for field in map(mapped, listed(embed.get("fields")))
        ]
        footer = mapped(embed.get("footer")).get("text")
        for text in (embed.get("title"), embed.get("description"), *fields, footer):
            if text:
                yield f"│ {text}"
