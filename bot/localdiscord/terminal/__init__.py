"""Discord's client in a terminal: one person types, and sees what they would see."""

from bot.localdiscord.terminal.chat import Chat
from bot.localdiscord.terminal.screen import Screen

__all__ = ["Chat", "Screen"]
