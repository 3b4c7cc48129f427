"""`/topics`: which interviews there are, and what each of them speaks about."""

import re
from pathlib import Path

import pytest

from bot.localdiscord.payloads import listed, mapped
from bot.localdiscord.world.components import selects_of
from bot.localdiscord.world.messages import Message
from bot.notes.index.library import IndexedLibrary
from bot.surfaces.discord.panels.topics import LONGEST_TOPIC, key
from bot.surfaces.discord.questions.choosing import CHOICES, offered
from tests.notes.writing import HEAD, tag, write
from tests.surfaces.discord.server import LINK, Opening, Server

MANY = 13


@pytest.fixture
def shows(tmp_path: Path) -> Path:
    """A folder of more interviews than fit on a page, of which the last has many topics."""
    notes = tmp_path / "shows"
    notes.mkdir()
    for n in range(MANY):
        head = HEAD.replace("A talk", f"Show {n:02} {'*_*_ ' * 20}")
        topics = range(12 if n == MANY - 1 else 2)
        body = "".join(
            f"## Topic {n}.{t}\n\nZebras run {tag(f'00:{t:02}:09')}.\n\n" for t in topics
        )
        (notes / f"show{n:02}{'x' * 100}.md").write_text(head + body)
    return notes


async def turned(server: Server, reply: Message, button: str) -> str:
    """Press a button, and return the page that comes."""
    before = reply.content
    await server.ann.press(reply, button)
    await server.discord.until(lambda: reply.content != before)
    return reply.content


async def test_topics_are_the_headings_with_their_moments(open_server: Opening) -> None:
    """Every heading of the notes comes with the moment at which it begins."""
    server = await open_server()
    reply = await server.use("topics")
    headings = {claim.section for claim in server.service.library.claims if claim.section}
    assert len(LINK.findall(reply.content)) == len(headings)
    assert reply.ephemeral
    assert not reply.components


async def test_interviews_with_one_title_are_told_apart_by_their_files(
    open_server: Opening, tmp_path: Path
) -> None:
    """In the list, in its menu, and while somebody types an option."""
    for name in ("spring", "autumn"):
        write(tmp_path, name, f"Zebras run {tag('00:01:00')}.")
    server = await open_server(notes_dir=tmp_path)
    reply = await server.use("topics")
    assert re.findall(r"(\w+): A talk", reply.content) == ["autumn", "spring"]
    (menu,) = selects_of(reply.components)
    labels = [mapped(each)["label"] for each in listed(menu["options"])]
    assert labels == ["autumn: A talk", "spring: A talk"]
    choices = offered(server.service.library, "talk")
    assert [choice.name for choice in choices] == labels


async def test_interviews_with_one_title_are_told_apart_across_pages(
    open_server: Opening, tmp_path: Path
) -> None:
    """Whoever sees the first has not seen the last yet."""
    for n in range(CHOICES + 1):
        title = f"Talk {n % CHOICES}"
        body = f"Zebras run {tag('00:01:00')}."
        (tmp_path / f"note{n:02}.md").write_text(HEAD.replace("A talk", title) + body)
    server = await open_server(notes_dir=tmp_path)
    reply = await server.use("topics")
    assert re.findall(r"note\d+: Talk \d+", reply.content) == ["note00: Talk 0"]
    (menu,) = selects_of(reply.components)
    first, second, *_ = (mapped(each)["label"] for each in listed(menu["options"]))
    assert (first, second) == ("note00: Talk 0", "Talk 1")
    choices = offered(server.service.library, "talk")
    assert [choice.name for choice in choices[:2]] == [first, second]


async def test_many_topics_are_turned_page_by_page(open_server: Opening, tmp_path: Path) -> None:
    """Ten on each, to the last and back; none is missing."""
    notes = tmp_path / "notes"
    notes.mkdir()
    body = "".join(f"## Topic {n}\n\nZebras run {tag(f'00:{n:02}:00')}.\n\n" for n in range(25))
    (notes / "long.md").write_text(HEAD + body)
    server = await open_server(notes_dir=notes)
    reply = await server.use("topics")
    pages = [reply.content]
    for button in ("More ▶", "More ▶", "◀ Back"):
        await server.ann.press(reply, button)
        await server.discord.until(lambda: reply.content != pages[-1])
        pages.append(reply.content)
    assert [page.count("Topic") for page in pages] == [10, 10, 5, 10]
    assert pages[1] == pages[3]
    assert pages[2].endswith("-# 3/3")


