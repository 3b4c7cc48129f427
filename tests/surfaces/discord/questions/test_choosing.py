"""Which of several interviews a command asks."""

import logging
from pathlib import Path

import pytest

from bot.localdiscord.payloads import mapped
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.faults import RequestFault
from tests.notes.writing import HEAD, tag
from tests.routes import CALLBACK
from tests.surfaces.discord.server import Opening


async def test_interviews_are_offered_while_one_types(open_server: Opening) -> None:
    """By their titles; one that is not there is refused in private."""
    server = await open_server()
    choices = await server.ann.autocomplete(
        server.channel, "ask", "interview", question="Sora?", interview="scal"
    )
    (choice,) = map(mapped, choices)
    assert choice["name"] == "Scaling and Innovation in AI Infrastructures"
    reply = await server.use("ask", question="Sora?", interview=str(choice["value"]))
    assert "41:02" in reply.content
    assert (await server.use("ask", question="Sora?", interview="none")).ephemeral


@pytest.mark.parametrize("late", [Refusal.UNKNOWN_INTERACTION, Refusal.ALREADY_ACKNOWLEDGED])
async def test_suggestions_that_come_too_late_are_no_mishap(
    open_server: Opening, caplog: pytest.LogCaptureFixture, late: Refusal
) -> None:
    """Somebody has typed on, or another bot was quicker: nothing of it is in the log."""
    server = await open_server()
    server.discord.api.faults.add(RequestFault(CALLBACK, refusal=late.error(), after=True))
    await server.ann.autocomplete(server.channel, "ask", "interview", question="?", interview="s")
    await server.use("about")
    assert [record for record in caplog.records if record.levelno > logging.INFO] == []


async def test_one_of_several_interviews_is_asked_alone(
    open_server: Opening, tmp_path: Path
) -> None:
    """At most twenty-five are offered, those whose titles hold what was typed, or its words."""
    notes = tmp_path / "notes"
    notes.mkdir()
    for n in range(30):
        head = HEAD.replace("A talk", f"Talk {n:02}")
        (notes / f"talk{n:02}.md").write_text(f"{head}Zebra {n} runs {tag('00:01:00')}.")
    server = await open_server(notes_dir=notes)
    typings = ("talk", 25), ("talk 0", 10), (" talk  07 ", 1), ("07 TALK", 1), ("nobody", 0)
    for typed, many in typings:
        offered = await server.ann.autocomplete(
            server.channel, "ask", "interview", question="?", interview=typed
        )
        assert len(offered) == many
    reply = await server.use("ask", question="Which zebra runs?", interview="talk07")
    assert "Zebra 7 runs" in reply.content
    assert reply.content.count("Zebra") == 1


async def test_a_moment_of_one_interview_is_shown_alone(
    open_server: Opening, tmp_path: Path
) -> None:
    """It is offered as for a question, and a part of its title will do where no other has it."""
    notes = tmp_path / "notes"
    notes.mkdir()
    for animal in ("Zebras", "Horses"):
        head = HEAD.replace("A talk", f"A talk about {animal}")
        (notes / f"{animal}.md").write_text(f"{head}{animal} run {tag('00:12:10')}.")
    server = await open_server(notes_dir=notes)
    (offered,) = await server.ann.autocomplete(
        server.channel, "moment", "interview", time="12", interview="zeb"
    )
    assert mapped(offered)["name"] == "A talk about Zebras"
    for interview in ("Zebras", "zebras", "A talk about Zebras", " zebras a talk "):
        reply = await server.use("moment", time="12", interview=interview)
        assert "Zebras run" in reply.content
        assert "Horses" not in reply.content
    for interview in ("a talk", "nobody"):
        reply = await server.use("moment", time="12", interview=interview)
        assert reply.content.startswith("I don't know that interview")
        assert reply.ephemeral
    asked = "what is said at minute 12?"
    reply = await server.use("ask", question=asked, interview="Horses")
    assert reply.content.startswith("From the notes (“A talk about Horses”): Horses run")


@pytest.mark.parametrize("typed", ["the long talk", "picked"])
async def test_an_interview_is_known_by_its_title_and_by_the_start_of_a_long_name(
    open_server: Opening, tmp_path: Path, typed: str
) -> None:
    """Who types the title picks nothing, and of a name Discord carries a hundred characters."""
    notes = tmp_path / "notes"
    notes.mkdir()
    for name, animal in (("talk" + "x" * 150, "Zebra"), ("other", "Horse")):
        head = HEAD.replace("A talk", "The long talk" if animal == "Zebra" else "Another")
        (notes / f"{name}.md").write_text(f"{head}{animal} one runs {tag('00:01:00')}.")
    server = await open_server(notes_dir=notes)
    if typed == "picked":
        (choice,) = await server.ann.autocomplete(
            server.channel, "ask", "interview", question="?", interview="long"
        )
        typed = str(mapped(choice)["value"])
    reply = await server.use("ask", question="Which one runs?", interview=typed)
    assert "Zebra one runs" in reply.content
    assert "Horse" not in reply.content
