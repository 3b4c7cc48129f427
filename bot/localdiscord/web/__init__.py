"""Discord's client in a browser: several people side by side over one world, on loopback only."""

from bot.localdiscord.web.page import Page

__all__ = ["Page"]
