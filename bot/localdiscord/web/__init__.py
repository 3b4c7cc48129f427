"""Discord's client in a browser: several people side by side over one world, on loopback only.

page    static files, and one socket for each person who looks
desk    what somebody's page asks for, done in their name
named   what it names, as long as they may see it
news    what happens, told to it as far as they see it
shown   channels, messages and commands, as it shows them
"""

from bot.localdiscord.web.page import Page

__all__ = ["Page"]
