"""Notes in an index, for every test that asks."""

from pathlib import Path

import pytest

from tests.notes.index.kept import OTHER, A, B, Kept


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """Three notes, two of them about one video."""
    kept = Kept(tmp_path)
    kept.write("film", f"# Film\n* **Cost**: It runs {A}. See [[Music]] {B}.")
    kept.write("music", f"It sounds {B}.", OTHER)
    kept.write("sound", f"Nothing. It echoes {B}.")
    assert kept.update()
    return kept