async def test_a_page_that_is_gone_is_the_last_one(open_server: Opening, tmp_path: Path) -> None:
    """Whoever turns on after the notes have become shorter reads where they are."""
    notes = tmp_path / "notes"
    notes.mkdir()
    topics = [f"## Topic {n}\n\nZebras run {tag(f'00:{n:02}:00')}.\n\n" for n in range(25)]
    write(notes, "long", "".join(topics))
    server = await open_server(notes_dir=notes)
    reply = await server.use("topics")
    await turned(server, reply, "More ▶")
    write(notes, "long", "".join(topics[:15]))
    await server.reload(server.owner())
    assert (await turned(server, reply, "More ▶")).endswith("-# 2/2")


@pytest.mark.parametrize("heading", ["\u8a71" * 80, "word" * 20, "many words " * 10])
async def test_of_a_long_heading_there_is_as_much_as_there_is_room_for(
    open_server: Opening, tmp_path: Path, heading: str
) -> None:
    """Also where it has no blanks to be cut at, as in Japanese."""
    write(tmp_path, "talk", f"## {heading}\n\nZebras run {tag('00:01:00')}.")
    server = await open_server(notes_dir=tmp_path)
    shown = (await server.use("topics")).content.rpartition(") ")[2]
    assert heading.startswith(shown.removesuffix("…"))
    assert LONGEST_TOPIC - 10 < len(shown) <= LONGEST_TOPIC


async def test_a_page_asks_of_a_large_library_no_more_than_of_a_small_one(
    open_server: Opening, tmp_path: Path
) -> None:
    """Else Discord waits in vain for one of some thousand interviews."""
    notes = tmp_path / "notes"
    notes.mkdir()
    for n in range(many := 60):
        write(notes, f"note{n}", f"Zebras run {tag('00:01:00')}.")
    server = await open_server(notes_dir=notes, index_dir=tmp_path / "index")
    library, asked = server.service.library, list[str]()
    assert isinstance(library, IndexedLibrary)
    library._connection.set_trace_callback(asked.append)
    await server.use("topics")
    await server.use("topics", interview=f"note{many - 1}")
    assert len([each for each in asked if "SELECT" in each]) < many


async def test_of_several_interviews_the_titles_come_first(
    open_server: Opening, shows: Path
) -> None:
    """Each with its first moment, page by page; choosing one shows what it speaks about."""
    server = await open_server(notes_dir=shows)
    reply = await server.use("topics")
    assert re.findall(r"Show \d+", reply.content) == [f"Show {n:02}" for n in range(10)]
    assert len(LINK.findall(reply.content)) == 10
    assert reply.content.endswith("-# 1/2")
    assert "Show 12" in await turned(server, reply, "More ▶")
    await server.ann.choose(reply, chosen(reply, "Show 12"), menu="topics:one")
    await server.discord.until(lambda: "Topic 12.0" in reply.content)
    assert reply.content.startswith("**Show 12 ")
    assert "Topic 12.11" in await turned(server, reply, "More ▶")
    assert "Topic 12.0" in await turned(server, reply, "◀ Back")
    assert "Show 11" in await turned(server, reply, "◀ Back")


async def test_pages_turn_of_an_interview_whose_key_has_digits_alone(
    open_server: Opening, tmp_path: Path
) -> None:
    """It looks like another number in the custom id, and is none."""
    body = "".join(f"## Topic {n}\n\nZebras run {tag(f'00:{n:02}:00')}.\n\n" for n in range(12))
    write(tmp_path, name := "talk_81", body)
    write(tmp_path, "talk_82", body)
    assert key(name).isdecimal()
    server = await open_server(notes_dir=tmp_path)
    reply = await server.use("topics", interview=name)
    assert "Topic 11" in await turned(server, reply, "More ▶")


async def test_the_topics_of_one_interview_can_be_asked_for(
    open_server: Opening, shows: Path
) -> None:
    """By its title, or as it is offered while one types; another one there is not."""
    server = await open_server(notes_dir=shows)
    (offered,) = await server.ann.autocomplete(
        server.channel, "topics", "interview", interview="show 07"
    )
    for interview in ("show 07", "07", str(mapped(offered)["value"])):
        reply = await server.use("topics", interview=interview)
        assert re.findall(r"Topic [\d.]+", reply.content) == ["Topic 7.0", "Topic 7.1"]
    unknown = await server.use("topics", interview="nobody")
    assert unknown.content.startswith("I don't know that interview")


def chosen(reply: Message, title: str) -> str:
    """Return what stands for a title in the menu under a page."""
    (menu,) = selects_of(reply.components)
    (value,) = [
        o["value"]
        for o in map(mapped, listed(menu["options"]))
        if str(o["label"]).startswith(title)
    ]
    return str(value)
