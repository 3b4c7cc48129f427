"""What holds for any stream of a model, however it is cut: no machinery becomes visible.

The streams are put together from fragments that have gone wrong; each promise is seen to be broken
by a parser that breaks it.
"""

import random
import re
from collections.abc import Container

import pytest

from bot.answering.ruling import Draft
from bot.answering.stream.open_sentence import OpenSentence
from bot.answering.stream.sentence_parser import SentenceParser
from tests.answering.stream.parsing import ForgetsBetweenDeltas, parse, shows_a_mark, splits

FRAGMENTS = [
    *("Runway ", "scales. ", "Why? ", "models", " and ", "the U.S. ", "e.g. ", "3.5% ", "J. "),
    *("…", "[k7f]", "[k7f, k9a]", "(k7f)", "【k7f】", "[[k7f]]", "[k7", "(k", "[", "]", "(", ")"),
    *("【", "[zz9]", "[2024 report", "[see k7f]", "[k7f", "k7f]", " [k7f].", ".[k7f] ", "[k7f](x)"),
    *("k7f", "\n", "\n\n", "\n- ", "\n1. ", "## ", "**", "*", "_", "`", "```", "~~", "||", "> "),
    *(" ", ". ", "https://", "http://e.tld/a(b) ", "www.e.tld", "[a](", "[a]( <https://e> )"),
    *("![i](u)", "//e", "hxxp://e ", "https:\\\\e", "discord.gg/x", "mailto:a@b.c", "://e.tld/"),
    *("http", "htt", "ps:", "<@1>", "<@", "@everyone", "@", "<b>", "</b", "<t:1:R>", "</cmd:1>"),
    *("<#1>", "<", ">", "a < b", "<br>", "<think>", "</think>", "<thi", "nk>", "[THINK]"),
    *("[/THINK]", "</p>", "<i", "◁think▷", "31:07", "[31:07]", "at 1:02:03 ", "31m07s", "?t=1867"),
    *("16:9 ", "\u200b", "\u202e", "\ufeff", "NO_ANSWER", "NO_", "好。", "\U000e0041", "\\"),
    *("(Source: k7f)", "(See k7f and k9a)", "[Claim k9a]", "{k7f}", "{{k9a}}", "{", "}", "{k7"),
    *("**k7f**", "`k9a`", "<sup>k7f</sup>", " — k7f", " - k9a.", "k9a: ", "Source: k7f", "see "),
    *("According to k7f, ", ", [k7f], ", " - [k9a]", "k7fx", "K7F", "b2b ", "[1]", "[^2]", "[^1"),
    *("[^k7f]: ", "[1]: ", "\n[2] k9a", "【4:0†source】", "【4†", "[^"),
    *(
        "| ",
        " | ",
        "|---|\n",
        "\n| a | b | [k7f] |",
        "&lt;",
        "&gt;",
        "&amp;",
        "&#39;",
        "&lt;@1&gt;",
    ),
    *("\\[k7f\\]", '."', "!", "?)", ": ", ", ", "-"),
]
THOUGHTS = [
    *(("<think>", "</think>"), ("<Thinking time=1>", "</Thinking>"), ("[THINK]", "[/THINK]")),
    *(("◁think▷", "◁/think▷"), ("<|begin_of_thought|>", "<|end_of_thought|>"), ("<think>", "")),
    ("<think>Well <think>then</think>", "</think>"),
]
STREAMS = 10_000
PARTS = 8

LINK = re.compile(r"\w+:[/\\]|\bwww\.|(?<!\S)//|\]\(|\bdiscord\.gg/|(?:mailto|https?):\S")
MENTION = re.compile(r"@\S|<[^\s\d]")
TIME = re.compile(r"(?<![\d:])\d{1,3}(?::\d\d){1,2}(?![\d:]|\s?[ap]m)")
UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\ufeff\U000e0000-\U000e007f]")


IDS = {"k7f", "k9a"}


def assert_same_for_every_split(text: str, parser: type[SentenceParser]) -> None:
    """However the text is cut, the drafts are the same."""
    whole = parse(text, parser=parser, ids=IDS)
    assert all(parse(*deltas, parser=parser, ids=IDS) == whole for deltas in splits(text))


def assert_plain(text: str, parser: type[SentenceParser]) -> None:
    """Nothing can be clicked, pings, hides or names a time."""
    for draft in parse(text, parser=parser, ids=IDS):
        for pattern in (LINK, MENTION, TIME, UNSEEN):
            assert not pattern.search(draft.text), draft
        assert "NO_ANSWER" not in draft.text


