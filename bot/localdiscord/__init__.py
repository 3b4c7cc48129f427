"""A Discord on loopback, with people in it: for the terminal, tests and benchmarks.

It speaks of Discord only and knows nothing of the bot that talks to it over HTTP and WebSocket.
"""

from bot.localdiscord.clock import Clock, DrivenClock, SystemClock
from bot.localdiscord.people import InvocationError, Person
from bot.localdiscord.server import LocalDiscord

__all__ = ["Clock", "DrivenClock", "InvocationError", "LocalDiscord", "Person", "SystemClock"]
