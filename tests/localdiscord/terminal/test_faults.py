"""What somebody lets go wrong from the terminal."""

from bot.localdiscord.breakages import BREAKAGES
from tests.localdiscord.scene import Scene
from tests.localdiscord.terminal.session import Session, typed


async def test_what_can_go_wrong_is_listed(scene: Scene) -> None:
    """Alone, and after a name that is none of them, which it says, `faults` says what there is."""
    written = await Session(scene).run(typed("faults", "faults fire"))
    listed = [f"  faults {name:5} {fault.about}" for name, fault in BREAKAGES.items()]
    assert written.count("\n".join(["What can go wrong:", *listed])) == 2
    assert "ann: faults fire\nThere is no fault fire. What can go wrong:\n" in written