def assert_no_mark_shows(text: str, parser: type[SentenceParser]) -> None:
    """No id stands beside a bracket, and nothing of an unfinished mark at the end."""
    for draft in parse(text + " [k7f, k9", parser=parser, ids=IDS):
        assert not shows_a_mark(draft.text), draft
        assert IDS.isdisjoint(re.findall(r"\w+", draft.text)), draft
        assert not re.search(r"\[\^?\d\]", draft.text), draft
        assert not draft.text.endswith(("[", "【", "k9"))


def assert_every_id_is_reported(text: str, parser: type[SentenceParser]) -> None:
    """An id that the model marked stands in a draft, whether or not a claim has it.

    Not one inside a tag, a thought or a footnote: that goes with it, and may leave no draft behind.
    """
    for begins in ("<", "[THINK]", "[/THINK]", "◁", "[^", "[1]", "[2]"):
        text = text.replace(begins, "")
    text = text.replace("[zz9]", " word [zz9]")
    reported = {id_ for draft in parse(text, parser=parser, ids=IDS) for id_ in draft.ids}
    assert "zz9" in reported or "[zz9]" not in text


def assert_thoughts_are_secret(text: str, parser: type[SentenceParser]) -> None:
    """Nothing of a block of thinking stands in a draft, however the stream is cut."""
    # One kind of block for each stream, with what is no part of one before it.
    opens, closes = THOUGHTS[len(text) % len(THOUGHTS)]
    before = re.sub(r"[<\[◁].*|hi|nk", " ", text, flags=re.DOTALL)
    stream = f"{before}{opens}Secretly [k7f]. <b>Secretly</b>\n\nSecretly{closes}{text}"
    assert not any("ecretly" in draft.text for draft in parse(*stream, parser=parser, ids=IDS)), (
        stream
    )


PROPERTIES = [
    assert_thoughts_are_secret,
    assert_same_for_every_split,
    assert_plain,
    assert_no_mark_shows,
    assert_every_id_is_reported,
]


@pytest.mark.parametrize("part", range(PARTS))
def test_ten_thousand_streams_keep_every_promise(part: int) -> None:
    """Whatever a model streams, cut anywhere, no machinery becomes visible."""
    chance = random.Random(part)  # noqa: S311  no secret
    for _ in range(STREAMS // PARTS):
        stream = "".join(chance.choices(FRAGMENTS, k=chance.randint(1, 6)))
        for promise in PROPERTIES:
            promise(stream, SentenceParser)


class ShowsUnfinishedMarks(SentenceParser):
    """Lets the tail out raw at the end of the stream."""

    def finish(self, *, cut: bool = False) -> list[Draft]:
        """Return the held bracket as text."""
        self._let_go()
        return super().finish(cut=cut)


class ShowsWhatTheModelWrote(SentenceParser):
    """Passes the raw text on."""

    def _end(self, *, last: bool = False) -> None:
        assert last or self._open.raw
        self._drafts.append(Draft(self._open.raw))
        self._open = OpenSentence()


class KnowsNoTags(SentenceParser):
    """Knows no tags."""

    def feed(self, delta: str) -> list[Draft]:
        """Read them as words."""
        return super().feed(delta.replace("<", " "))


class KnowsNoIds(SentenceParser):
    """Knows no claim."""

    def __init__(self, ids: Container[str] = ()) -> None:  # noqa: ARG002
        """Forget them."""
        super().__init__()


class CleansUnknownIds(SentenceParser):
    """Quietly takes away an id that no claim has."""

    def feed(self, delta: str) -> list[Draft]:
        """Take the id away before anyone can see it."""
        return super().feed(delta.replace("[zz9]", ""))


@pytest.mark.parametrize(
    ("promise", "stream", "wrong"),
    [
        (assert_same_for_every_split, "It scales [k7f]. So.", ForgetsBetweenDeltas),
        (assert_plain, "See https://e.tld now.", ShowsWhatTheModelWrote),
        (assert_plain, "Hello @everyone.", ShowsWhatTheModelWrote),
        (assert_plain, "At 31:07 he says so.", ShowsWhatTheModelWrote),
        (assert_no_mark_shows, "It scales [k7f].", ShowsWhatTheModelWrote),
        (assert_no_mark_shows, "It scales [k7", ShowsUnfinishedMarks),
        (assert_no_mark_shows, "It scales — **k7f**.", KnowsNoIds),
        (assert_no_mark_shows, "It scales [1].", ShowsWhatTheModelWrote),
        (assert_every_id_is_reported, "It scales [zz9].", CleansUnknownIds),
        (assert_thoughts_are_secret, "It scales [k7f]", KnowsNoTags),
    ],
)
def test_each_promise_catches_a_parser_that_breaks_it(
    promise: object, stream: str, wrong: type[SentenceParser]
) -> None:
    """A promise that no parser could break would be worth nothing."""
    assert callable(promise)
    with pytest.raises(AssertionError):
        promise(stream, wrong)
