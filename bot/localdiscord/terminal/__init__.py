"""Discord's client in a terminal: one person types, and sees what they would see.

    chat                  the conversation between what is typed and what is seen

What is typed:

    typists               from a pipe, from a file, or by somebody at a keyboard
    editor, completion    at a `keyboard`, with history, and with what could be typed next
    inputs, usages        all that a line can mean, and how each thing is typed
    options               those of a command
    modal                 a form, filled in line by line
    deeds, local          what the bot should react to, and what is done without it

What is seen:

    viewpoint             who sits there, and where they look
    news, patience        what the bot has done, and how long they wait for it
    rendering             how a message is laid out
    markdown, moment      its Markdown, and a moment in their own zone
    screen                where it is drawn again while it grows
"""

from bot.localdiscord.terminal.chat import Chat
from bot.localdiscord.terminal.screen import Screen
from bot.localdiscord.terminal.typists import Pipe, Typist

__all__ = ["Chat", "Pipe", "Screen", "Typist"]
