"""Every way in which 21,189 public notes were seen to write their times, lines and links.

The names of the cases are the rows of the count of variants in the documentation of the format.
"""

import pytest

from bot.notes.problem import Kind
from tests.notes.writing import kinds, read, said, tag

A, B, C, D = (tag(f"00:0{minute}:00") for minute in range(1, 5))
ONE, TWO = [("One", "01:00")], [("One", "01:00"), ("two", "02:00")]


def case(name: str, body: str, claims: list[tuple[str, str]], *problems: Kind) -> object:
    """One row: what stands in a note, what it says, and what kinds of problems are told."""
    return pytest.param(body, claims, set(problems), id=name)


def broken(name: str, mark: str) -> object:
    """One row whose mark is broken, and whose time can be read all the same."""
    return case(name, f"One {mark}.", [("One", "01:00!")], Kind.BROKEN_MARK)


TIMES = [
    case("bare", "One [00:01:00].", ONE),
    case(
        "several in one bracket",
        "One [00:01:00, 00:02:00; 00:03:00].",
        [("One", "01:00 02:00 03:00")],
    ),
    case("several with a pipe", "One [02:50:53 | 00:34:42].", [("One", "2:50:53 34:42")]),
    case("bare parentheses", "One (00:01:00).", ONE),
    case(
        "link and text seconds apart",
        f"One {tag('00:01:00', '00:01:09')}.",
        [("One", "01:00!")],
        Kind.MISMATCH,
    ),
    case(
        "link and text minutes apart",
        f"One {tag('00:01:00', '00:09:00')}.",
        [("One", "~01:00")],
        Kind.DOUBTFUL,
    ),
    case(
        "link and text decided by neighbours",
        f"0 {tag('00:08:50')}. One {tag('00:01:00', '00:09:00')}. 2 {tag('00:09:10')}.",
        [("0", "08:50"), ("One", "09:00!"), ("2", "09:10")],
        Kind.MISMATCH,
    ),
    case("field shift", f"One {tag('57:47:04', '00:57:47')}.", [("One", "57:47!")], Kind.MISMATCH),
    case("same time in other digits", f"One {tag('02:01:01', '2:01:01')}.", [("One", "2:01:01")]),
    case("comma list", f"One {A}, {B}.", [("One", "01:00 02:00")]),
    case("adjacent", f"One {A}{B} {C}.", [("One", "01:00 02:00 03:00")]),
    case("mid-sentence", f"One {A}, two {B}.", TWO),
    case("after the full stop", f"One. {A}", ONE),
    case("at line start", f"{A} One.\n", ONE),
    case("on its own line", f"One.\n\n{A}\n", ONE),
    case("in a heading", f"## One {A}\n\nText.", ONE),
    case("in a table cell", f"| a | b |\n|---|---|\n| x | One {A} |", ONE),
    case("in a fence around everything", f"```markdown\n# Top\n* One {A}.\n```\n", ONE),
    case("in an unbalanced fence", f"One {A}.\n\n```\n\ntwo {B}.\n", TWO),
    case("in parentheses", f"One ({A}), two ({B}).", TWO),
    case("as a wikilink alias", "One [[topic | (00:01:00)]].", ONE),
    case("as a bare wikilink alias", "One [[topic | 01:00]].", ONE),
    case("as a wikilink", "One [[00:01:00]].", ONE),
    case("in a wikilink alias", f"One [[topic | of it {A}]].", [("One of it", "01:00")]),
    case("range of tags", f"One {A} - {B}.", [("One", "01:00 02:00")]),
    case("range in a bracket", "One [00:01:00 - 00:02:00].", [("One", "01:00 02:00")]),
    case("link in minutes and seconds", f"One {tag('01:00')}.", ONE),
    case("link in short hours", f"One {tag('1:00:36')}.", [("One", "1:00:36")]),
    case(
        "link in four parts", f"One {tag('01:00:13:00')}.", [("One", "1:00:13!")], Kind.EXTRA_FIELD
    ),
    case("link in odd digits", f"One {tag('00:1:0')}.", ONE),
    case("bare odd digits", "One [0:1:00].", ONE),
    case("missing colon", "One [0001:00].", [("One", "01:00!")], Kind.BROKEN_MARK),
    case("seconds of 60", f"One {tag('00:00:60')}.", [("One", "01:00!")], Kind.OVERFLOW),
    case("seconds over 60", f"One {tag('00:24:99')}.", [("One", "~25:39")], Kind.DOUBTFUL),
    case("minutes over 59", f"One {tag('00:75:30')}.", [("One", "1:15:30!")], Kind.OVERFLOW),
    case("minutes alone over 59", f"One {tag('75:30')}.", [("One", "1:15:30")]),
    case("text without brackets", 'One <a class="yt-timestamp" data-t="01:00">01:00</a>.', ONE),
    case("text that is empty", 'One <a class="yt-timestamp" data-t="00:01:00"></a>.', ONE),
    case(
        "text that is words",
        'See <a class="yt-timestamp" data-t="00:01:00">the start</a>.',
        [("See the start", "01:00")],
    ),
    case("Markdown link", "One [00:01:00](https://youtu.be/Y7uzEDEwYTU?t=60).", ONE),
    case("Markdown link to a tag", f"One [00:01:00]({A}).", ONE),
    case("Markdown link to a tag, open", f"One [00:01:00]({A}", ONE),
    case(
        "Markdown link to an escaped tag",
        'One ([00:01:00](<a%20class="yt-timestamp"%20data-t="00:01:00">)).',
        ONE,
    ),
    case(
        "Markdown link without hours",
        'One [01:22:00](<a class="yt-timestamp" data-t="22:00">22:00</a>).',
        [("One", "1:22:00!")],
        Kind.MISMATCH,
    ),
    case("escaped brackets", r"One \[00:01:00\].", ONE),
    case("other brackets", "One 【00:01:00】.", ONE),
    broken("wrong class", '<a class="yt="yt-timestamp" data-t="00:01:00">[00:01:00]</a>'),
    broken("wrong attribute", '<a class="yt-timestamp" data="00:01:00">[00:01:00]</a>'),
    broken("no attribute", '<a class="yt-timestamp" data-00:01:00">[00:01:00]</a>'),
    broken("missing quote", '<a class="yt-timestamp" data-t="00:01:00]</a>. Two'),
    case(
        "range in a broken tag",
        'One <a class="yt-timestamp" data-t="00:01:00]-[00:02:00]</a>.',
        [("One", "01:00! 02:00!")],
        Kind.BROKEN_MARK,
    ),
    broken(
        "stray bracket in the link", '<a class="yt-timestamp" data-t="00:01:00]">[00:01:00]</a>'
    ),
    broken("broken by a line", '<a class="yt-timestamp"\n  data-t="00:01:00">[00:01:00]</a>'),
    broken("unclosed", '<a class="yt-timestamp" data-t="00:01:00">[00:01:00]. Two'),
    broken("closed by half", '<a class="yt-timestamp" data-t="00:01:00">[00:01:00]>'),
    broken("closed by another tag", '<a class="yt-timestamp" data-t="00:01:00">[00:01:00]</sup>'),
    case("stray close", f"One</a> {A}.", ONE),
    case("cut off", f'One {A}. Two <a class="yt', ONE, Kind.ODD_TIME),
    case(
        "cut off in its text",
        'One <a class="yt-timestamp" data-t="00:01:00">[00:01:0',
        [("One", "01:00!")],
        Kind.BROKEN_MARK,
    ),
    case(
        "placeholder", f"One {tag('HH:01:00', '00:01:00')}.", [("One", "01:00!")], Kind.PLACEHOLDER
    ),
    case(
        "placeholder twice", f"One {tag('HH:MM:SS')}. Two {A}.", [("Two", "01:00")], Kind.ODD_TIME
    ),
    case(
        "placeholder address",
        f"One {tag('https://youtu.be/XYZ', '00:01:00')}.",
        [("One", "01:00!")],
        Kind.PLACEHOLDER,
    ),
    case("no citation", f"Context. One {A}.", ONE),
]
STRUCTURE = [
    case("bullets three deep", f"* a\n    * b\n        * One {A}.\n", ONE, Kind.FEW_TIMES),
    case("numbered", f"1.  One {A}.\n2.  two {B}.\n", TWO),
    case("block quote", f"> One {A}.\n", ONE),
    case("callout title", f"> [!NOTE] One {A}\n> Text.\n", ONE),
    case("callout outside a quote", f"[!NOTE]\nOne {A}.", ONE),
    case("a tag within a wikilink", f'[[One<a class="yt]] {A}', ONE),
    case("wikilink pipe in a row", f"| a | b |\n|---|---|\n| x | [[p | One]] {A} |", ONE),
    case("inline code", f"One `e * p * n` {A}.", [("One e * p * n", "01:00")]),
    case("time in inline code", "One `[00:01:00]`.", ONE),
    case("formula", f"One $x_1 * y_1$ {A}.", [("One x_1 * y_1", "01:00")]),
    case("formula over lines", f"One {A}:\n$$\na_1 \\\\\nb_1\n$$\n", ONE),
    case("money", f"From $3 to $120 or $5-$6 {A}.", [("From $3 to $120 or $5-$6", "01:00")]),
    case("footnote", f"One [^1].\n\n[^1]: Two {A}.\n", [("One", "01:00"), ("Two", "01:00")]),
    case("footnotes of times", f"One [^1], two [^2^].\n\n[^1]: {A}\n[^2^]: {B}\n", TWO),
    case(
        "other tags",
        f"<div>\n<p>One <sup>1</sup> &amp; <b>more</b> {A}.</p>\n</div>",
        [("One 1 & more", "01:00")],
    ),
    case("block tags apart", f"<p>Title</p><p>One {A}.</p>", ONE),
    case("line break tag", f"Title<br/>One {A}.", ONE),
    case("rule under a line", f"One {A}.\n---\ntwo {B}.", TWO),
    case("deep heading", f"# a\n##### b\nOne {A}.", ONE),
    case("image", f"![alt](a.png) One {A}.", ONE),
    case("external link", f"One [site](https://a.b/c_(d)) {A}.", [("One site", "01:00")]),
    case(
        "emphasis",
        f"**One** *two* __three__ _four_ ==five== {A}.",
        [("One two three four five", "01:00")],
    ),
    case("struck out", f"One ~~or two~~ {A}.", ONE),
    case("struck out in HTML", f"<del>Two</del> One <s>or <b>two</b></s> {A}.", ONE),
    case("struck out with its time", f"One {A}. ~~Two {B}.~~", ONE),
    case(
        "asterisks that are meant",
        f"5 * 3 f**k s_n_k 2*3 {A}.",
        [("5 * 3 f**k s_n_k 2*3", "01:00")],
    ),
    case("bold that never ends", f"* **One {A}.", ONE),
    case("task", f"- [x] One {A}.", ONE),
    case("block id", f"One {A}. ^abc123", ONE),
    case("indented bullet", f"Text:\n\n        *   One {A}.", ONE),
    case("no trailing newline", f"# a\n\nOne {A}", ONE),
    case("setext underline", f"One {A}.\n===\n", ONE),
]
WIKILINKS = [
    case("no alias", f"[[one_two]] {A}.", [("one two", "01:00")]),
    case("alias without spaces", f"[[x|One]] {A}.", ONE),
    case("two pipes", f"[[x | y | One]] {A}.", ONE),
    case("nested wikilinks", f"[[x | One of [[y | it]]]] {A}.", [("One of it", "01:00")]),
    case("unclosed wikilink", f"[[x | One {A}.", ONE),
    case("unclosed without alias", f"[[One {A}.", ONE),
    case("closed by one bracket", f"[[x | One] of [[y]] {A}.", [("One of y", "01:00")]),
    case("closed by one bracket without alias", f"[[One] of it {A}.", [("One of it", "01:00")]),
    case(
        "brackets in an alias", f"[[x | One [of] it]] [sic] {A}.", [("One [of] it [sic]", "01:00")]
    ),
    case("stray close of a link", f"One]] {A}.", ONE),
    case("with a folder", f"[[notes/one]] {A}.", [("one", "01:00")]),
    case("wikilink in a heading", f"## [[x | One]] {A}", ONE),
    case("wikilink in bold", f"**[[x | One]]** {A}", ONE),
    case("time inside the page name", f"[[x {A} | One]].", ONE),
]


@pytest.mark.parametrize(("body", "claims", "problems"), [*TIMES, *STRUCTURE, *WIKILINKS])
def test_a_variant_is_read_for_what_it_means(
    body: str, claims: list[tuple[str, str]], problems: set[Kind]
) -> None:
    """The words without markup, the times with their certainty, and every repair told."""
    reading = read(body)
    assert said(reading) == claims
    assert kinds(reading) == problems
