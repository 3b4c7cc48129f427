"""Answers from several interviews, as people on Discord read them."""

from pathlib import Path

from bot.localmodel.script import Script
from bot.notes.claim import Claim
from tests.radio import radio_library, write_radio
from tests.surfaces.discord.server import Opening

STUDIO_LINK = "[“A studio in Lisbon” 00:40](<https://youtu.be/aBcDeFgHiJk?t=40>)"
NIGHT_LINK = "[“Radio at night” 12:30](<https://youtu.be/Y7uzEDEwYTU?t=750>)"


def raised(note: str) -> Claim:
    """Return the claim of a note about money."""
    claims = radio_library().claims
    return next(claim for claim in claims if "raised" in claim.text and claim.note == note)


async def test_each_claim_and_each_source_names_its_interview(
    open_server: Opening, tmp_path: Path
) -> None:
    """And no line of moments stands below, of which nobody could tell whose they are."""
    server = await open_server(notes_dir=write_radio(tmp_path / "notes"))
    reply = await server.answer_to("How much was raised?")
    assert STUDIO_LINK in reply.content
    assert NIGHT_LINK in reply.content
    assert "\n-# " not in reply.content
    sources = await server.ann.reply_to(await server.ann.press(reply, "Sources"))
    assert f"{STUDIO_LINK} The studio in Lisbon raised nine million" in sources.content
    assert f"{NIGHT_LINK} She raised two million" in sources.content


async def test_the_notes_of_one_interview_are_named_once(
    open_server: Opening, tmp_path: Path
) -> None:
    """In the opening, and of many moments the first few are shown."""
    server = await open_server(notes_dir=write_radio(tmp_path / "notes"))
    reply = await server.answer_to("How many letters do listeners write a week?")
    assert reply.content.startswith("From the notes (“Letters to the show”): Listeners write")
    assert reply.content.count("Letters to the show") == 1
    assert "t=1920>) +3" in reply.content


async def test_a_models_sentences_name_the_interviews_that_they_rest_on(
    open_server: Opening, tmp_path: Path
) -> None:
    """As soon as a second one is among them, each does."""
    studio, night = raised("studio"), raised("night")
    said = [f"{claim.text} [{claim.id}]. " for claim in (studio, night)]
    server = await open_server(model=Script(said), notes_dir=write_radio(tmp_path / "notes"))
    reply = await server.answer_to("How much was raised?")
    assert f"for new rooms. {STUDIO_LINK}" in reply.content
    assert f"from its listeners. {NIGHT_LINK}" in reply.content


async def test_about_speaks_of_interviews(open_server: Opening, tmp_path: Path) -> None:
    """It names the first, and says how many more there are."""
    server = await open_server(notes_dir=write_radio(tmp_path / "notes"))
    reply = await server.ann.reply_to(await server.ann.slash(server.channel, "about"))
    assert "notes of these interviews" in reply.content
    assert "“Letters to the show” and 2 more, and nothing else" in reply.content
