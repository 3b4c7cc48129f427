"""An index belongs to the code that made it."""

import shutil
import subprocess
import sys
from pathlib import Path

from bot.notes.index import schema
from tests.conftest import ROOT


def test_another_reader_is_another_fingerprint(tmp_path: Path) -> None:
    """Code that reads otherwise makes another index."""
    (tmp_path / "code.py").write_text("another = True")
    assert schema.fingerprint() != schema.fingerprint(tmp_path / "code.py")


def made_by(folder: Path) -> str:
    """The fingerprint of the code in a folder."""
    script = "from bot.notes.index.schema import fingerprint; print(fingerprint())"
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def test_another_writer_is_another_fingerprint(tmp_path: Path) -> None:
    """What stands in an index depends on who put it there, too."""
    shutil.copytree(ROOT / "bot" / "notes", tmp_path / "bot" / "notes")
    shutil.copy(ROOT / "bot" / "sqlite_file.py", tmp_path / "bot")
    (tmp_path / "bot" / "__init__.py").touch()
    before = made_by(tmp_path)
    with (tmp_path / "bot" / "notes" / "index" / "writer.py").open("a") as code:
        code.write("# another\n")
    assert made_by(tmp_path) != before
