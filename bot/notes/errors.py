"""What can be wrong with the notes as a whole, so that the bot cannot start on them."""

from bot.errors import BotError


class NotesError(BotError):
    """There are no notes that the bot could speak from; the message says what to do."""
