"""Discord's client in a terminal: one person types, and sees what they would see."""

from bot.localdiscord.terminal.chat import Chat
from bot.localdiscord.terminal.screen import Screen
from bot.localdiscord.terminal.typists import Pipe, Typist

__all__ = ["Chat", "Pipe", "Screen", "Typist"]
