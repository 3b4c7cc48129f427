"""What stands in Discord's command picker, and what each command does."""

import logging
from pathlib import Path

import pytest

from bot.localdiscord.payloads import mapped
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.faults import RequestFault
from bot.localdiscord.world.components import buttons_of
from bot.localmodel.script import Fault, Script
from bot.localmodel.server import LocalModel
from tests.conversations.rows import rows
from tests.notes.writing import HEAD, tag
from tests.routes import CALLBACK, SYNC
from tests.surfaces.discord.server import LINK, Opening


@pytest.mark.parametrize("time", ["31:58", "minute 31", "the beginning", "31"])
async def test_moment_shows_what_is_said_there(open_server: Opening, time: str) -> None:
    """A clock, a minute and the beginning are moments, and in a hurry a number is a minute."""
    server = await open_server()
    assert LINK.search((await server.use("moment", time=time)).content)
    kept = "minute 31" if time == "31" else time
    assert rows(server.database, "SELECT text FROM questions") == [(kept,)]


async def test_moment_says_what_it_reads_when_it_cannot(open_server: Opening) -> None:
    """What is no time is not asked, and the hint is private."""
    server = await open_server()
    reply = await server.use("moment", time="when he laughs")
    assert "31:07" in reply.content
    assert reply.ephemeral
    assert rows(server.database, "SELECT count(*) FROM questions") == [(0,)]


async def test_help_names_every_command_that_everybody_has(open_server: Opening) -> None:
    """Who reads it knows what there is."""
    server = await open_server()
    text = (await server.use("help")).content
    names = {command.name for command in server.ann.offered(server.channel)}
    assert {f"/{name}" for name in names if f"/{name}" not in text} <= {"/help"} | {
        "/Ask the interview about this",
        "/Check against the interview",
    }


async def test_a_private_answer_is_seen_by_its_asker_alone(open_server: Opening) -> None:
    """With `private` nobody else sees that anything was asked."""
    server = await open_server()
    reply = await server.use("ask", question="Sora?", private=True)
    assert "41:02" in reply.content
    assert reply.ephemeral


async def test_what_was_asked_in_private_does_not_come_up_in_public(open_server: Opening) -> None:
    """It is no part of the public conversation, and no owner reads it."""
    server = await open_server()
    await server.use("ask", question="what did he say about Sora?", private=True)
    await server.use("ask", question="and why?")
    assert rows(server.database, "SELECT count(follows) FROM questions") == [(0,)]
    assert rows(server.database, "SELECT question FROM transcripts") == [("and why?",)]


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
    """At most twenty-five are offered, those whose titles hold what was typed."""
    notes = tmp_path / "notes"
    notes.mkdir()
    for n in range(30):
        head = HEAD.replace("A talk", f"Talk {n:02}")
        (notes / f"talk{n:02}.md").write_text(f"{head}Zebra {n} runs {tag('00:01:00')}.")
    server = await open_server(notes_dir=notes)
    for typed, many in (("talk", 25), ("talk 0", 10), ("talk 07", 1), ("nobody", 0)):
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
    for interview in ("Zebras", "zebras", "A talk about Zebras"):
        reply = await server.use("moment", time="12", interview=interview)
        assert "Zebras run" in reply.content
        assert "Horses" not in reply.content
    for interview in ("a talk", "nobody"):
        reply = await server.use("moment", time="12", interview=interview)
        assert reply.content.startswith("I know no such interview")
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


async def test_a_command_is_taken_before_anything_is_thought(open_server: Opening) -> None:
    """Discord waits three seconds, a model may take longer: it shows that one is thinking."""
    async with LocalModel.open(Script(fault=Fault.CUT, thinks=0.5)) as model:
        server = await open_server(openai_api_key="key", openai_base_url=model.url)
        used = await server.ann.slash(server.channel, "ask", question="Sora?")
        assert await server.ann.acknowledgement(used) < 3
        assert used.original
        assert used.original.loading
        assert "41:02" in (await server.ann.reply_to(used)).content
        await server.client.close()


async def test_a_message_can_be_put_to_the_interview(open_server: Opening) -> None:
    """Its menu asks what it says, whoever wrote it; nothing else of the channel is read."""
    server = await open_server()
    said = await server.ann.say(server.channel, "what did he say about Sora?")
    used = await server.ann.use_menu(said, "Ask the interview about this")
    assert "41:02" in (await server.ann.reply_to(used)).content


@pytest.mark.parametrize("way", ["command", "menu"])
async def test_a_statement_is_checked_sentence_by_sentence(open_server: Opening, way: str) -> None:
    """What the notes say comes with its moment, what they do not say without one."""
    server = await open_server()
    statement = (
        "OpenAI's Sora signals increased competition in the video AI space. "
        "Sora does not signal increased competition in the video AI space.\n"
        "The moon is made of cheese."
    )
    if way == "command":
        reply = await server.use("check", statement=statement)
    else:
        said = await server.ann.say(server.channel, statement)
        used = await server.ann.use_menu(said, "Check against the interview")
        reply = await server.ann.reply_to(used)
    supported, contradicted, unsupported, *_ = reply.content.splitlines()
    assert supported.startswith("✓ “OpenAI's Sora")
    assert "[41:02](<" in supported
    assert contradicted.startswith("✗ ")
    assert unsupported.startswith("? “The moon")
    assert "](<" not in unsupported
    buttons = [str(button["label"]) for button in buttons_of(reply.components)]
    assert buttons == ["Sources", "👍", "👎", "Remove"]


async def test_a_question_is_not_checked_but_shown_where_to_ask(open_server: Opening) -> None:
    """It states nothing that could be true."""
    server = await open_server()
    reply = await server.use("check", statement="What did he say about Sora?")
    assert "This is a question" in reply.content
    assert "/ask" in reply.content


async def test_of_the_bots_own_answer_only_the_statements_are_checked(
    open_server: Opening,
) -> None:
    """Its opening, links and disclosure get no verdict; a message of links alone is told so."""
    server = await open_server()
    asked = await server.ask("What about Sora?")
    answer = await server.ann.reply_to(asked)
    used = await server.ann.use_menu(answer, "Check against the interview")
    verdicts = (await server.ann.reply_to(used)).content
    assert verdicts.startswith("✓ “The emergence of models like OpenAI's Sora")
    assert "? “" not in verdicts
    links = await server.ann.say(server.channel, "https://example.org [41:02]")
    used = await server.ann.use_menu(links, "Check against the interview")
    assert "no statement" in (await server.ann.reply_to(used)).content


async def test_commands_speak_the_language_of_who_uses_them(open_server: Opening) -> None:
    """Every command and option has its name and description in four more languages."""
    server = await open_server()
    for command in server.discord.world.commands.of(None):
        for locale in ("fr", "de", "es-ES", "es-419", "pt-BR"):
            assert locale in command.names, command.name
            if command.description:
                assert locale in command.descriptions, command.name
                assert command.descriptions[locale] != command.description
            assert all(locale in option.descriptions for option in command.options)


async def test_commands_are_told_to_discord_only_when_they_changed(open_server: Opening) -> None:
    """A second start tells nothing; a Discord that has lost them is told again."""
    server = await open_server()
    for lost, told in ((False, 1), (True, 2)):
        if lost:
            server.discord.world.commands.replace(None, [])
        await server.leave()
        await server.come_back()
        puts = [each for each in server.discord.api.exchanges if each.route == SYNC]
        assert len(puts) == told
