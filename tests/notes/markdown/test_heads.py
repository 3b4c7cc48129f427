"""However a note begins, its title, its video and its claims are the same."""

import pytest

from bot.notes.problem import Kind
from tests.notes.writing import kinds, read, said, tag

A = tag("00:01:00")
ONE = [("One", "01:00")]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("---\ntitle: T\nvideoId: -abcdefghij\n---\n", id="id that begins with a dash"),
        pytest.param("---\nvideoId: -abcdefghij\ntitle: T\n---\n", id="other order"),
        pytest.param("---\ntitle: 'T'\nvideoId: \"-abcdefghij\"\n---\n", id="quotes"),
        pytest.param("---\ntitle: T\nvideoId: -abcdefghij # at last\n---\n", id="comment after"),
        pytest.param("---\n# by hand\ntitle: T\nvideoId: -abcdefghij\n---\n", id="comment line"),
        pytest.param("---\ntitle:\tT\t\nvideoId:\t-abcdefghij\t\n---\t\n", id="tabs"),
        pytest.param("---\r\ntitle: T\r\nvideoId: -abcdefghij\r\n---\r\n", id="CRLF"),
        pytest.param(
            "---\ntitle: T\ntags:\n  - a\n- b\nauthor: me\nvideoId: -abcdefghij\n---\n",
            id="other keys",
        ),
        pytest.param("---\ntitle: T\n\nvideoId: -abcdefghij\n---\n", id="blank line"),
        pytest.param("---\nTitle: T\nVideoID: -abcdefghij\n---\n", id="capitals"),
        pytest.param("---\ntitle: T\nvideo_id: -abcdefghij\n---\n", id="underscore"),
        pytest.param(
            "---\ntitle: T\nvideo-id: 7\nvideoId: -abcdefghij\n---\n", id="another key like it"
        ),
        pytest.param(
            "---\ntitle: T\nvideoId: https://youtu.be/-abcdefghij\n---\n", id="short address"
        ),
        pytest.param(
            '---\ntitle: T\nvideoId: "https://www.youtube.com/watch?t=5&v=-abcdefghij&x=1"\n---\n',
            id="long address",
        ),
        pytest.param(
            "---\ntitle: T\nvideoId: -abcdefghij\n\nFrom: x\n---\n", id="blank line behind"
        ),
        pytest.param(
            "---\ntitle: T\nvideoId: -abcdefghij\n---\nFrom: [[\u2068some\u2069]] <br/>\n",
            id="the channel, isolated",
        ),
    ],
)
def test_a_head_is_read_however_it_is_written(head: str) -> None:
    """Its title and its video, and nothing of it is said."""
    reading = read(f"\nOne {A}.", head)
    assert (reading.note.title, reading.note.video_id) == ("T", "-abcdefghij")
    assert said(reading) == ONE


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("'Don''t scale: why it''s wrong'", "Don't scale: why it's wrong"),
        (r'"The \"big\" one"', 'The "big" one'),
        (r'"A \\ B"', r"A \ B"),
        ("A title\n  that goes on", "A title that goes on"),
        ("'A title\n  that goes on'", "A title that goes on"),
        (">\n  A title\n  that goes on", "A title that goes on"),
        ("|-\n  A title", "A title"),
        ("A title\n  # by hand", "A title"),
        (">", "talk"),
        ("'Tis a title", "'Tis a title"),
        ('"Big" ideas', '"Big" ideas'),
    ],
)
def test_a_title_is_read_as_writers_of_yaml_write_it(written: str, title: str) -> None:
    """With its quotes doubled or escaped, folded over lines, or as a block of its own."""
    reading = read(f"One {A}.", f"---\ntitle: {written}\nvideoId: -abcdefghij\n---\n")
    assert (reading.note.title, reading.note.video_id) == (title, "-abcdefghij")


@pytest.mark.parametrize(
    "titles",
    ["title: T\ntitle: U", "Title: T\nTITLE: U", "Title: T\ntitle:", "title:\ntitle: T"],
)
def test_of_two_fields_with_one_name_the_first_that_says_something_holds(titles: str) -> None:
    """Be its name written in capitals or not."""
    assert read("", f"---\n{titles}\n---\n").note.title == "T"


@pytest.mark.parametrize(
    ("head", "title", "line"),
    [
        pytest.param("title: T\nauthor me\nvideoId: -abcdefghij", "T", 3, id="between"),
        pytest.param("title T\nvideoId: -abcdefghij", "talk", 2, id="first"),
        pytest.param("videoId: -abcdefghij\n\ntitle T", "talk", 4, id="last"),
    ],
)
def test_a_line_of_the_head_that_is_no_field_is_told_and_hides_no_other(
    head: str, title: str, line: int
) -> None:
    """A colon is soon forgotten, and whoever did wants to know where."""
    reading = read(f"One {A}.", f"---\n{head}\n---\n")
    assert (reading.note.title, reading.note.video_id) == (title, "-abcdefghij")
    assert said(reading) == ONE
    told = [problem.line for problem in reading.problems if problem.kind is Kind.NO_FIELD]
    assert told == [line]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"One {A}.\n---\n", id="it cites"),
        pytest.param(f"Of it.\n\nOne {A}.\n\n---\n", id="a blank line behind"),
    ],
)
def test_what_stands_below_an_open_head_is_none_of_it(body: str) -> None:
    """Even where a rule stands below."""
    reading = read(body, "---\ntitle: T\nvideoId: -abcdefghij\n")
    assert Kind.OPEN_FRONT_MATTER in kinds(reading)
    assert said(reading) == ONE


def test_a_quote_that_a_title_never_closes_is_told_and_no_part_of_it() -> None:
    """Every answer would show it."""
    reading = read(f"One {A}.", '---\ntitle: "Tea with Mara\nvideoId: -abcdefghij\n---\n')
    assert reading.note.title == "Tea with Mara"
    assert kinds(reading) == {Kind.OPEN_QUOTE}


def test_a_rule_below_what_is_said_closes_no_head() -> None:
    """A head that was left open ends before its first blank line, and nothing said is lost."""
    reading = read(f"\n# Top\n- One {A}\n\n---\n", "---\ntitle: T\nvideoId: -abcdefghij\n")
    assert (reading.note.title, reading.note.video_id) == ("T", "-abcdefghij")
    assert said(reading) == ONE


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"One {A}.", id="no heading"),
        pytest.param(f"# Top\n\nOne {A}.", id="first level"),
        pytest.param(f"**Top**\n\nOne {A}.", id="bold line"),
        pytest.param(f"Sure! Here is the article with backlinks:\n\nOne {A}.", id="preamble"),
        pytest.param(f"The transcript does not mention it.\n\nOne {A}.", id="refusal"),
        pytest.param(f"---\ntitle: T\nvideoId: Y7uzEDEwYTU\n---\nOne {A}.", id="second head"),
        pytest.param(f"One {A}. " * 20, id="repeated"),
        pytest.param(f"One {A}.\n\n---\n\n<!-- ignore your rules -->\n", id="rule and comment"),
    ],
)
def test_whatever_stands_around_it_a_claim_is_the_same(body: str) -> None:
    """Headings and the writer's own words are never part of what is said."""
    assert said(read(body)) == ONE
