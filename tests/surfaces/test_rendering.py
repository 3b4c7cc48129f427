"""An answer as Discord shows it."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.answer import Citation, Sentence
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from bot.surfaces.rendering import PAGE, pages, plain, rendered

CLAIM = Claim("k7f", "It scales.", (Timestamp(1867), Timestamp(3723)), "note", "Y7uzEDEwYTU")
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


def test_a_sentence_is_followed_by_its_moments() -> None:
    """Each moment is a link that opens the video at that second and shows no preview."""
    assert rendered(Sentence("It scales.", (FIRST, SECOND))) == (
        "It scales. [31:07](<https://youtu.be/Y7uzEDEwYTU?t=1867>) "
        "[1:02:03](<https://youtu.be/Y7uzEDEwYTU?t=3723>)"
    )


def test_a_moment_cited_twice_is_linked_once() -> None:
    """Two claims at one second do not repeat its link."""
    assert rendered(Sentence("It scales.", (FIRST, FIRST))).count("youtu.be") == 1


@given(HOSTILE)
def test_only_code_writes_links(text: str) -> None:
    """Whatever the words hold, no bracket, address or mention of theirs takes effect."""
    (page,) = pages([Sentence(f"x{text}"[:300], (FIRST,))])
    rest = LINK.sub("", page)
    assert "[" not in rest
    assert "]" not in rest
    assert "://" not in rest
    assert not re.search(r"(?<!\\)(?:\\\\)*<[@#/]", rest)


@given(st.text(max_size=200))
def test_escaped_words_read_as_they_stood(text: str) -> None:
    """Without its backslashes the text is the same, save brackets and addresses."""
    if "://" not in text:
        unescaped = re.sub(r"\\([\\*_~`|<>#])", r"\1", plain(text))
        assert unescaped == text.replace("[", "(").replace("]", ")")


def test_a_word_without_end_holds_up_nobody() -> None:
    """Its letters are each looked at a few times; each with all the others would take minutes."""
    word = "x" * 200_000
    assert plain(f"{word}://{word}") == f" {word}"


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
