"""One turn: claimed, answered, kept, and always ended in words."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.answer import Failed
from bot.answering.events import Finished, SentenceShown
from bot.conversations.asked import Asked
from bot.conversations.failure import known_as
from bot.conversations.location import IN_MEMORY
from bot.conversations.log import Log
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.conversations.turn import Conversations
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Exchange
from tests.conversations.answering import ASKED, SENTENCE, Answering, events, over
from tests.conversations.rows import rows
from tests.conversations.talk import claimed
from tests.fakes import ToldClock


async def test_sentences_come_first_and_the_end_is_kept(log: Log, voice: Voice) -> None:
    """What was shown is what the log remembers."""
    shown, finished = await events(over(Answering(), log, voice))
    assert shown == SentenceShown(SENTENCE)
    assert isinstance(finished, Finished)
    follow_up = await claimed(log, replace(ASKED, event="2"))
    assert await log.history(follow_up.number, 9) == (Exchange("Why?", "Because."),)


async def test_a_turn_knows_how_long_it_took(log: Log, voice: Voice) -> None:
    """The end carries the seconds since the question."""
    clock = ToldClock()
    finished = (await events(Conversations(Answering(clock=clock), log, voice, clock)))[-1]
    assert isinstance(finished, Finished)
    assert finished.elapsed == 2


async def test_a_sentence_that_took_no_time_at_all_is_still_the_first(
    log: Log, voice: Voice, path: Path
) -> None:
    """What comes after it is not taken for it."""
    clock = ToldClock()
    await events(Conversations(Answering(clock=clock), log, voice, clock))
    assert rows(path, "SELECT first_ms, elapsed_ms FROM answers") == [(0, 2000)]


async def test_a_person_is_told_at_first_contact_what_the_bot_is(log: Log, voice: Voice) -> None:
    """The first answer discloses it, the second does not repeat it."""
    texts = []
    for event in ("1", "2"):
        asked = Asked("Why?", event, conversation="ann", asker="ann", surface="discord")
        finished = (await events(over(Answering(), log, voice), asked))[-1]
        assert isinstance(finished, Finished)
        texts.append(finished.answer.text)
    assert [voice.disclosure in text for text in texts] == [True, False]


async def test_a_person_is_told_at_first_contact_for_how_long_it_is_kept(voice: Voice) -> None:
    """In memory, until the bot ends."""
    asked = replace(ASKED, asker="ann")
    async with SQLiteLog.open(IN_MEMORY) as log:
        finished = (await events(over(Answering(), log, voice), asked))[-1]
    assert isinstance(finished, Finished)
    assert voice.say("first.passing") in finished.answer.text


async def test_a_replayed_question_is_passed_over(log: Log, voice: Voice) -> None:
    """The same event asks once, however often it arrives."""
    answerer = Answering()
    assert await events(over(answerer, log, voice))
    assert await events(over(answerer, log, voice)) == []
    assert len(answerer.asked) == 1


async def test_a_follow_up_knows_what_was_said_before(log: Log, voice: Voice) -> None:
    """The second question of a conversation carries the first."""
    answerer = Answering()
    await events(over(answerer, log, voice))
    follow_up = Asked("And then?", event="2", conversation="ann", asker="ann", surface="discord")
    await events(over(answerer, log, voice), follow_up)
    assert answerer.asked[-1].history == (Exchange("Why?", "Because."),)


async def test_a_defect_ends_in_words_with_a_reference(log: Log, voice: Voice) -> None:
    """The person reads a sentence, never an exception; what was shown stays."""
    finished = (await events(over(Answering("breaks"), log, voice)))[-1]
    assert isinstance(finished, Finished)
    assert isinstance(finished.answer, Failed)
    assert finished.answer.sentences[0] == SENTENCE
    assert known_as(finished.number) in finished.answer.text
    assert "ZeroDivision" not in finished.answer.text


@pytest.mark.parametrize(("text", "outcome"), [("  ", "smalltalk"), ("why " * 2000, "failed")])
async def test_nothing_and_too_much_are_answered_without_asking(
    log: Log, voice: Voice, text: str, outcome: str
) -> None:
    """An empty mention and a flood of text each get a sentence."""
    answerer = Answering()
    asked = Asked(text, event="1", conversation="ann", asker="", surface="discord")
    (finished,) = await events(over(answerer, log, voice), asked)
    assert isinstance(finished, Finished)
    assert finished.answer.outcome == outcome
    assert answerer.asked == []


async def test_an_answer_that_broke_names_whoever_was_asked(
    log: Log, voice: Voice, path: Path
) -> None:
    """And not whoever answers as a rule."""
    checking = Answering("breaks", name="check")
    finished = (await events(replace(over(Answering(), log, voice), answerer=checking)))[-1]
    assert isinstance(finished, Finished)
    assert finished.usage.model == "check"
    assert rows(path, "SELECT model FROM answers") == [("check",)]


async def test_who_wants_the_whole_answer_alone_gets_its_end(log: Log, voice: Voice) -> None:
    """Once, and nothing for a question that was asked before."""
    conversations = over(Answering(), log, voice)
    whole = await conversations.whole(ASKED)
    assert whole
    assert whole.answer.text == "Because."
    assert await conversations.whole(ASKED) is None
