"""What somebody lets go wrong from the terminal."""

from __future__ import annotations

from tests.localdiscord.scene import Scene
from tests.localdiscord.session import Session, typed


async def test_things_go_wrong_on_request(scene: Scene) -> None:
    """Each fault says what it does, and the bot is back before the next line."""
    lines = typed("faults", "faults drop", "hi", "faults op9", "hi", "faults 429", "faults fire")
    written = await Session(scene).run(lines)
    assert written.count("What can go wrong:") == 2
    assert "The gateway's connection is cut. The bot is back.\n" in written
    assert "The gateway calls the session invalid. The bot is back.\n" in written
    assert written.count("persona: you said: hi") == 2
    assert scene.discord.api.faults.take("any") is not None
