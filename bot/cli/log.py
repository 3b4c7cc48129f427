"""`log`: what was asked and answered, for whoever runs the bot."""

import argparse
import sqlite3
from collections.abc import Callable, Mapping

from bot.cli import log_keep, log_read, log_replay
from bot.conversations.sqlite.faults import unreadable
from bot.settings import Settings

ACTIONS: Mapping[str, Callable[[argparse.Namespace, Settings], int]] = {
    "stats": log_read.stats,
    "search": log_read.search,
    "show": log_read.show,
    "export": log_read.write_out,
    "check": log_read.check,
    "forget": log_keep.forget,
    "backup": log_keep.back_up,
    "restore": log_keep.put_back,
    "replay": log_replay.ask_again,
}


def log(options: argparse.Namespace) -> int:
    """Do what was asked with the log; 1 when nothing was found, or something that is wrong."""
    settings = Settings.read()
    try:
        return ACTIONS[options.action](options, settings)
    except BrokenPipeError:
        raise
    except (sqlite3.Error, OSError) as error:
        raise unreadable(settings.database, error) from error
