"""What somebody lets go wrong from the terminal, our bot gets over."""

import pytest

from bot.localdiscord import breakages
from bot.localdiscord.breakages import BREAKAGES
from tests.localdiscord.terminal.session import Session, typed
from tests.surfaces.discord.server import Opening


@pytest.mark.parametrize("fault", BREAKAGES)
async def test_the_bot_recovers_before_somebodys_eyes(
    open_server: Opening, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """Each fault says what it does; the next question has its one answer, and so has one after."""
    monkeypatch.setattr(breakages, "RETRY_AFTER", 0.05)
    monkeypatch.setattr(breakages, "TAKES", 0.05)
    server = await open_server()
    lines = typed(f"faults {fault}", "what did he say about Sora?", "history", "/about")
    written = await Session(server).run(lines)
    back = " The bot is back." if BREAKAGES[fault].deaf else ""
    assert f"ann: faults {fault}\n{BREAKAGES[fault].about}{back}\n" in written
    answer, _, after = written.partition("ann: history\n")
    assert answer.count("41:02 https://youtu.be/") == 1
    assert after.count("  1  persona: ") == 1
    assert "  3  " not in after
    assert "persona: You are talking to the interview guide." in after
    # It did strike; of the slow requests there may be more to come.
    assert server.discord.api.faults.take("any") is None or fault == "slow"
