"""A conversation goes on from what the log remembers of it."""

from pathlib import Path

from bot.answering.answer import Answer, Answered
from bot.answering.extractive import Extractive
from bot.conversations.asked import Asked
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.conversations.turn import Conversations


async def answer(
    notes: Extractive, path: Path, event: str, text: str, *, follows: str = ""
) -> Answer:
    """Ask a bot that was started only now."""
    asked = Asked(text, event, conversation="ann", asker="", surface="discord", follows=follows)
    async with SQLiteLog.open(path) as log:
        finished = await Conversations(notes, log, notes.voice).whole(asked)
    assert finished
    return finished.answer


def seconds(answer: Answer) -> list[int]:
    """Return the moments that an answer cites."""
    return [citation.timestamp.seconds for citation in answer.citations]


async def test_a_follow_up_survives_a_restart(notes_alone: Extractive, tmp_path: Path) -> None:
    """The item that is meant is that of the answer which an earlier process gave."""
    path = tmp_path / "log.db"
    listed = await answer(notes_alone, path, "1", "what are the challenges?")
    item = await answer(notes_alone, path, "2", "the third one?")
    assert isinstance(item, Answered)
    assert seconds(item) == seconds(listed)[2:]


async def test_a_reply_goes_on_from_what_it_replies_to(
    notes_alone: Extractive, tmp_path: Path
) -> None:
    """Whatever was asked since."""
    path = tmp_path / "log.db"
    await answer(notes_alone, path, "1", "what did he say about Sora?")
    await answer(notes_alone, path, "2", "what about funding?")
    replied = await answer(notes_alone, path, "3", "when was that?", follows="1")
    assert seconds(replied) == [2462]
