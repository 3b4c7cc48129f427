"""The buttons that stand under an answer."""

from bot.answering.answer import Answered, Declined, Failed, Related
from bot.answering.events import Finished
from bot.conversations.failure import RETRY_HELPS
from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.components import ids
from bot.surfaces.discord.components.buttons import Button, Buttons, row

SOURCES, UP, DOWN, AGAIN, REMOVE, STOP = "sources", "up", "down", "again", "remove", "stop"


def growing(event: int, voice: Voice) -> Buttons:
    """Return the buttons of an answer that still grows; `event` has asked."""
    return row(Button(f"{STOP}:{event}", voice.say("button.stop")))


def under(
    finished: Finished, voice: Voice, *, private: bool = False, check: bool = False
) -> Buttons:
    """Return the buttons of a whole answer; small talk has none.

    Nobody but the asker sees a private answer, and Discord lets them dismiss it. What is said of a
    statement that was to be checked stays the same.
    """

    def button(kind: str) -> Button:
        says = ids.naming(kind, finished.number, finished.mark)
        return Button(says, voice.say(f"button.{kind}"))

    sources, opinion = button(SOURCES), (button(UP), button(DOWN))
    last = (*(() if check else (button(AGAIN),)), *(() if private else (button(REMOVE),)))
    match finished.answer:
        case Answered() | Related():
            return row(sources, *opinion, *last)
        case Declined():
            return row(*opinion, *last)
        case Failed(kind=kind) if kind in RETRY_HELPS:
            return row(*last) if last else None
        case _:
            return None
