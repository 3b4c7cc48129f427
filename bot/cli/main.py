"""A command, from its line to how it ends.

Exit codes: 0 when it went well, 1 when a command found something to report, 2 for whatever the
person can put right (one sentence on standard error), 130 for a question given up with Ctrl-C.
"""

import argparse
import asyncio
import sys
from collections.abc import Sequence

from bot.cli.arguments import read_options
from bot.errors import BotError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit code."""
    options = read_options(arguments)
    try:
        return _command(options)
    except BotError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    except KeyboardInterrupt:
        # Leaving is how a chat ends, and a bot; a question was given up.
        return 130 if options.command == "ask" else 0
    except BrokenPipeError:
        # Whoever read our output has had enough; closing quietly is what they expect.
        sys.stderr.close()
        return 0


def _command(options: argparse.Namespace) -> int:
    """Run the chosen command; its file is imported only now, since Discord's library is slow."""
    match options.command:
        case "run":
            from bot.cli.run import run  # noqa: PLC0415

            return asyncio.run(run(options))
        case "chat":
            from bot.cli.chat import chat  # noqa: PLC0415

            return asyncio.run(chat(options))
        case "check":
            from bot.cli.check import check  # noqa: PLC0415

            return check(options)
        case "eval":
            from bot.cli.eval import evaluate  # noqa: PLC0415

            return asyncio.run(evaluate(options))
        case "log":
            from bot.cli.log import log  # noqa: PLC0415

            return log(options)
        case "verify":
            from bot.cli.verify import verify  # noqa: PLC0415

            return asyncio.run(verify(options))
        case "persona":
            from bot.cli.persona import persona  # noqa: PLC0415

            return persona(options)
        case _:
            from bot.cli.ask import ask  # noqa: PLC0415

            return asyncio.run(ask(options))
