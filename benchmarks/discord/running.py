"""A scenario played: the place in one process, the bot in another."""

import multiprocessing
from importlib import import_module
from multiprocessing.connection import Connection

from benchmarks.discord.scenarios import Address, Cost, Delays, Scenario

PROCESSES = multiprocessing.get_context("spawn")
LEAVE_SECONDS = 20


def run(scenario: Scenario) -> tuple[Delays, Cost]:
    """Return how long its answers took, and what they cost the bot."""
    here, there = PROCESSES.Pipe()
    place = PROCESSES.Process(target=be_place, args=(scenario, there), daemon=True)
    place.start()
    address = here.recv()
    mine, its = PROCESSES.Pipe()
    bot = PROCESSES.Process(target=be_bot, args=(scenario, address, its), daemon=True)
    bot.start()
    mine.send(here.recv())
    delays = here.recv()
    mine.send("end")
    cost = mine.recv()
    for process in (bot, place):
        process.join(LEAVE_SECONDS)
    return delays, cost


# What each process needs is imported there alone: a process's peak of memory begins with that of
# the one which started it.


def be_place(scenario: Scenario, pipe: Connection) -> None:
    """Be the place: tell where it is, ask, and tell how long the answers took."""
    import_module("benchmarks.discord.place").be(scenario, pipe)


def be_bot(scenario: Scenario, address: Address, pipe: Connection) -> None:
    """Be the bot until told to end; tell what it used."""
    name = "echo" if scenario.bot == "echo" else "ours"
    import_module(f"benchmarks.discord.{name}").be(scenario, address, pipe)
