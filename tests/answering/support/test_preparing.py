"""What the checks know is read before anybody asks."""

import subprocess
import sys

from tests.conftest import ROOT

TABLES = ROOT / "bot/answering/support/words"

PREPARING = """
import sys
from bot.answering.support.verifier import prepare
from bot.answering.support.words.tables import rows
prepare()
read = rows.cache_info().misses
for name in sys.argv[1:]:
    rows(name)
sys.exit(rows.cache_info().misses - read)
"""


def test_every_table_of_words_is_read_beforehand() -> None:
    """The first answer that a model words reads none while others wait."""
    names = [table.name for table in TABLES.glob("*.txt")]
    assert names
    left = subprocess.run([sys.executable, "-c", PREPARING, *names], check=False, cwd=ROOT)
    assert left.returncode == 0
