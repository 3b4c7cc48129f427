"""A refusal is told once in the time that it stands for."""

from bot.surfaces.discord.serving.refusals import A_WHILE, MOST, Refusals
from tests.fakes import ToldClock


def test_the_same_is_told_again_once_it_has_passed() -> None:
    """After the time that it named, or a while."""
    clock = ToldClock()
    refusals = Refusals(clock)
    for kind, seconds, stands in (("quota", 300.0, 300.0), ("channel", 0.0, A_WHILE)):
        assert refusals.remember(1, 2, kind, seconds)
        clock.seconds += stands - 1
        assert not refusals.remember(1, 2, kind, seconds)
        clock.seconds += 1
        assert refusals.remember(1, 2, kind, seconds)


def test_others_other_servers_and_other_reasons_are_told_by_themselves() -> None:
    """Nobody goes without a word because somebody else had one."""
    refusals = Refusals(ToldClock())
    for told in ((1, 2, "quota"), (3, 2, "quota"), (1, 4, "quota"), (1, 2, "channel")):
        assert refusals.remember(*told)


def test_not_everybody_is_remembered_for_ever() -> None:
    """Of very many the first are forgotten, and told again."""
    refusals = Refusals(ToldClock())
    assert all(refusals.remember(asker, 2, "quota") for asker in range(MOST + 1))
    assert not refusals.remember(MOST, 2, "quota")
    assert refusals.remember(0, 2, "quota")


def test_what_was_forgotten_is_told_again() -> None:
    """It has not reached the one whom it was for; what never was told is forgotten in peace."""
    refusals = Refusals(ToldClock())
    refusals.remember(1, 2, "quota", 300.0)
    refusals.forget(1, 2, "quota")
    refusals.forget(1, 2, "channel")
    assert refusals.remember(1, 2, "quota", 300.0)
