"""What one note says: its claims, their times, and the words around them."""

import pytest

from bot.notes.problem import Kind
from tests.notes.writing import read, said, tag

A, B, C = tag("00:01:00"), tag("00:02:00"), tag("00:03:00")


@pytest.mark.parametrize(
    ("body", "claims"),
    [
        pytest.param(f"One {A}. Two {B}.", [("One", "01:00"), ("Two", "02:00")], id="sentences"),
        pytest.param(f"One {A}, but two {B}.", [("One", "01:00"), ("but two", "02:00")], id="cut"),
        pytest.param(f"One. {A} Two. {B}", [("One", "01:00"), ("Two", "02:00")], id="after stop"),
        pytest.param(f"One {A}, {B} and {C}.", [("One", "01:00 02:00 03:00")], id="several"),
        pytest.param("One [01:00 - 02:00].", [("One", "01:00 02:00")], id="range"),
        pytest.param(f"{A} One. {B} Two.", [("One", "01:00"), ("Two", "02:00")], id="leading"),
        pytest.param(f"Is it? {A} It is! {B}", [("Is it?", "01:00"), ("It is!", "02:00")], id="?!"),
        pytest.param(
            f"By Dr. Low in the U.S. {A}", [("By Dr. Low in the U.S.", "01:00")], id="U.S."
        ),
        pytest.param(
            f"By Rev. Low and Sgt. Hay {A}", [("By Rev. Low and Sgt. Hay", "01:00")], id="titles"
        ),
        pytest.param(
            f"On Jan. 5 at Low & Co. Sun Valley {A}",
            [("On Jan. 5 at Low & Co. Sun Valley", "01:00")],
            id="day and name",
        ),
        pytest.param(f'He says "no." {A} Yes {B}.', [('He says "no."', "01:00"), ("Yes", "02:00")]),
        pytest.param(f"Plain. Cited {A}.", [("Cited", "01:00")], id="context"),
        pytest.param(f"One {A}; and so on.", [("One", "01:00")], id="rest is context"),
        pytest.param(f"一。二。{A}三{B}。", [("二。", "01:00"), ("三", "02:00")], id="no spaces"),
        pytest.param(
            f"{A} वह आया। वह गया {B}।", [("वह आया।", "01:00"), ("वह गया", "02:00")], id="danda"
        ),
        pytest.param(f"هل كبر؟ كبر {A}.", [("كبر", "01:00")], id="Arabic"),
        pytest.param(
            f"From (16:9) to a[1:3], as John (3:16) {A}.",
            [("From (16:9) to a[1:3], as John (3:16)", "01:00")],
            id="figures",
        ),
        pytest.param("No time at all.", [], id="no time"),
    ],
)
def test_a_time_belongs_to_the_words_before_it(body: str, claims: list[tuple[str, str]]) -> None:
    """Back to the time or the end of sentence that comes first."""
    assert said(read(body)) == claims


@pytest.mark.parametrize(
    ("body", "cut"),
    [
        pytest.param(f"One {A}, Two {B}.", [True, False], id="comma"),
        pytest.param(f"One {A} (of two) {B}.", [True, False], id="small letter"),
        pytest.param(f"Zero. One {A} \u2014 Two {B}.", [True, False], id="dash"),
        pytest.param(f"In the U.S. {A}, Two {B}.", [True, False], id="abbreviation"),
        pytest.param(f"One {A}. two {B}", [False, False], id="stop behind"),
        pytest.param(f"One. {A} two {B}", [False, False], id="stop before"),
        pytest.param(f'"One!" {A} Two {B}', [False, False], id="sentences"),
        pytest.param(f"- One {A}\n- two {B}", [False, False], id="items"),
    ],
)
def test_a_claim_is_cut_where_its_sentence_goes_on_behind_its_time(
    body: str, cut: list[bool]
) -> None:
    """What a comma, a dash or a small letter follows is a beginning."""
    assert [claim.cut for claim in read(body).note.claims] == cut


