"""Notes in an index, for every test that asks."""

from pathlib import Path

import pytest

from tests.notes.index.indexed_folder import OTHER, A, B, IndexedFolder


@pytest.fixture
def folder(tmp_path: Path) -> IndexedFolder:
    """Three notes, two of them about one video."""
    folder = IndexedFolder(tmp_path)
    folder.write("film", f"# Film\n* **Cost**: It runs {A}. See [[Music]] {B}.")
    folder.write("music", f"It sounds {B}.", OTHER)
    folder.write("sound", f"Nothing. It echoes {B}.")
    assert folder.update()
    return folder
