"""What a person sees of a model's stream: whole sentences in plain words, no machinery."""

import pytest
from inline_snapshot import snapshot

from bot.answering.ruling import Draft
from bot.answering.stream.sentence_parser import SentenceParser
from tests.answering.stream.parsing import parse


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
        "Runway scales (k7f 31:07) (k9a?t=1867).",
        "**Runway** scales [k7f](https://e.tld) \\[k9a\\].",
        "Runway scales (Source: k7f, k9a).",
        "Runway scales (See k7f and k9a).",
        "Runway scales [Claim k7f] (ID: k9a).",
        "Runway scales {k7f} {{k9a}}.",
        "Runway scales \\cite{k7f, k9a}.",
    ],
)
def test_a_mark_is_read_wherever_and_however_it_is_written(written: str) -> None:
    """The words stay, the marks become ids."""
    assert parse(written) == [Draft("Runway scales.", ("k7f", "k9a"))]


@pytest.mark.parametrize(
    "written",
    [
        "Runway scales **k7f** `k9a`.",
        "Runway scales<sup>k7f</sup><cite>k9a</cite>.",
        "Runway scales — k7f, k9a.",
        "k7f, k9a: Runway scales.",
        "Runway scales, see claims k7f and k9a.",
        "According to k7f and k9a, Runway scales.",
        "Runway scales. k7f, k9a",
    ],
)
def test_an_id_that_a_claim_has_needs_no_brackets(written: str) -> None:
    """It can be nothing else, whatever dresses it; the words that lead to it go with it."""
    assert parse(written, ids={"k7f", "k9a"}) == [Draft("Runway scales.", ("k7f", "k9a"))]


def test_a_word_that_no_claim_has_as_its_id_is_a_word() -> None:
    """It only looks like one."""
    assert parse("Runway sells b2b.", ids={"k7f"}) == [Draft("Runway sells b2b.")]


def test_numbers_of_footnotes_are_no_words_of_a_sentence() -> None:
    """The sentence is judged without them, and what they stand for is no sentence."""
    assert parse(
        "Runway scales [1].[^2] Data too[3, 4]\n[1] k7f\n[2]: k9a\n[^3]: Notes of a talk\n"
        "[^k7f]: the talk\n【4†source】",
        ids={"k7f", "k9a"},
    ) == [Draft("Runway scales."), Draft("Data too", (), " ")]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("It scales, [k7f], while it pays.", "It scales, while it pays."),
        ("It scales - [k7f]", "It scales"),
        ("It scales — [k7f]; [k9a].", "It scales."),
        ("It scales, [k7f] and it pays.", "It scales, and it pays."),
        ("It scales: [k7f] it pays.", "It scales: it pays."),
        ("It is fast - [k7f] and pays - as it must.", "It is fast - and pays - as it must."),
    ],
)
def test_what_led_to_a_mark_goes_with_it_where_nothing_follows(written: str, said: str) -> None:
    """No comma stands before a comma, and no dash before a stop."""
    assert [draft.text for draft in parse(written)] == [said]


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


@pytest.mark.parametrize(
    "label",
    ["# Answer\n", "**Answer:**\n", "**Answer**: ", "Answer: ", "assistant\n", "Final answer:\n\n"],
)
def test_an_answer_need_not_say_that_it_is_one(label: str) -> None:
    """What stands before it, and adds nothing, goes."""
    assert parse(f"{label}Scale matters.") == [Draft("Scale matters.")]
    assert parse("Answer the phone: it rings.") == [Draft("Answer the phone: it rings.")]


def test_a_table_is_a_list_of_its_rows() -> None:
    """The first cell says of what the others speak; a stop inside a cell ends no row."""
    assert parse(
        "Two points:\n\n| Point | Why | Source |\n|---|:-:|---|\n| Scale | it matters | [k7f] |\n"
        "| Data | It pays. | [k9a] |\n|  | All lower | | `k7f` |\n\nRun a | b.",
        ids={"k7f"},
    ) == [
        Draft("Two points:"),
        Draft("Point: Why, Source", (), "\n- "),
        Draft("Scale: it matters", ("k7f",), "\n- "),
        Draft("Data: It pays.", ("k9a",), "\n- "),
        Draft("All lower", ("k7f",), "\n- "),
        Draft("Run a | b.", (), "\n\n"),
    ]