@pytest.mark.parametrize(
    ("body", "claims"),
    [
        pytest.param(f"One. Two.\n\n{A}\n", [("One", "01:00"), ("Two", "01:00")], id="paragraph"),
        pytest.param(
            f"One {A}. Two {B}.\n\n{C}", [("One", "01:00"), ("Two", "02:00 03:00")], id="all cited"
        ),
        pytest.param(
            f"# Start\n\n{A}\n\nOne.\n\n{B}\n\nTwo.", [("One", "01:00"), ("Two", "02:00")]
        ),
        pytest.param(f"# Start\n\n{A}\n\n# End\n\nOne.", [("Start", "01:00")], id="heading"),
        pytest.param(f"* One\n\n  {A}\n* Two", [("One", "01:00")], id="item"),
        pytest.param(
            f"# {A}\n\nOne.\n\n# {B}\n\nTwo.", [("One", "01:00"), ("Two", "02:00")], id="headings"
        ),
    ],
)
def test_a_time_on_its_own_line_finds_its_paragraph(
    body: str, claims: list[tuple[str, str]]
) -> None:
    """The paragraph before it, or after it where the section opens with a time."""
    assert said(read(body)) == claims


def test_a_time_that_finds_no_words_is_told() -> None:
    """It stands on no claim, and the problem names its line."""
    reading = read(A)
    assert said(reading) == []
    assert [(problem.kind, problem.line) for problem in reading.problems] == [
        (Kind.NO_CLAIM, 4),
        (Kind.NO_WORDS, 6),
    ]


def test_lines_are_counted_through_a_tag_that_an_editor_broke() -> None:
    """What stands behind it has the line on which it stands."""
    broken = A.replace(" data-t", "\ndata-t")
    assert [claim.line for claim in read(f"One {broken}.\nTwo {B}.").note.claims] == [6, 8]


def test_context_is_kept_with_the_claim() -> None:
    """Headings, label and the sentence before come with a claim and are no part of its text."""
    body = f"# Film\n## [[ai_models | Models]]\nThree things:\n* **Cost**: It falls. It fell {A}."
    (claim,) = read(body).note.claims
    assert (claim.text, claim.before, claim.label) == ("It fell", "It falls", "Cost")
    assert (claim.section, claim.line) == (("Film", "Models"), 9)


def test_items_follow_the_sentence_that_leads_to_their_list() -> None:
    """An item stands beside its neighbours, not after them; nested ones follow their parent."""
    body = f"Three things:\n* One {A}.\n* Two {B}:\n    * **Inner** Deep {C}.\n* Three {A}.\n"
    assert [(claim.text, claim.before) for claim in read(body).note.claims] == [
        ("One", "Three things"),
        ("Two", "Three things"),
        ("Deep", "Two"),
        ("Three", "Three things"),
    ]


@pytest.mark.parametrize(
    ("behind", "label"),
    [
        pytest.param(f"{A}.\nHe reads {B}.", "", id="sentence"),
        pytest.param(f"{A}\n**He** reads {B}.", "", id="citation"),
        pytest.param(f"{A}:\n    * One {C}.\nHe reads {B}.", "", id="nested"),
        pytest.param(f"{A}.\n  He reads {B}.", "Plans", id="indented"),
        pytest.param(f"{A}.  \nHe reads {B}.", "Plans", id="forced break"),
        pytest.param(f"{A}, and\nHe reads {B}.", "Plans", id="unfinished"),
        pytest.param(f"{A}.\n(or he) reads {B}.", "Plans", id="small letter"),
        pytest.param(f"with Mr.\nSmith {B}.", "Plans", id="abbreviation"),
        pytest.param(f"work (for Acme)\nHe reads {B}.", "Plans", id="brackets"),
        pytest.param(f"work (at last.)\nHe reads {B}.", "", id="sentence in brackets"),
    ],
)
def test_a_new_sentence_at_the_margin_behind_a_finished_item_is_no_part_of_it(
    behind: str, label: str
) -> None:
    """Even without an empty line between them, which Markdown would ask for."""
    *_, claim = read(f"* **Plans**: He plans {behind}").note.claims
    assert claim.label == label


def test_a_numbered_list_goes_on_behind_a_sentence_at_the_margin() -> None:
    """Markdown begins no list with a 2 right behind a paragraph."""
    body = f"1. **Plans**: He plans {A}.\nHe reads {B}.\n2. **Cost**: It falls {C}."
    claims = read(body).note.claims
    assert [(claim.label, claim.text) for claim in claims] == [
        ("Plans", "He plans"),
        ("Plans", "He reads"),
        ("Cost", "It falls"),
    ]


