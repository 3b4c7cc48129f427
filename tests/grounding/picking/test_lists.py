"""Lists that a question asks for."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.grounding.picking.headings import Listing
from bot.grounding.picking.lists import listing
from bot.notes.library import Library, read_library
from tests.notes.writing import read

LISTS = """
---
title: Bees
videoId: aaaaaaaaaaa
---

## Metrics and the future

The keepers watch several metrics to gauge health, which tell them:
- Hives that are full [00:01:00].
- Days with rain [00:02:00].

The money goes to the bees in three ways:
- **Food**: Sugar for the winter [00:03:00].
- **Homes**: New hives of wood [00:04:00].

The talks with beekeepers led her to see a good hive with two simple parts:
1. A floor of oak [00:04:20].
2. A roof of straw [00:04:40].

## Key Differences and Surprises

### Speed or Size

Small hives are fast [00:05:00].

### Friends

Bees know each other [00:06:00].

## Ana's Early Days

- **School**: She drew bees [00:06:20].
- **Work**: She sold honey [00:06:40].

## Friends and Enemies of Bees

Many animals live near a hive:

- **Wasps** [00:06:50]
    - Long and yellow [00:06:51].
    - They eat fruit [00:06:52], and bees [00:06:53].
- **Mites** [00:06:54]
    - Small and brown [00:06:55].
- **Bears**: They come for the honey [00:06:56].

## Enemies

Enemies are animals that eat bees [00:06:57].

### Outdoors

Bears break it [00:06:58].

### Indoors

Mites sit on her [00:06:59].

## Advice for New Keepers

- **Start small**: One hive will do [00:07:00].
- **Read**: There are books [00:08:00].
"""


@pytest.fixture(scope="module")
def bees(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Notes with two lists under one heading, and a heading with nothing but others below it."""
    folder: Path = tmp_path_factory.mktemp("notes")
    (folder / "bees.md").write_text(LISTS.lstrip(), "utf-8")
    return read_library(folder)


@pytest.mark.parametrize(
    ("question", "seconds"),
    [
        ("list the metrics", [60, 120]),
        ("what metrics do they watch?", [60, 120]),
        ("how many metrics are there", [60, 120]),
        ("name the three ways", [180, 240]),
        ("metrics?", [60, 120]),
        ("what are the two parts of a good hive?", [260, 280]),
    ],
)
def test_a_list_is_known_by_the_sentence_that_opens_it(
    bees: Library, question: str, seconds: list[int]
) -> None:
    """Whatever else stands under its heading."""
    found = listing(question, bees.claims).claims
    assert [claim.start.seconds for claim in found] == seconds


@pytest.mark.parametrize("question", ["list the key differences", "how many differences are there"])
def test_a_list_may_be_the_headings_below_a_heading(bees: Library, question: str) -> None:
    """Where nothing else stands under it."""
    found = listing(question, bees.claims)
    assert found.headings
    assert [claim.section[-1] for claim in found.claims] == ["Speed or Size", "Friends"]


def test_headings_that_bear_what_is_asked_for_are_listed_without_those_beside_them() -> None:
    """What else is said of the users is no kind of them."""
    kinds = "### Casual Users\n\nA [00:01:00].\n\n### Power Users\n\nB [00:02:00]."
    claims = read(f"## Users\n\n{kinds}\n\n### Privacy\n\nC [00:03:00].").note.claims
    found = listing("what kind of users do they have?", claims)
    assert [claim.section[-1] for claim in found.claims] == ["Casual Users", "Power Users"]


@pytest.mark.parametrize(
    "question",
    ["which bees", "list the keepers", "how many hives are there", "differences?", "Ana?"],
)
def test_what_a_list_is_only_about_is_not_listed(bees: Library, question: str) -> None:
    """No keeper is listed under "Advice for New Keepers", and what is bare may be anything."""
    assert listing(question, bees.claims) == Listing([])


@pytest.mark.parametrize(
    "question",
    [
        "what are the challenges he lists?",
        "what are the main challenges?",
        "what are the three challenges?",
        "name three challenges",
        "give me the 3 key challenges",
        "what are the most important challenges",
        "summarise the challenges",
        "challenges summary",
        "overview of the challenges",
        "challenges??",
        "5 challenges",
        "how many challenges are there",
        "how many challenges does he name?",
        "which kinds of challenges does he see",
        "what challenges does he see?",
        "three challenges please",
    ],
)
def test_a_list_is_the_labels_under_its_heading(library: Library, question: str) -> None:
    """Each item once, with its first claim."""
    found = listing(question, library.claims).claims
    assert [claim.label for claim in found] == [
        "Scale of Training",
        "Cost Efficiency",
        "Rapid Change",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "list the Beatles' albums",
        "opportunities",
        "why challenges?",
        "name three",
        "how many models are there",
        "how many months does it raise capital for",
        "how many people work there?",
        "which tools do they list",
        "what is the name of the company",
        "do the drivers matter?",
        "what drivers of a car are there",
    ],
)
def test_what_no_heading_holds_is_not_listed(library: Library, question: str) -> None:
    """Without a heading for it, or a wish for a list, the search answers."""
    assert not listing(question, library.claims).claims


def test_who_wants_the_gist_of_a_heading_without_items_gets_what_is_said_there(
    library: Library,
) -> None:
    """Nothing has to be a list to be summed up."""
    said = listing("summarise funding", library.claims).claims
    assert {claim.section[-1] for claim in said} == {"Funding and Investment"}


def test_the_structure_is_that_of_the_interview(library: Library) -> None:
    """A heading that holds the word is about something else."""
    assert not listing("give me the structure", library.claims).claims


def test_the_items_of_a_list_end_where_another_item_begins(bees: Library) -> None:
    """What stands under one label is no list of those beside it."""
    found = listing("list the wasps", bees.claims).claims
    assert [claim.text for claim in found] == ["Long and yellow", "They eat fruit"]


@pytest.mark.parametrize("question", ["what are wasps?", "what are bears", "what are enemies"])
def test_what_things_are_is_no_list_of_them(bees: Library, question: str) -> None:
    """Where the notes say it: in a sentence, or in the item with their name."""
    assert listing(question, bees.claims) == Listing([])


def test_what_stands_under_a_heading_is_more_than_an_item_of_its_name(library: Library) -> None:
    """It may be an item of something else."""
    item = replace(library.claims[0], text="There are few", label="Challenge")
    assert listing("what are challenges", [item, *library.claims]).claims


def test_what_the_things_are_is_a_list_of_them(bees: Library) -> None:
    """Who asks for "the" enemies wants to know which there are."""
    found = listing("what are the enemies", bees.claims)
    assert [claim.section[-1] for claim in found.claims] == ["Outdoors", "Indoors"]