def test_signs_that_are_spelled_out_are_read() -> None:
    """Once, and before anything else is looked for."""
    assert parse("R&amp;D isn&#39;t &lt;@1&gt; &quot;cheap&quot; &amp;amp; slow.") == [
        Draft('R&D isn\'t "cheap" &amp; slow.')
    ]


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


@pytest.mark.parametrize(
    "between",
    [
        *("<br>", "<br/>", "</p><p>", "<b>", "</b> ", "<think>Hm.</think>", "**", "*", "__", '"'),
        *("<@1>", "</b>**", "<THINKING>So. He</THINKING>", " <br> "),
    ],
)
def test_a_sentence_ends_where_a_tag_or_emphasis_stands_behind_its_stop(between: str) -> None:
    """Two sentences are told apart, so that neither vouches for the other."""
    drafts = parse(f"The studio burned down.{between}Lopez moved to Lisbon [k7f].")
    assert [(draft.text.strip('"'), draft.ids) for draft in drafts] == [
        ("The studio burned down.", ()),
        ("Lopez moved to Lisbon.", ("k7f",)),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Lopez <b>moved</b> to <i>Lisbon</i> [k7f].",
        "Lopez moved<br>to Lisbon<b>.</b>[k7f]",
        "Lopez <think>where to?</think>moved to Lisbon [k7f].",
        "Dr.<b>Lopez</b> moved to Lisbon [k7f].",
    ],
)
def test_a_tag_inside_a_sentence_does_not_end_it(written: str) -> None:
    """It goes, and the words around it stay as they were."""
    (draft,) = parse(written)
    assert draft.text.removeprefix("Dr. ") == "Lopez moved to Lisbon."
    assert draft.ids == ("k7f",)


def test_a_line_begins_with_the_tag_that_says_so() -> None:
    """A list that is written in HTML is a list of sentences."""
    drafts = parse("<ul><li>Scale matters [k7f]</li><li>Data too [k9a]</li></ul>")
    assert drafts == [
        Draft("Scale matters", ("k7f",)),
        Draft("Data too", ("k9a",), "\n"),
    ]


def test_what_was_thought_is_forgotten_where_only_its_end_is_told() -> None:
    """A server that swallows `<think>` leaves half a thought, which may weigh a decline."""
    parser = SentenceParser()
    drafts = parser.feed("NO_ANSWER? No, hmm: the studio</think>\n\nScale matters [k7f].")
    assert drafts + parser.finish() == [Draft("Scale matters.", ("k7f",))]
    assert not parser.declined


@pytest.mark.parametrize(
    "written",
    [
        "Runway s\u0336c\u0336a\u0336les [k7f].",
        "Runway sc\u0489ales\u20e0 [k7f].",
        "❌ Runway scales [k7f].",
        "Runway scales \U0001f595 [k7f].",
        "Runway scales [k7f] 🙄🤥.",
        "Runway 🚀 scales [k7f].",
    ],
)
def test_what_is_struck_out_or_pictured_is_not_shown_so(written: str) -> None:
    """A claim bears out words, and no line through them, and no picture beside them."""
    assert parse(written) == [Draft("Runway scales.", ("k7f",))]


def test_a_picture_tears_no_greeting() -> None:
    """It leads nowhere."""
    (draft,) = parse("Glad you asked 😊!")
    assert (draft.text, draft.torn) == ("Glad you asked!", False)


def test_accents_stay_as_far_as_a_letter_has_them() -> None:
    """Two stand on a letter of Vietnamese, and a hundred on none; apart or not is one spelling."""
    assert parse("Cafe\u0301 ha\u0323\u0302t \u0928\u093f.") == [Draft("Café hật नि.")]
    stacked = "\u0301\u0316" * 60
    assert parse(f"Ru{stacked}nway.") == [Draft("R\u00fa\u0316nway.")]
