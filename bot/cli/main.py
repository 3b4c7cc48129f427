"""A command, from its line to how it ends.

Exit codes: 0 when it went well, 1 when a command found something to report, 2 for whatever the
person can put right (one sentence on standard error), 130 for what was given up with Ctrl-C.
"""

import argparse
import asyncio
import sys
from collections.abc import Coroutine, Sequence

from bot.cli.arguments import Command, Looped, read_options
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
        # Leaving is how a chat ends, and a bot; everything else was given up.
        return 0 if options.command in {"run", "chat"} else 130
    except BrokenPipeError:
        # Whoever read our output has had enough; closing quietly is what they expect.
        sys.stderr.close()
        return 0


def _command(options: argparse.Namespace) -> int:
    """Run the chosen command; its file is imported only now, since Discord's library is slow."""
    command: Command = options.command
    match command:
        case "check":
            from bot.cli.check import check  # noqa: PLC0415

            return check(options)
        case "log":
            from bot.cli.log import log  # noqa: PLC0415

            return log(options)
        case "persona":
            from bot.cli.persona import persona  # noqa: PLC0415

            return persona(options)
        case "run" | "chat" | "ask" | "verify" | "eval":
            return asyncio.run(_looped(command, options))


def _looped(command: Looped, options: argparse.Namespace) -> Coroutine[None, None, int]:
    match command:
        case "run":
            from bot.cli.run import run  # noqa: PLC0415

            return run(options)
        case "chat":
            from bot.cli.chat import chat  # noqa: PLC0415

            return chat(options)
        case "ask":
            from bot.cli.ask import ask  # noqa: PLC0415

            return ask(options)
        case "verify":
            from bot.cli.verify import verify  # noqa: PLC0415

            return verify(options)
        case "eval":
            from bot.cli.eval import evaluate  # noqa: PLC0415

            return evaluate(options)
