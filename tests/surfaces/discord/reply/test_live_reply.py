"""One reply that grows in place."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import discord
import pytest

from bot.surfaces.discord.components.buttons import Button, Buttons, row
from bot.surfaces.discord.reply.live_reply import TYPING_AFTER, LiveReply
from bot.surfaces.discord.rules import policy
from bot.surfaces.discord.rules.limiter import BURST, FIRST, Limiter
from bot.surfaces.discord.rules.pacing import Share
from tests.fakes import ToldClock


@dataclass
class Wall:
    """A place that keeps what was put up; what is `lost` or `broken` fails instead."""

    shown: list[str] = field(default_factory=list)
    buttons: list[Buttons] = field(default_factory=list)
    whispered: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    typed: int = 0
    lost: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)

    async def typing(self) -> None:
        """Count the reminders."""
        self.typed += 1

    async def show(self, text: str, buttons: Buttons) -> None:
        """Put a text up."""
        await asyncio.sleep(0)
        if text in self.lost:
            raise discord.DiscordException
        if text in self.broken:
            raise ZeroDivisionError
        self.shown.append(text)
        self.buttons.append(buttons)

    async def more(self, text: str, buttons: Buttons, file: str = "") -> None:
        """Put another text beside it."""
        self.extra.append(text + file)
        self.buttons.append(buttons)

    async def refuse(self, text: str, directly: str = "") -> None:
        """Whisper a text."""
        self.whispered.append(directly or text)

    def standing(self) -> None:
        """Return nothing, as where the spot tells it."""

    def stay(self) -> None:
        """Stay."""


@dataclass
class SlowWall(Wall):
    """A place that takes a text only when a test says so."""

    asked: asyncio.Event = field(default_factory=asyncio.Event)
    taken: asyncio.Event = field(default_factory=asyncio.Event)

    async def show(self, text: str, buttons: Buttons) -> None:
        """Put a text up, late."""
        self.asked.set()
        await self.taken.wait()
        await super().show(text, buttons)


@dataclass
class BusyWall(Wall):
    """A place that wants to be left alone for so many seconds, and then for so many."""

    busy: list[float] = field(default_factory=list)

    async def show(self, text: str, buttons: Buttons) -> None:
        """Put a text up, once nothing is in the way."""
        if self.busy:
            raise discord.RateLimited(self.busy.pop(0))
        await super().show(text, buttons)


@dataclass
class Pauses:
    """Time that passes only when a test says so."""

    waiting: list[tuple[float, asyncio.Event]] = field(default_factory=list)

    async def __call__(self, seconds: float) -> None:
        """Wait until the test lets this pause end."""
        over = asyncio.Event()
        self.waiting.append((seconds, over))
        await over.wait()

    async def end(self, seconds: float) -> None:
        """End every pause of this length, and let what waited for it run."""
        for length, over in self.waiting:
            if length == seconds:
                over.set()
        await ticks()


def ample() -> Share:
    """Return the share of an answer that is alone where Discord does not count."""
    return Share(Counter({1: 1}), 1, policy.Pauses())


async def ticks() -> None:
    """Let everything run that is ready to."""
    for _ in range(10):
        await asyncio.sleep(0)


async def test_between_two_edits_only_the_newest_text_counts() -> None:
    """Texts that come during the pause are passed over, all but the last."""
    wall, pauses = Wall(), Pauses()
    async with LiveReply.begun(wall, ample(), pause=pauses) as reply:
        for text in ("a", "ab", "abc"):
            reply.show(text)
            await ticks()
        assert wall.shown == ["a"]
        await pauses.end(ample().pause())
        assert wall.shown == ["a", "abc"]


async def test_a_defect_in_a_growing_reply_is_told_to_whoever_runs_the_bot(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The answer comes whole all the same."""
    wall = Wall(broken={"a"})
    async with LiveReply.begun(wall, ample(), pause=Pauses()) as reply:
        reply.show("a")
        await ticks()
        await reply.finish(["abc"])
    assert wall.shown == ["abc"]
    assert "ZeroDivisionError" in caplog.text


async def test_the_last_text_waits_for_nothing() -> None:
    """The end is shown at once, whatever the pace."""
    wall = Wall()
    async with LiveReply.begun(wall, ample(), pause=Pauses()) as reply:
        reply.show("a")
        await ticks()
        await reply.finish(["abc", "more"])
    assert wall.shown == ["a", "abc"]
    assert wall.extra == ["more"]


async def test_buttons_stand_under_the_last_message_only() -> None:
    """While the reply grows it has its own; at the end they make room for the last ones."""
    growing, last = row(Button("stop:1", "Stop")), row(Button("up:1", "Up"))
    wall = Wall()
    async with LiveReply.begun(wall, ample(), pause=Pauses()) as reply:
        reply.show("a", growing)
        await ticks()
        await reply.finish(["abc", "more"], last)
    assert wall.buttons == [growing, None, last]


