"""What a person sees of a model's stream: whole sentences in plain words, no machinery."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from bot.answering.citations import SentenceParser
from bot.answering.claim_marks import is_id
from bot.answering.ruling import Draft

FRAGMENTS = [
    *("Runway ", "scales. ", "Why? ", "models", " and ", "the U.S. ", "e.g. ", "3.5% ", "J. ", "…"),
    *("[k7f]", "[k7f, k9a]", "(k7f)", "【k7f】", "[[k7f]]", "[k7", "(k", "[", "]", "(", ")", "【"),
    *(
        "[zz9]",
        "[2024 report",
        "[see k7f]",
        "[k7f",
        "k7f]",
        " [k7f].",
        ".[k7f] ",
        "[k7f](x)",
        "k7f",
    ),
    *(
        "\n",
        "\n\n",
        "\n- ",
        "\n1. ",
        "## ",
        "**",
        "*",
        "_",
        "`",
        "```",
        "~~",
        "||",
        "> ",
        " ",
        ". ",
    ),
    *(
        "https://",
        "http://e.tld/a(b) ",
        "www.e.tld",
        "[a](",
        "[a]( <https://e> )",
        "![i](u)",
        "//e",
    ),
    *(
        "hxxp://e ",
        "https:\\\\e",
        "discord.gg/x",
        "mailto:a@b.c",
        "://e.tld/",
        "http",
        "htt",
        "ps:",
    ),
    *(
        "<@1>",
        "<@",
        "@everyone",
        "@",
        "<b>",
        "</b",
        "<t:1:R>",
        "</cmd:1>",
        "<#1>",
        "<",
        ">",
        "a < b",
    ),
    *(
        "31:07",
        "[31:07]",
        "at 1:02:03 ",
        "31m07s",
        "?t=1867",
        "16:9 ",
        "\u200b",
        "\u202e",
        "\ufeff",
    ),
    *(
        "NO_ANSWER",
        "NO_",
        "好。",
        "\U000e0041",
        "\\",
        "\\[k7f\\]",
        '."',
        "!",
        "?)",
        ": ",
        ", ",
        "-",
    ),
]
STREAMS = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6).map("".join)

LINK = re.compile(r"\w+:[/\\]|\bwww\.|(?<!\S)//|\]\(|\bdiscord\.gg/|(?:mailto|https?):\S")
MENTION = re.compile(r"@\S|<[^\s\d]")
TIME = re.compile(r"(?<![\d:])\d{1,3}(?::\d\d){1,2}(?![\d:]|\s?[ap]m)")
UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\ufeff\U000e0000-\U000e007f]")
MARK = re.compile(r"[\[【]([^\W_]+)|\b([^\W_]+)[\]】]|\(([^\W_]+)\)")


def parse(*deltas: str, parser: type[SentenceParser] = SentenceParser) -> list[Draft]:
    """Feed the deltas one by one and return every draft."""
    stream = parser()
    drafts = [draft for delta in deltas for draft in stream.feed(delta)]
    return drafts + stream.finish()


def splits(text: str) -> Iterator[tuple[str, ...]]:
    """Yield every way to cut a text in two, and its single characters."""
    yield tuple(text)
    for place in range(1, len(text)):
        yield text[:place], text[place:]


def assert_same_for_every_split(text: str, parser: type[SentenceParser]) -> None:
    """However the text is cut, the drafts are the same."""
    whole = parse(text, parser=parser)
    assert all(parse(*deltas, parser=parser) == whole for deltas in splits(text))


def assert_plain(text: str, parser: type[SentenceParser]) -> None:
    """Nothing can be clicked, pings, hides or names a time."""
    for draft in parse(text, parser=parser):
        for pattern in (LINK, MENTION, TIME, UNSEEN):
            assert not pattern.search(draft.text), draft
        assert "NO_ANSWER" not in draft.text


def assert_no_mark_shows(text: str, parser: type[SentenceParser]) -> None:
    """No id stands beside a bracket, and nothing of an unfinished mark at the end."""
    for draft in parse(text + " [k7f, k9", parser=parser):
        assert not any(is_id(word) for found in MARK.findall(draft.text) for word in found), draft
        assert not draft.text.endswith(("[", "【", "k9"))


def assert_every_id_is_reported(text: str, parser: type[SentenceParser]) -> None:
    """An id that the model marked stands in a draft, whether or not a claim has it.

    Not one inside a tag: that goes with the tag, and may leave no draft behind.
    """
    text = text.replace("<", "").replace("[zz9]", " word [zz9]")
    reported = {id_ for draft in parse(text, parser=parser) for id_ in draft.ids}
    assert "zz9" in reported or "[zz9]" not in text


PROPERTIES = [
    assert_same_for_every_split,
    assert_plain,
    assert_no_mark_shows,
    assert_every_id_is_reported,
]


@pytest.mark.parametrize("part", range(8))
@given(stream=STREAMS)
@settings(max_examples=1_250, deadline=None)
def test_ten_thousand_streams_keep_every_promise(part: int, stream: str) -> None:
    """Whatever a model streams, cut anywhere, no machinery becomes visible."""
    assert part >= 0
    for promise in PROPERTIES:
        promise(stream, SentenceParser)


class ForgetsBetweenDeltas(SentenceParser):
    """Parses each delta by itself."""

    def feed(self, delta: str) -> list[Draft]:
        """Return what this delta alone gives."""
        return [*super().feed(delta), *self.finish()]


class ShowsUnfinishedMarks(SentenceParser):
    """Lets the tail out raw at the end of the stream."""

    def finish(self, *, cut: bool = False) -> list[Draft]:
        """Return the held bracket as text."""
        self._let_go()
        return super().finish(cut=cut)


class ShowsWhatTheModelWrote(SentenceParser):
    """Passes the raw text on."""

    def _end(self, *, last: bool = False) -> None:
        assert last or self._raw
        self._drafts.append(Draft("".join(self._raw)))
        self._begin()


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
        (assert_every_id_is_reported, "It scales [zz9].", CleansUnknownIds),
    ],
)
def test_each_promise_catches_a_parser_that_breaks_it(
    promise: object, stream: str, wrong: type[SentenceParser]
) -> None:
    """A promise that no parser could break would be worth nothing."""
    assert callable(promise)
    with pytest.raises(AssertionError):
        promise(stream, wrong)


@pytest.mark.parametrize(
    "written",
    [
        "Runway scales [k7f, k9a].",
        "Runway scales [k7f][k9a].",
        "Runway scales [k7f] [k9a].",
        "Runway scales (k7f) (k9a).",
        "Runway scales 【k7f】【k9a】.",
        "Runway scales [[k7f]] [see k9a].",
        "Runway scales [k7f; k9a].",
        "Runway scales. [k7f, k9a]",
        "Runway scales.[k7f][k9a]",
        "Runway scales [k7f]. [k9a]",
        "Runway [k7f] scales [k9a].",
        "[k7f] [k9a] Runway scales.",
        "[Runway scales](k7f)[k9a].",
        "**Runway** scales [k7f](https://e.tld) \\[k9a\\].",
    ],
)
def test_a_mark_is_read_wherever_and_however_it_is_written(written: str) -> None:
    """The words stay, the marks become ids."""
    assert parse(written) == [Draft("Runway scales.", ("k7f", "k9a"))]


@pytest.mark.parametrize(
    "sentence",
    [
        "It costs $3.5 million, i.e. 2.5% of approx. 140 million.",
        "Dr. J. R. Smith met Mr. Jones in the U.S. Army.",
        "See [2024 report for No. 5.",
        "Run a.b. C and 2*3 with snake_case.",
        "It is 16:9 (wide), or so (they say).",
        "He gets up at 4:30 am.",
        "Is a < b and b > c?",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(sentence: str) -> None:
    """Abbreviations, decimals, initials and ordinary brackets pass through as they are."""
    assert parse(sentence) == [Draft(sentence)]


def test_code_does_not_end_a_sentence() -> None:
    """A stop between backticks belongs to the code."""
    assert parse("Run `x = 1. Then y` first.") == [Draft("Run x = 1. Then y first.")]


def test_marks_after_a_full_stop_belong_to_the_sentence_before() -> None:
    """Each sentence has its own moment, on whichever side of the stop the mark stands."""
    assert parse("Scale matters. [k7f] Data too [k9a]. all lower [k1b].") == [
        Draft("Scale matters.", ("k7f",)),
        Draft("Data too.", ("k9a",), " "),
        Draft("all lower.", ("k1b",), " "),
    ]


def test_a_sentence_leaves_as_soon_as_nothing_can_change_it() -> None:
    """It waits for its marks and no longer."""
    parser = SentenceParser()
    assert parser.feed("Scale matters.") == []
    assert parser.feed(" [k7f]") == []
    assert parser.feed(" D") == [Draft("Scale matters.", ("k7f",))]


def test_lists_headings_and_paragraphs_keep_their_shape() -> None:
    """The white space and the list marker before a sentence travel with it."""
    assert parse(
        "Drivers are:\n\n* **Scale**: it matters [k7f].\n* Data [k9a]\n\n"
        "1. First. Then more.\n2) Second\n## Next\n> Wrapped\nline of words"
    ) == snapshot(
        [
            Draft("Drivers are:"),
            Draft("Scale: it matters.", ("k7f",), "\n- "),
            Draft("Data", ("k9a",), "\n- "),
            Draft("First.", (), "\n1. "),
            Draft("Then more.", (), " "),
            Draft("Second", (), "\n2) "),
            Draft("Next", (), "\n"),
            Draft("Wrapped line of words", (), "\n"),
        ]
    )


@pytest.mark.parametrize("tail", ["[", "[k7", "(k", "[k7f, ", "【k7f", "[see k"])
def test_an_unfinished_mark_at_the_end_is_dropped(tail: str) -> None:
    """A stream that ends inside a mark shows nothing of it."""
    assert parse("Scale matters " + tail) == [Draft("Scale matters")]


def test_an_ordinary_bracket_at_the_end_is_shown() -> None:
    """What could not have become a mark is text."""
    assert parse("See the [2024 report") == [Draft("See the [2024 report")]


@pytest.mark.parametrize("said", ["NO_ANSWER", "The notes are silent. NO_ANSWER", "NO_ANSWER."])
def test_the_agreed_token_declines(said: str) -> None:
    """The model can say that the notes have no answer, and nobody sees the token."""
    parser = SentenceParser()
    drafts = parser.feed(said) + parser.finish()
    assert parser.declined
    assert all("ANSWER" not in draft.text for draft in drafts)


def test_half_a_token_at_the_end_is_dropped() -> None:
    """A stream that is cut inside the token shows nothing of it and declines nothing."""
    parser = SentenceParser()
    assert parser.feed("Scale matters. NO_AN") + parser.finish() == [Draft("Scale matters.")]
    assert not parser.declined


def test_a_cut_stream_keeps_only_sentences_that_have_ended() -> None:
    """Half a sentence can say the opposite of the whole."""
    parser = SentenceParser()
    first = parser.feed("Scale matters [k7f]. Data does not mat")
    assert first + parser.finish(cut=True) == [Draft("Scale matters.", ("k7f",))]
    decimal = SentenceParser()
    assert decimal.feed("It costs $3.") + decimal.finish(cut=True) == []
    marked = SentenceParser()
    assert marked.feed("It costs $3. [k7f]") + marked.finish(cut=True) != []
