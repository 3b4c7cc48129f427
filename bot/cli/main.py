"""A command, from its line to how it ends.

Exit codes: 0 when it went well, 1 when a command found something to report, 2 for whatever the
person can put right (one sentence on standard error), 130 for what was given up with Ctrl-C.
"""

import argparse
import asyncio
import sys
from collections.abc import Callable, Coroutine, Sequence
from importlib import import_module

from bot.cli.arguments import read_options
from bot.errors import BotError

Command = Callable[[argparse.Namespace], int | Coroutine[None, None, int]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code."""
    options = read_options(arguments)
    try:
        return _command(options)
    except BotError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        # Leaving is how a chat ends, and a bot; everything else was given up.
        return 0 if options.command in {"run", "chat"} else 130
    except BrokenPipeError:
        # Whoever read our output has had enough; closing quietly is what they expect.
        sys.stderr.close()
        return 0


def _command(options: argparse.Namespace) -> int:
    """Run the chosen command: the function of its name, in the file of its name.

    The file is imported only now, since Discord's library is slow.
    """
    module = import_module(f"bot.cli.{options.command}")
    command: Command = getattr(module, options.command)
    done = command(options)
    return done if isinstance(done, int) else asyncio.run(done)
