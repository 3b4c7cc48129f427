"""What may lie beside the repository, in `../shared`: notes, questions, Discord's description.

Where a part is absent, the tests of it are skipped, and those that would only see more with it see
less; the header of a run names what is absent.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"
CHANNEL = SHARED / "notes/redpointai"
HOSTILE = SHARED / "notes/hostile"
PAIRS = SHARED / "questions/dev_pairs.jsonl"
INJECTIONS = SHARED / "data/injections.jsonl"
DESCRIPTION = SHARED / "data/discord_openapi.json"
"""Discord's own description of its API, against which every request of a test is held."""


def needs(path: Path) -> pytest.MarkDecorator:
    """Skip a test where what it needs is absent."""
    return pytest.mark.skipif(not path.exists(), reason=f"needs {_named(path)}")


def absent() -> Iterator[str]:
    """Yield what the tests have to do without."""
    for path in (CHANNEL, HOSTILE, PAIRS, INJECTIONS, DESCRIPTION):
        if not path.exists():
            yield _named(path)


def _named(path: Path) -> str:
    return f"../{path.relative_to(SHARED.parent)}"