@pytest.mark.parametrize(
    ("body", "label", "text"),
    [
        pytest.param(f"* **Cost** It falls {A}.", "Cost", "It falls", id="apart"),
        pytest.param(f"* **Cost:** it falls {A}.", "Cost", "it falls", id="colon inside"),
        pytest.param(f"* **Cost** \u2013 it falls {A}.", "Cost", "it falls", id="dash"),
        pytest.param(f"* **Cost** is falling {A}.", "Cost", "Cost is falling", id="first words"),
        pytest.param(f"* **Cost** {A}", "Cost", "Cost", id="label alone"),
        pytest.param(f"* **Cost** {A}: it falls.", "Cost", "it falls", id="time between"),
        pytest.param(f"**Chris** runs it {A}.", "", "Chris runs it", id="paragraph"),
        pytest.param(f"**More:** it falls {A}.", "More", "it falls", id="paragraph label"),
        pytest.param(f"> [!NOTE] Cost\n> It falls {A}.", "Cost", "It falls", id="callout"),
        pytest.param(f"[!NOTE] Cost\nIt falls {A}.", "Cost", "It falls", id="callout, no quote"),
        pytest.param(f"> [!NOTE|Cost]\n> It falls {A}.", "Cost", "It falls", id="callout, titled"),
        pytest.param(f"[!NOTE] Cost\n\nIt falls {A}.", "", "It falls", id="behind a callout"),
        pytest.param(f"* **Cost**\n    * It falls {A}.", "Cost", "It falls", id="parent"),
    ],
)
def test_the_bold_words_of_an_item_are_its_label(body: str, label: str, text: str) -> None:
    """Unless the sentence goes on from them."""
    (claim,) = read(body).note.claims
    assert (claim.label, claim.text) == (label, text)


@pytest.mark.parametrize(
    ("first", "labels"),
    [
        pytest.param(f"Cost {A}", ["", "Cost"], id="title"),
        pytest.param(f"It falls {A}.", ["", ""], id="sentence"),
        pytest.param(f"It falls {A}. It fell. {A}", ["", "", ""], id="sentences"),
    ],
)
def test_the_first_line_of_a_callout_heads_what_follows_it_unless_it_is_a_sentence(
    first: str, labels: list[str]
) -> None:
    """And never itself."""
    _, *claims = read(f"* **Film**: One {C}.\n\n> [!NOTE] {first}\n> It runs {B}.").note.claims
    assert [claim.label for claim in claims] == labels


def test_a_bold_line_heads_what_follows_it() -> None:
    """Until the next heading."""
    one, two = read(f"**Cost**\n\nIt falls {A}.\n\n## Film\n\nIt runs {B}.").note.claims
    assert (one.section, two.section) == (("Cost",), ("Film",))


def test_a_table_is_read_row_by_row() -> None:
    """The first cell and the head of the column explain a cell; a column of times cites rows."""
    body = f"| Who | Says |\n|---|---|\n| Ann | It falls {A} |\n| [[bo | Bo]] | Up {B} |\n"
    one, two = read(body).note.claims
    assert (one.text, one.label, one.before, one.line) == ("It falls", "Ann", "Says", 8)
    assert (two.text, two.label) == ("Up", "Bo")
    body = "| Time | What | Who |\n|---|---|---|\n| [00:01:00] | It falls | Ann |\n"
    assert said(read(body)) == [("It falls: Ann", "01:00")]


def test_only_eleven_characters_of_youtube_reach_a_link() -> None:
    """Quotes, comments and other keys around it do no harm."""
    head = "---\n# mine\ntags:\n  - ai\ntitle: 'A: talk'\nvideoId: \"-FvXmTelVMU\" # v=\n---\n"
    note = read(f"One {A}.", head).note
    assert note.title == "A: talk"
    assert note.claims[0].start.link(note.video_id) == "https://youtu.be/-FvXmTelVMU?t=60"


def test_every_heading_is_kept() -> None:
    """In order, each with those above it."""
    note = read(f"# Film\n## Cost\nOne {A}.\n# Music").note
    assert note.sections == (("Film",), ("Film", "Cost"), ("Music",))


def test_a_heading_that_is_only_a_time_is_no_topic() -> None:
    """What stands under it stands in the section around it."""
    note = read(f"# Film\n## {A}\nOne.\n## Cost\nTwo {B}.").note
    assert note.sections == (("Film",), ("Film", "Cost"))
    assert note.claims[0].section == ("Film",)
