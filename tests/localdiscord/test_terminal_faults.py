"""What somebody lets go wrong from the terminal."""

from __future__ import annotations

import pytest

from bot.localdiscord import breakages
from bot.localdiscord.breakages import BREAKAGES
from tests.localdiscord.scene import Scene
from tests.localdiscord.session import Session, typed
from tests.localdiscord.stage import Stage


async def test_what_can_go_wrong_is_listed(scene: Scene) -> None:
    """Alone, and after a name that is none of them, `faults` says what there is."""
    written = await Session(scene).run(typed("faults", "faults fire"))
    listed = [f"  faults {name:5} {fault.about}" for name, fault in BREAKAGES.items()]
    assert written.count("\n".join(["What can go wrong:", *listed])) == 2


@pytest.mark.parametrize("fault", BREAKAGES)
async def test_the_bot_recovers_before_somebodys_eyes(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """Each fault says what it does; the next question has its one answer, and so has one after."""
    monkeypatch.setattr(breakages, "RETRY_AFTER", 0.05)
    monkeypatch.setattr(breakages, "TAKES", 0.05)
    lines = typed(f"faults {fault}", "what did he say about Sora?", "history", "/about")
    written = await Session(stage).run(lines)
    back = " The bot is back." if BREAKAGES[fault].deaf else ""
    assert f"ann: faults {fault}\n{BREAKAGES[fault].about}{back}\n" in written
    answer, _, after = written.partition("ann: history\n")
    assert answer.count("41:02 https://youtu.be/") == 1
    assert after.count("  1  persona: ") == 1
    assert "  3  " not in after
    assert "persona: You are talking to the interview guide." in after
    # It did strike; of the slow requests there may be more to come.
    assert stage.discord.api.faults.take("any") is None or fault == "slow"
