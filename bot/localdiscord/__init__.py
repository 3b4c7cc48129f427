"""A Discord on loopback, with people in it: for the terminal, tests and benchmarks.

It speaks of Discord only and knows nothing of the bot that talks to it over HTTP and WebSocket.

    terminal   people at a terminal
    web        people at a page in the browser
    breakages  what can go wrong, to watch the bot recover
    server     the place itself, on a port of loopback
    picture    what happened there, drawn for whoever waited in vain
    gateway    what the bot is told, as it happens
    rest       what the bot asks for and does
    people     what somebody does at Discord's client, and what they see
    forms      requests on their way in, held against rules
    world      who and what there is, and what happened, in its order
    refusals   how Discord says no

Each uses what stands below it, and nothing above; `terminal` and `web` do not know each other, nor
do `gateway`, `rest` and `people`, which meet in the `world` alone, nor `forms` and `world`. Below
them all lie the `clock` and `payloads`, the JSON that travels.
"""

from bot.localdiscord.clock import Clock, DrivenClock, SystemClock
from bot.localdiscord.people import InvocationError, Person
from bot.localdiscord.server import LocalDiscord

__all__ = ["Clock", "DrivenClock", "InvocationError", "LocalDiscord", "Person", "SystemClock"]