async def test_what_has_no_room_in_five_messages_is_a_file() -> None:
    """Nobody's channel is flooded, and no words of two messages run into one another."""
    wall = Wall()
    async with LiveReply.begun(wall, ample(), pause=Pauses()) as reply:
        await reply.finish(list("abcdefg"))
    assert (wall.shown, wall.extra) == (["a"], ["b", "c", "d", "ee\n\nf\n\ng"])


async def test_a_text_that_stands_there_is_not_sent_again() -> None:
    """An edit that would change nothing is not made."""
    wall = Wall()
    async with LiveReply.begun(wall, ample(), pause=Pauses()) as reply:
        reply.show("abc")
        await ticks()
        await reply.finish(["abc"])
    assert wall.shown == ["abc"]


async def test_an_answer_that_comes_at_once_is_sent_once() -> None:
    """Nothing is typed, nothing edited."""
    wall = Wall()
    async with LiveReply.begun(wall, ample(), pause=Pauses()) as reply:
        await reply.finish(["abc"])
    assert (wall.shown, wall.typed) == (["abc"], 0)


async def test_who_waits_sees_that_the_bot_is_at_work() -> None:
    """After half a second without a word, the bot is typing; with the first word it is not."""
    wall, pauses = Wall(), Pauses()
    async with LiveReply.begun(wall, ample(), pause=pauses) as reply:
        await ticks()
        await pauses.end(TYPING_AFTER)
        assert wall.typed == 1
        reply.show("a")
        await ticks()
    assert wall.typed == 1


async def test_edits_in_between_give_way_when_discord_takes_no_more() -> None:
    """What others wait for goes first; the end comes all the same, as soon as it is its turn."""
    wall, pauses, clock, alarms = Wall(), Pauses(), ToldClock(), list[Callable[[], None]]()
    limiter = Limiter(1.0, clock, lambda _, ring: alarms.append(ring))
    async with LiveReply.begun(
        wall, Share(Counter({1: 1}), 1, policy.Pauses(), limiter), pause=pauses
    ) as reply:
        reply.show("a")
        await ticks()
        for _ in range(BURST - 1):
            await limiter.turn(FIRST)
        reply.show("ab")
        await pauses.end(ample().pause())
        end = asyncio.create_task(reply.finish(["abc"]))
        await ticks()
        assert wall.shown == ["a"]
        clock.seconds += 1
        alarms.pop()()
        await end
    assert wall.shown == ["a", "abc"]


async def test_typing_is_not_shown_when_others_wait_for_words() -> None:
    """It is tried again a little later."""
    wall, pauses, clock = Wall(), Pauses(), ToldClock()
    limiter = Limiter(1.0, clock, lambda *_: None)
    async with LiveReply.begun(
        wall, Share(Counter({1: 1}), 1, policy.Pauses(), limiter), pause=pauses
    ):
        for _ in range(BURST):
            await limiter.turn(FIRST)
        await ticks()
        await pauses.end(TYPING_AFTER)
        assert wall.typed == 0
        clock.seconds += BURST
        await pauses.end(TYPING_AFTER)
        assert wall.typed == 1


async def test_a_lost_edit_is_made_good_by_the_next() -> None:
    """Discord's refusal of one edit does not end the reply."""
    wall = Wall(lost={"a"})
    async with LiveReply.begun(wall, ample(), pause=Pauses()) as reply:
        reply.show("a")
        await ticks()
        await reply.finish(["ab"])
    assert wall.shown == ["ab"]


async def test_a_passed_over_question_leaves_no_trace() -> None:
    """A reply without a text is never sent."""
    wall = Wall()
    async with LiveReply.begun(wall, ample(), pause=Pauses()):
        await ticks()
    assert wall.shown == []


async def test_a_reply_that_is_given_up_twice_is_edited_by_nobody_any_more() -> None:
    """As by its asker and by the bot that leaves, while Discord has not taken the first text."""
    slow = SlowWall()

    async def growing() -> None:
        async with LiveReply.begun(slow, ample(), pause=Pauses()) as reply:
            reply.show("a")
            await asyncio.Event().wait()

    answer = asyncio.create_task(growing())
    await slow.asked.wait()
    for _ in range(2):
        answer.cancel()
        await ticks()
    slow.taken.set()
    await asyncio.wait([answer])
    await ticks()
    assert slow.shown == []


async def test_discord_is_left_alone_for_as_long_as_it_asks_for() -> None:
    """And no shorter than there is time for between two tries."""
    wall, pauses = BusyWall(busy=[90.0, 0.5]), Pauses()
    first, second, *_ = ample().pauses.again
    async with LiveReply.begun(wall, ample(), pause=pauses) as reply:
        end = asyncio.create_task(reply.finish(["abc"]))
        await ticks()
        await pauses.end(first)
        assert wall.busy == [0.5]
        await pauses.end(90.0)
        await pauses.end(second)
        await end
    assert wall.shown == ["abc"]
