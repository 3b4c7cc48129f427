"""How Discord's Markdown is drawn in a terminal, and written where there is none."""

from datetime import UTC, datetime

import pytest

from bot.localdiscord.terminal.markdown import Markdown

# How a terminal is told of a link: before its address, between that and its text, and behind.
ON, OF, OFF = "\x1b]8;;", "\x1b\\\x1b[4m", "\x1b[24m\x1b]8;;\x1b\\"


def test_names_stand_for_mentions() -> None:
    """People, roles and channels are shown by their names, and nobody as it is."""
    names = {1: "@ann", 2: "@listeners", 3: "#general"}
    markdown = Markdown(lambda id_: names.get(id_, ""), rich=False)
    assert markdown.text("<@1> <@!1> <@&2> <#3>") == "@ann @ann @listeners #general"
    assert markdown.text("<@42> see <https://example.org>") == "<@42> see https://example.org"


def test_what_is_escaped_stands_as_it_was_meant() -> None:
    """Without the backslash, and not drawn as what it would mean without it."""
    markdown = Markdown(lambda _: "@ann", rich=False)
    assert markdown.text(r"\*\*a\*\* \<@1\> b\_c \# d \w") == r"**a** <@1> b_c # d \w"


def test_code_is_marked_where_colours_are_unwanted() -> None:
    """By what it was written with; names stay bold, which is no colour."""
    drawn = Markdown(str, rich=True, colours=False).text("`as it is` and **bold**")
    assert drawn == "`as it is` and \x1b[1mbold\x1b[0m"


def test_code_is_shown_as_it_is() -> None:
    """Whatever its characters mean elsewhere; in colour without its marks, as italics are."""
    text = r"*Apps*: `/ask **all** \* <x>`, 2 * 3 * 4, \`no\`, snake*case"
    shown = r"Apps: `/ask **all** \* <x>`, 2 * 3 * 4, `no`, snake*case"
    assert Markdown(lambda _: "", rich=False).text(text) == shown
    rich = Markdown(lambda _: "", rich=True).text("*a* **b** `c`")
    assert rich == "\x1b[3ma\x1b[0m \x1b[1mb\x1b[0m \x1b[36mc\x1b[0m"


def test_a_block_of_code_is_shown_as_it_is() -> None:
    """Line by line, without its fence where it is coloured."""
    text = "see ```py\nx = a **b**\n-# <@1>\n``` and ```one``` **c**"
    drawn = Markdown(lambda _: "ann", rich=True).text(text)
    code = "\x1b[36mx = a **b**\x1b[0m\n\x1b[36m-# <@1>\x1b[0m"
    assert drawn == f"see {code} and \x1b[36mone\x1b[0m \x1b[1mc\x1b[0m"
    assert Markdown(lambda _: "ann", rich=False).text(text) == text.replace("**c**", "c")


def test_a_spoiler_is_concealed() -> None:
    """Where a terminal can do that, with whatever is in it; it is marked everywhere."""
    text = "so ||<@1> **ends** ` ``|| well"
    assert Markdown(lambda _: "@ann", rich=False).text(text) == "so ||@ann ends ` ``|| well"
    drawn = Markdown(lambda _: "@ann", rich=True).text(text)
    assert drawn == "so ||\x1b[8m@ann \x1b[1mends\x1b[0;8m ` ``\x1b[0m|| well"


def test_a_moment_is_told_in_its_style() -> None:
    """Here; one that no calendar has stays as it is, and so does one in code."""
    here = datetime.fromtimestamp(1_700_000_000, UTC).astimezone()
    markdown = Markdown(str, rich=False)
    for style, form in (("t", "%H:%M"), ("d", "%Y-%m-%d"), ("S", "%Y-%m-%d %H:%M:%S")):
        assert markdown.text(f"<t:1700000000:{style}>") == f"{here:{form}}"
    for whole in ("<t:1700000000>", "<t:1700000000:R>"):
        assert markdown.text(whole) == f"{here:%d %B %Y %H:%M}"
    for none in ("<t:999999999999>", "`<t:1700000000>`", "<t:x>"):
        assert markdown.text(none) == none


@pytest.mark.parametrize(
    ("text", "piped", "shown"),
    [
        (
            "[`c`](https://e.org/)",
            "`c` https://e.org/",
            f"{ON}https://e.org/{OF}\x1b[36mc\x1b[0m{OFF}",
        ),
        ("[x](https://e.org/*a*)", "x https://e.org/*a*", f"{ON}https://e.org/*a*{OF}x{OFF}"),
        ("<https://e.org/*a*/b>", "https://e.org/*a*/b", "https://e.org/*a*/b"),
        ("https://e.org/*a*/`b`/c", "https://e.org/*a*/`b`/c", "https://e.org/*a*/`b`/c"),
        (
            "**[*x*](https://e.org/)**",
            "x https://e.org/",
            f"\x1b[1m{ON}https://e.org/{OF}\x1b[3mx\x1b[0m{OFF}\x1b[0m",
        ),
        ("**https://e.org/**", "https://e.org/", "\x1b[1mhttps://e.org/\x1b[0m"),
        (
            "`[x](https://e.org/)`",
            "`[x](https://e.org/)`",
            "\x1b[36m[x](https://e.org/)\x1b[0m",
        ),
    ],
)
def test_a_link_leads_where_it_says_however_it_is_styled(text: str, piped: str, shown: str) -> None:
    """No style is looked for in an address, and a link may stand in styles and hold them."""
    assert Markdown(lambda _: "", rich=False).text(text) == piped
    assert Markdown(lambda _: "", rich=True).text(text) == shown


def test_small_print_and_bold_lose_their_marks() -> None:
    """What Discord draws small or bold is drawn so, and in a pipe stands without its marks."""
    assert Markdown(lambda _: "", rich=False).text("**a b**\n-# c ** d") == "a b\nc ** d"
    assert (
        Markdown(lambda _: "", rich=True).text("**a**\n-# c") == "\x1b[1ma\x1b[0m\n\x1b[2mc\x1b[0m"
    )
