"""An answer as Discord shows it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import Citation, Sentence
from bot.grounding.persona.titles import short
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from bot.surfaces.rendering import PAGE, harmless, pages

CLAIM = Claim("k7f", "It scales.", (Timestamp(1867), Timestamp(3723)), "note", "Y7uzEDEwYTU")
TITLES = {"note": "Radio [at] night", "other": "A studio"}
FIRST = Citation(CLAIM, CLAIM.timestamps[0])
SECOND = Citation(CLAIM, CLAIM.timestamps[1])

# What a hostile note or model would try, whole and in parts.
FRAGMENTS = st.sampled_from(
    [
        "[bank](https://evil.example)",
        "[a]( <https://e.example> )",
        "https://evil.example",
        "HTTP://EVIL.example",
        "<@123>",
        "<@&123>",
        "<#123>",
        "</ask:1>",
        "@everyone",
        "![x](y)",
        "**",
        "__",
        "~~",
        "||",
        "```",
        "`",
        "> ",
        "# ",
        "\\",
        "[",
        "](",
        ")",
        "<",
        ">",
        "word ",
        " ",
        "\n",
        "ftp://x",
        ":",
        "//",
    ]
)
HOSTILE = st.lists(FRAGMENTS, max_size=30).map("".join)
LINK = re.compile(r"(?<!\\)\[[\d:~]+\]\(<https://youtu\.be/Y7uzEDEwYTU\?t=\d+>\)")


def alone(sentence: Sentence) -> str:
    """Return the one page that a sentence fills."""
    (page,) = pages([sentence])
    return page


def test_a_sentence_is_followed_by_its_moments() -> None:
    """Each moment is a link that opens the video at that second and shows no preview."""
    assert alone(Sentence("It scales.", (FIRST, SECOND))) == (
        "It scales. [31:07](<https://youtu.be/Y7uzEDEwYTU?t=1867>) "
        "[1:02:03](<https://youtu.be/Y7uzEDEwYTU?t=3723>)"
    )


def test_a_moment_cited_twice_is_linked_once() -> None:
    """Two claims at one second do not repeat its link."""
    assert alone(Sentence("It scales.", (FIRST, FIRST))).count("youtu.be") == 1


def test_the_interview_of_a_claim_is_named_in_its_link() -> None:
    """Where there are several; in the words of a link nothing of a title takes effect."""
    (page,) = pages([Sentence("It scales.", (FIRST, SECOND))], titles=TITLES)
    assert page == (
        "It scales. [“Radio (at) night” 31:07](<https://youtu.be/Y7uzEDEwYTU?t=1867>) "
        "[1:02:03](<https://youtu.be/Y7uzEDEwYTU?t=3723>)"
    )


@pytest.mark.parametrize(("times", "links", "more"), [(4, 4, ""), (5, 3, "+2")])
def test_of_a_claim_with_many_moments_the_first_few_are_shown(
    times: int, links: int, more: str
) -> None:
    """How many more there are is said, if it is more than one."""
    claim = replace(CLAIM, timestamps=tuple(map(Timestamp, range(times))))
    many = Sentence("It scales.", tuple(Citation(claim, time) for time in claim.timestamps))
    page = alone(many)
    assert page.count("youtu.be") == links
    assert page.endswith(more)


def test_each_claim_of_a_sentence_shows_moments_of_its_own() -> None:
    """Many moments of one take nothing from the next."""
    claim = replace(CLAIM, id="many", timestamps=tuple(map(Timestamp, range(9))))
    many = tuple(Citation(claim, time) for time in claim.timestamps)
    page = alone(Sentence("It scales.", (*many, FIRST)))
    assert page.count("youtu.be") == 4
    assert "+6 [31:07](" in page


@given(HOSTILE)
def test_only_code_writes_links(text: str) -> None:
    """Whatever the words hold, no bracket, address or mention of theirs takes effect."""
    (page,) = pages([Sentence(f"x{text}"[:300], (FIRST,))])
    rest = LINK.sub("", page)
    assert "[" not in rest
    assert "]" not in rest
    assert "://" not in rest
    assert not re.search(r"(?<!\\)(?:\\\\)*<[@#/]", rest)


@given(HOSTILE)
def test_nothing_in_a_title_takes_effect(title: str) -> None:
    """Whatever an interview is called, the only link is ours, and nobody is mentioned."""
    titles = {"note": short(f"x{title}"), "other": "A studio"}
    (page,) = pages([Sentence("It scales.", (FIRST,))], titles=titles)
    label, _, rest = page.removeprefix("It scales. [").partition("](")
    assert rest == f"<{FIRST.url}>)"
    assert not re.search(r"[\[\]\n]|://|(?<!\\)(?:\\\\)*<[@#/]", label)


@given(
    st.text(
        st.characters(exclude_categories=("C", "M", "Z"), include_characters=" \n"), max_size=200
    )
)
def test_escaped_words_read_as_they_stood(text: str) -> None:
    """Without its backslashes the text is the same, save brackets and addresses."""
    if "://" not in text:
        unescaped = re.sub(r"\\([\\*_~`|<>#])", r"\1", harmless(text))
        assert unescaped == text.replace("[", "(").replace("]", ")")


@pytest.mark.parametrize(
    "unseen", "\u202e \u2066 \u200b \U000e0041 \x00 \x1b \u2028 \xad".split(" ")
)
def test_nothing_unseen_steers_the_words_around_it(unseen: str) -> None:
    """Nor does it hide a mention or an address, which would take effect without it."""
    assert harmless(f"so{unseen} it {unseen}is") == "so it is"
    assert harmless(f"<{unseen}@1> x:{unseen}//y") == r"\<@1\>  y"


def test_accents_tower_over_no_other_line() -> None:
    """Two on a letter are writing; letters that are joined, and emojis, stay whole."""
    assert harmless("e" + "\u0302\u0301" * 60) == "e\u0302\u0301"
    assert (
        harmless("न\u200dह 👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3")
        == "न\u200dह 👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3"
    )


def test_a_word_without_end_holds_up_nobody() -> None:
    """Its letters are each looked at a few times; each with all the others would take minutes."""
    word = "x" * 200_000
    assert harmless(f"{word}://{word}") == f" {word}"


@given(st.lists(st.tuples(st.integers(1, 2500), st.sampled_from(["", " ", "\n- "])), max_size=20))
def test_no_page_is_longer_than_discord_takes(shape: list[tuple[int, str]]) -> None:
    """Pages hold at most 2,000 characters, lose nothing, and none is empty."""
    sentences = [Sentence("word " * (n // 5) + "end", (FIRST,), lead) for n, lead in shape]
    made = pages(sentences)
    assert all(0 < len(page) <= PAGE for page in made)
    assert "".join(made).count("word") == sum(n // 5 for n, _ in shape)
    assert "".join(made).count("youtu.be") == len(sentences)


@given(st.integers(1900, 2100))
def test_a_link_is_never_cut(length: int) -> None:
    """Where a sentence fills the page, its moment moves to the next one whole."""
    made = pages([Sentence("x" * length, (FIRST, SECOND))])
    assert len(LINK.findall("\n".join(made))) == 2
