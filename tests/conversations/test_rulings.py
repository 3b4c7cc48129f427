"""What became of each sentence that a model wrote is kept, and why."""

from pathlib import Path

import pytest

from bot.answering.events import Finished
from bot.app import open_app
from bot.conversations.asked import Asked
from bot.localmodel.script import Script
from bot.localmodel.server import LocalModel
from bot.settings import Settings
from bot.surfaces.programs import as_json
from tests.conftest import ROOT
from tests.conversations.rows import rows

SORA = "OpenAI's Sora signals increased competition in the video AI space."
VIEW = "Valenzuela views this competition positively."
CAPITAL = "The company raises capital for scaling models for the next 36 months."
WRITTEN = f"""Here is what he says:

- {SORA[:-1]} [b3d].
- {VIEW} [b3d]
- {CAPITAL[:-1]} [s79].
- Runway was founded in 2018 [q0q].
"""
IN_THE_NOTES = (
    "The company raises capital to ensure investment for scaling models for the next 24 months, "
    "with the understanding that the required scale is continuously increasing."
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Where the log is kept."""
    return tmp_path / "log.db"


async def answered(database: Path, **model: object) -> Finished:
    """Ask, with a model or without, and return the end of the turn."""
    settings = Settings.model_validate(
        {"notes_dir": ROOT / "seeds", "prompts_dir": ROOT / "prompts", **model}
    )
    async with open_app(settings, database) as app:
        asked = Asked("Sora?", "event", conversation="event", asker="", surface="terminal")
        last = await app.conversations.whole(asked)
    assert last
    return last


async def written(database: Path) -> Finished:
    """Have a model say a sentence of each kind."""
    async with LocalModel.open(Script([WRITTEN[:50], WRITTEN[50:]], counts=False)) as model:
        return await answered(database, openai_api_key="key", openai_base_url=model.url)


async def test_a_drop_can_be_explained(database: Path) -> None:
    """The log has what was shown, what the model wrote where that differs, and the reason."""
    await written(database)
    kept = "SELECT text, draft, decision, reason FROM sentences ORDER BY position"
    assert rows(database, kept) == [
        ("Here is what he says:", None, "shown", "bridge"),
        (SORA, None, "shown", None),
        (VIEW, None, "relinked", "coverage"),
        (IN_THE_NOTES, CAPITAL, "replaced", "number"),
        ("", "Runway was founded in 2018.", "dropped", "id"),
    ]


async def test_the_citations_kept_are_those_that_were_shown(database: Path) -> None:
    """A sentence that was linked anew is kept with the claim that bears it out."""
    await written(database)
    cited = "SELECT sentence, claim FROM citations ORDER BY sentence"
    assert rows(database, cited) == [(1, "b3d"), (2, "q8p"), (3, "s79")]


async def test_programs_get_the_counts(database: Path) -> None:
    """How many sentences were shown as they came, mended and dropped."""
    printed = as_json("Sora?", await written(database), {})
    assert '"gate": {"shown": 2, "mended": 2, "dropped": 1}' in printed


async def test_what_the_bot_says_by_itself_is_kept_as_shown(database: Path) -> None:
    """Without a model nobody ruled on anything."""
    printed = as_json("Sora?", await answered(database), {})
    assert '"gate": {"shown": 0, "mended": 0, "dropped": 0}' in printed
    assert set(rows(database, "SELECT draft, decision, reason FROM sentences")) == {
        (None, "shown", None)
    }
