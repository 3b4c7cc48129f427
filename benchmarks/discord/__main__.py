"""What Discord's side costs: from a question to its first and to its last text.

    make bench-discord

The place, with the people in it and the scripted model, is one process; each bot is another, so
that neither's work counts as the other's. Rates are lifted but for the last row: Discord's own
limits bind long before any of this does. Compare rows of one run; absolute times vary by machine.
"""

import os
import sqlite3
import tempfile
from importlib.metadata import version
from pathlib import Path
from statistics import median

from benchmarks.discord.running import run
from benchmarks.discord.scenarios import SCENARIOS, Cost, Delays
from benchmarks.machine import heading, percentile, timed

COMMITS = 200


def main() -> None:
    """Print every figure, with the day and the machine."""
    print(heading(f"discord.py {version('discord.py')}"))
    print(f"load average: {os.getloadavg()[0]:.1f}")
    durable = commit()
    print(f"a durable commit: {durable:.2f} ms")
    heads = (
        f"{'first text':>18}{'last text':>18}{'CPU':>8}{'loop lag':>10}{'MiB':>6}{'searched':>10}"
    )
    print(f"{'milliseconds':32}{heads}")
    print(f"{'':32}{'p50      p99':>18}{'p50      p99':>18}{'each':>8}{'p99':>10}")
    medians = {}
    for scenario in SCENARIOS:
        delays, cost = run(scenario)
        medians[scenario.name] = percentile(delays.last, 50)
        print(f"{scenario.name:32}{line(delays, cost)}", flush=True)
    aim_at = 3 * medians["echo bot"] + 2 * durable
    print(f"aim for ours: 3 × echo + 2 commits = {aim_at:.1f} ms")


def line(delays: Delays, cost: Cost) -> str:
    """Return the figures of a scenario, and what went amiss in it."""
    cells = [
        f"{percentile(times, 50):9.1f}{percentile(times, 99):9.1f}"
        for times in (delays.first, delays.last)
    ]
    cells += [f"{cost.cpu:8.1f}{cost.lag:10.1f}{cost.memory:6.0f}{cost.searched:10.0f}"]
    amiss = {"unanswered": delays.unanswered, "refused": delays.refused}
    cells += [f"  {number} {what}" for what, number in amiss.items() if number]
    return "".join(cells)


def commit() -> float:
    """Return the milliseconds of a durable commit on this disk."""
    with tempfile.TemporaryDirectory() as folder, sqlite3.connect(Path(folder) / "c.db") as log:
        log.execute("PRAGMA journal_mode=WAL")
        log.execute("PRAGMA synchronous=FULL")
        log.execute("CREATE TABLE t (x)")

        def keep() -> None:
            log.execute("INSERT INTO t VALUES (1)")
            log.commit()

        return median(timed(keep).clock for _ in range(COMMITS))


if __name__ == "__main__":
    main()
