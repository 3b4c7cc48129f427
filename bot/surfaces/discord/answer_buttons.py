"""The buttons that stand under an answer."""

from bot.answering.answer import Answered, Declined, Failed, Related
from bot.answering.events import Finished
from bot.conversations.failure import Failure
from bot.surfaces.discord.buttons import Button, row
from bot.surfaces.discord.live_reply import Buttons

SOURCES, UP, DOWN, AGAIN, REMOVE, STOP = "sources", "up", "down", "again", "remove", "stop"

_FOR_ANOTHER_TRY = {failure.kind for failure in Failure if failure.retry_helps}


def growing(event: int) -> Buttons:
    """Return the buttons of an answer that still grows; `event` has asked."""
    return row(Button(f"{STOP}:{event}", "Stop"))


def under(finished: Finished, *, private: bool) -> Buttons:
    """Return the buttons of a whole answer; small talk has none.

    Nobody but the asker sees a private answer, and Discord lets them dismiss it.
    """
    number = finished.number
    sources = Button(f"{SOURCES}:{number}", "Sources")
    opinion = Button(f"{UP}:{number}", "👍"), Button(f"{DOWN}:{number}", "👎")
    again = Button(f"{AGAIN}:{number}", "Again")
    remove = () if private else (Button(f"{REMOVE}:{number}", "Remove"),)
    match finished.answer:
        case Answered() | Related():
            return row(sources, *opinion, again, *remove)
        case Declined():
            return row(*opinion, again, *remove)
        case Failed(kind=kind) if kind in _FOR_ANOTHER_TRY:
            return row(again, *remove)
        case _:
            return None
