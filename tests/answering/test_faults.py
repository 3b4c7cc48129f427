"""Whatever breaks in a model's stream, the answer is honest and the next one works."""

from pathlib import Path

import pytest

from bot.answering.events import Finished
from bot.app import App, open_app
from bot.conversations.asked import Asked
from bot.localmodel.script import Fault, Script
from bot.localmodel.server import LocalModel
from bot.notes.library import Library
from bot.settings import Settings
from tests.conftest import ROOT
from tests.conversations.rows import rows

SORA = "OpenAI's Sora signals increased competition in the video AI space."
VIEW = "Valenzuela views this competition positively."
# Only the deadline ends these, and a test waits for it: with nothing said, and with a sentence and
# a half.
WAITED_FOR = {Fault.SILENCE, Fault.KEEP_ALIVE}


def pieces(library: Library) -> list[str]:
    """Return an answer of two sentences, cut where it hurts."""
    sora = next(claim.id for claim in library.claims if "Sora" in claim.text)
    view = next(claim.id for claim in library.claims if "positively" in claim.text)
    return [SORA[:20], SORA[20:-1], f" [{sora}", f"]. {VIEW[:-1]}", f" [{view}]", ".\n"]


async def answer(app: App, event: str) -> Finished:
    """Ask, and return the end of the turn."""
    asked = Asked("Sora?", event, conversation=event, asker="", surface="terminal")
    last = await app.conversations.whole(asked)
    assert last
    return last


@pytest.mark.parametrize("fault", Fault)
async def test_a_fault_at_any_point_ends_in_an_honest_answer(
    tmp_path: Path, library: Library, fault: Fault
) -> None:
    """Whole sentences stay and are marked as partial, or the notes answer and say so."""
    whole = pieces(library)
    cuts = (0, 4) if fault in WAITED_FOR else range(len(whole) + 1)
    scripts = [
        script for cut in cuts for script in (Script(["", *whole[:cut]], fault), Script(whole))
    ]
    database = tmp_path / "log.db"
    async with LocalModel.open(*scripts) as model:
        settings = Settings.model_validate(
            {
                "notes_dir": ROOT / "seeds",
                "prompts_dir": ROOT / "prompts",
                "openai_api_key": "key",
                "openai_base_url": model.url,
                "answer_seconds": 1.5,
            }
        )
        async with open_app(settings, database) as app:
            for cut in cuts:
                broken = (await answer(app, f"broken {cut}")).answer
                if broken.sentences[0].text == SORA:
                    *said, last = [sentence.text for sentence in broken.sentences]
                    # Who only repeats what stands there is stopped, and nothing is missing.
                    circled = fault is Fault.ENDLESS and last == VIEW
                    assert circled or "cut off" in last
                    assert {*said} <= {SORA, VIEW}
                else:
                    assert "did not answer" in broken.sentences[0].text
                    assert broken.citations
                healthy = (await answer(app, f"healthy {cut}")).answer
                assert healthy.text == f"{SORA} {VIEW}"
    assert rows(database, "SELECT count(*) FROM answers") == [(2 * len(cuts),)]
