"""The command line: which commands there are, and with which options."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from bot.cli.values import answer_number, count, discord_id, path, port, several, utf8
from bot.errors import COMMAND


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """End with one sentence instead of a usage block."""
        self.exit(2, f"{message[:1].upper()}{message[1:]}: see `{self.prog} --help`.\n")

    def commands(self, dest: str) -> Callable[[str, str], "_Parser"]:
        """Return the function that adds a command: its own help says what the list of all says."""
        added = self.add_subparsers(
            dest=dest, metavar=dest.upper(), required=True, parser_class=_Parser
        )

        def add(name: str, about: str) -> _Parser:
            return added.add_parser(name, help=about, description=about)

        return add


def parser() -> argparse.ArgumentParser:
    """Return the parser of every command."""
    root = _Parser(
        prog=COMMAND,
        description="Answers questions about an interview from its notes: on Discord, in the "
        "terminal, for programs.",
    )
    add = root.commands("command")
    add("run", "answer on Discord (needs DISCORD_TOKEN)")
    _add_chat_options(add("chat", "the same bot on a local Discord, in this terminal or a browser"))
    _add_ask_options(add("ask", "one answer, in this terminal"))
    _add_verify_options(add("verify", "does the interview say so?"))
    _add_check_options(add("check", "are the notes and prompts sound, and does the model answer?"))
    _add_eval_options(add("eval", "ask questions whose answer is known; print figures"))
    _add_log_actions(add("log", "what was asked: figures, search, copies, forgetting"))
    _add_persona_options(add("persona", "import or export a character card"))
    return root


def _add_chat_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("--db", metavar="FILE", help="keep the log in this database, file or URL")
    command.add_argument("--plain", action="store_true", help="no colours, no redrawing, no editor")
    # A script is typed in the terminal, and the page has none.
    ways = command.add_mutually_exclusive_group()
    ways.add_argument(
        "--web",
        nargs="?",
        const=0,
        type=port,
        metavar="PORT",
        help="in a browser, on this machine",
    )
    ways.add_argument("--script", type=Path, metavar="FILE", help="type these lines, then leave")


def _add_ask_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "question", type=utf8, help="the question; - reads one a line (plain, or JSON)"
    )
    command.add_argument("--note", type=utf8, metavar="NAME", help="answer from this note alone")
    command.add_argument("--json", action="store_true", help="print one JSON object an answer")


def _add_verify_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "sentence", type=utf8, help="the sentence; - reads one a line (plain, or JSON)"
    )
    command.add_argument("--note", type=utf8, metavar="NAME", help="look into this note alone")
    command.add_argument(
        "--cite",
        action="append",
        default=[],
        metavar="TIME",
        help="check against this moment only, such as 31:07",
    )
    command.add_argument("--json", action="store_true", help="print one JSON object a sentence")


def _add_check_options(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "path",
        nargs="?",
        type=path,
        help="a folder or a note; without it NOTES_DIR, prompts and model",
    )
    command.add_argument("--json", action="store_true", help="print everything as one JSON object")
    command.add_argument(
        "--fix", action="store_true", help="write repaired times back; the old file is kept as .bak"
    )


def _add_eval_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("cases", type=Path, help="a file of cases, one JSON object a line")
    command.add_argument(
        "--notes", type=Path, metavar="DIR", help="the folder of their notes (default: NOTES_DIR)"
    )
    command.add_argument("--json", action="store_true", help="print figures and results as JSON")
    command.add_argument(
        "--compare", type=Path, metavar="OLD", help="show what differs from an earlier --json"
    )


def _add_persona_options(command: argparse.ArgumentParser) -> None:
    command.add_argument("action", choices=["import", "export"])
    command.add_argument("source", help="a card (JSON or PNG) to import; a persona to export")
    command.add_argument(
        "--version", type=int, choices=[2, 3], default=3, help="the card's format (3)"
    )


def _add_log_actions(command: _Parser) -> None:
    add = command.commands("action")
    add("stats", "how much was asked, and what the notes do not answer")
    _add_search_options(add("search", "the newest exchanges that hold all these words"))
    _add_show_options(add("show", "why an answer reads as it does, sentence by sentence"))
    _add_export_options(add("export", "every exchange that owners may read"))
    _add_forget_options(add("forget", "erase everything that is kept about a person"))
    _add_backup_options(add("backup", "copy the log, whether the bot runs or not"))
    _add_restore_options(
        add("restore", "put a copy back; people who were forgotten stay forgotten")
    )
    add("check", "is the database sound?")
    _add_replay_options(add("replay", "ask again: what would be answered differently?"))


def _add_search_options(action: argparse.ArgumentParser) -> None:
    action.add_argument("text", type=utf8, metavar="TEXT", help="the words to look for")


def _add_show_options(action: argparse.ArgumentParser) -> None:
    action.add_argument(
        "reference",
        nargs="?",
        type=answer_number,
        metavar="REFERENCE",
        help="one answer, such as q12",
    )
    action.add_argument(
        "--limit",
        type=several,
        default=5,
        metavar="N",
        help="without a reference: the newest N (5)",
    )


def _add_export_options(action: argparse.ArgumentParser) -> None:
    action.add_argument("--format", choices=["jsonl", "csv", "parquet"], default="jsonl")
    action.add_argument(
        "--output",
        type=Path,
        metavar="FILE",
        help="write to this file instead of standard output",
    )


def _add_forget_options(action: argparse.ArgumentParser) -> None:
    action.add_argument("person", type=discord_id, metavar="PERSON", help="their Discord id")


def _add_backup_options(action: argparse.ArgumentParser) -> None:
    action.add_argument("file", type=Path, metavar="FILE", help="where the copy goes")
    action.add_argument(
        "--keep", type=count, default=7, metavar="N", help="how many earlier copies to keep (7)"
    )


def _add_restore_options(action: argparse.ArgumentParser) -> None:
    action.add_argument("file", type=Path, metavar="FILE", help="the copy to put back")


def _add_replay_options(action: argparse.ArgumentParser) -> None:
    action.add_argument(
        "--limit",
        type=several,
        default=100,
        metavar="N",
        help="how many of the newest questions (100)",
    )


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line; what is left over may be the rest of a question without quotes."""
    root = parser()
    options, rest = root.parse_known_args(arguments)
    if rest:
        begun = [
            getattr(options, name) for name in ("question", "sentence", "text") if name in options
        ]
        if begun and not any(word.startswith("-") for word in rest):
            root.error(f'put quotes around it, as in "{" ".join([*begun, *rest])}"')
        root.error(f"unrecognized arguments: {' '.join(rest)}")
    return options
