"""Two who would do the same work take turns."""

import threading
from pathlib import Path

from bot.lock import alone


def test_the_second_waits_and_says_so(tmp_path: Path) -> None:
    """It goes on when the first is done."""
    waits, done = threading.Event(), threading.Event()

    def second() -> None:
        with alone(tmp_path / "lock", waits.set):
            done.set()

    thread = threading.Thread(target=second)
    with alone(tmp_path / "lock", lambda: None):
        thread.start()
        assert waits.wait(30)
        assert not done.is_set()
    thread.join(30)
    assert done.is_set()
