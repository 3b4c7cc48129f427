"""What a model wrote is let out, mended or dropped, and each time for a reason."""

from dataclasses import replace

import pytest

from bot.answering.answer import Sentence
from bot.answering.gate.gate import Gate
from bot.answering.ruling import Decision, Draft
from bot.answering.support.corpus import Corpus
from bot.answering.support.verdict import Reason
from bot.answering.support.verifier import Verifier
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from tests.answering.gate.rulings import cited, rule, ruled
from tests.answering.interviews import CLAIMS, VERIFIER, gate
from tests.answering.stream.parsing import parse


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Editors cut each long pause before a show goes out.", ["p1a"]),
        ("In 1998 the studio moved to Lisbon.", ["p2b"]),
        ("She thinks that radio will outlive television.", ["p3c"]),
        ("The host picks the music, and most guests come without notes.", ["p6f", "p5e"]),
    ],
)
def test_a_sentence_that_its_claims_bear_out_is_shown_as_it_came(text: str, ids: list[str]) -> None:
    """Word for word, with the claims it cites and no reason to give."""
    ruling = rule(text, *ids)
    assert (ruling.decision, ruling.reason) == (Decision.SHOWN, None)
    assert ruling.sentence is not None
    assert ruling.sentence.text == text
    assert cited(ruling) == ids


@pytest.mark.parametrize("lead", ["Yes, ", "According to the notes, ", "The notes say that "])
def test_what_leads_on_to_a_sentence_is_shown_and_makes_it_neither_truer_nor_surer(
    lead: str,
) -> None:
    """It answers the question, or says where the answer is from; a claim cannot hold it."""
    true = rule(f"{lead}in 1998 the studio moved to Lisbon.", "p2b")
    assert true.decision is Decision.SHOWN
    assert true.sentence is not None
    assert true.sentence.text == f"{lead}in 1998 the studio moved to Lisbon."
    hardened = rule(f"{lead}radio will outlive television.", "p3c")
    assert (hardened.decision, hardened.reason) == (Decision.REPLACED, Reason.MODALITY)


@pytest.mark.parametrize(
    ("text", "ids", "shown", "reason"),
    [
        ("The studio moved to Lisbon in 1998.", ["p1a"], ["p2b"], "number"),
        ("The studio moved to Lisbon in 1998.", [], ["p2b"], "id"),
        ("The studio moved to Lisbon in 1998.", ["zz9"], ["p2b"], "id"),
        ("The studio moved to Lisbon in 1998.", ["p2b", "zz9"], ["p2b"], "id"),
        ("The studio moved to Lisbon in 1998.", ["p2b", "p7g"], ["p2b"], "spare"),
        ("The studio moved to Lisbon in 1998.", ["p2b", "p2b"], ["p2b"], None),
    ],
)
def test_a_sentence_that_another_claim_bears_out_is_linked_anew(
    text: str, ids: list[str], shown: list[str], reason: str | None
) -> None:
    """Its words stay; what it cites is what bears it out, and nothing that does not."""
    ruling = rule(text, *dict.fromkeys(ids))
    assert ruling.sentence is not None
    assert ruling.sentence.text == text
    assert cited(ruling) == shown
    assert ruling.reason == reason
    assert ruling.decision is (Decision.RELINKED if ruling.reason else Decision.SHOWN)


@pytest.mark.parametrize(
    ("text", "cites", "reason"),
    [
        ("Listeners write 500 letters a week to the show.", "p4d", Reason.NUMBER),
        ("The studio moved from Porto to Madrid in 1998.", "p2b", Reason.NAME),
        ("The editors do not cut long pauses before a show goes out.", "p1a", Reason.POLARITY),
        ("Radio will outlive television.", "p3c", Reason.MODALITY),
        ("All guests arrive without notes.", "p5e", Reason.QUANTIFIER),
        ("The studio moved from Lisbon to Porto in 1998.", "p2b", Reason.RELATION),
        ("Most guests arrive without notes, shoes or a plan.", "p5e", Reason.COVERAGE),
        ("The editors cut “every single pause” of a show.", "p1a", Reason.QUOTE),
    ],
)
def test_a_sentence_that_says_other_than_its_claim_gives_way_to_the_claim(
    text: str, cites: str, reason: Reason
) -> None:
    """The reader gets the notes' own words in its place, and the log the reason."""
    ruling = rule(text, cites)
    assert (ruling.decision, ruling.reason) == (Decision.REPLACED, reason)
    assert ruling.sentence is not None
    assert ruling.sentence.text == f"{CLAIMS[cites].text}."
    assert cited(ruling) == [cites]


def test_the_claims_own_words_are_said_once() -> None:
    """A second sentence that gets the same claim wrong is dropped."""
    among = gate()
    first = rule("Listeners write 500 letters a week.", "p4d", among=among)
    second = rule("Listeners write 700 letters a week.", "p4d", among=among)
    assert (first.decision, second.decision) == (Decision.REPLACED, Decision.DROPPED)
    assert second.sentence is None


def test_a_claim_that_was_told_already_replaces_nothing() -> None:
    """What was said in other words need not be said again."""
    among = gate()
    rule("Listeners write 300 letters a week to the show.", "p4d", among=among)
    assert rule("Listeners write 500 letters.", "p4d", among=among).decision is Decision.DROPPED


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The studio burned down last spring.", []),
        ("The studio burned down last spring.", ["zz9"]),
        ("The weather is nice in Madrid.", ["p6f"]),
        ("Yes.", []),
        ("She is human.", ["p3c"]),
    ],
)
def test_what_no_claim_bears_out_is_dropped(text: str, ids: list[str]) -> None:
    """With a reason, and with nothing in its place."""
    ruling = rule(text, *ids)
    assert ruling.decision is Decision.DROPPED
    assert ruling.sentence is None
    assert ruling.reason


def test_a_bridge_is_shown_without_a_claim() -> None:
    """It states nothing, so there is nothing to cite."""
    ruling = rule("Here is what she says:")
    assert (ruling.decision, ruling.reason) == (Decision.SHOWN, "bridge")
    assert ruling.sentence == Sentence("Here is what she says:")


@pytest.mark.parametrize(
    "written",
    [
        "See https://evil.example/x and @everyone <@123>.",
        "See <@123> and share.",
        "More here: [https://e.tld](https://e.tld).",
    ],
)
def test_what_is_left_of_an_address_or_a_mention_is_no_bridge(written: str) -> None:
    """It was to lead there, and without it leads nowhere."""
    (draft,) = parse(written)
    assert ruled(draft, gate()).decision is Decision.DROPPED


def test_a_bridge_with_an_id_is_no_bridge() -> None:
    """What is cited must be in the claim."""
    assert rule("I'm glad you asked.", "p1a").decision is Decision.DROPPED


def test_what_was_shown_is_not_said_again() -> None:
    """Whatever it cites the second time, and whoever's words it was in the first."""
    among = gate()
    rule("The studio moved to Lisbon in 1998.", "p2b", among=among)
    rule("Listeners write 500 letters a week.", "p4d", among=among)
    for again in ("the studio moved to Lisbon, in 1998", f"{CLAIMS['p4d'].text}."):
        ruling = rule(again, "p4d", among=among)
        assert (ruling.decision, ruling.reason) == (Decision.DROPPED, "repeated")


def test_another_judge_may_let_a_sentence_out() -> None:
    """It is shown as it came, and the log says who was overruled."""
    draft = Draft("Most guests come empty-handed and improvise.", ("p5e",))
    assert ruled(draft, gate()).decision is not Decision.SHOWN
    vouched = gate().decide(draft, gate().fault(draft), vouched=True)
    assert (vouched.decision, vouched.reason) == (Decision.SHOWN, Reason.COVERAGE)
    assert vouched.overruled
    assert cited(vouched) == ["p5e"]


@pytest.mark.parametrize(
    "beside",
    [
        *("The show ended. in 1998", "The show ended.In 1998", "The show ended.“In 1998"),
        *("The show ended! then, in 1998", "The show ended? Yes: in 1998"),
        "Here is what she says about her divorce: in 1998",
    ],
)
@pytest.mark.parametrize("ids", [("p2b",), ()])
def test_a_long_true_statement_smuggles_in_no_short_false_one(
    beside: str, ids: tuple[str, ...]
) -> None:
    """What stands in one draft is looked at part by part, however it came to be one."""
    ruling = rule(f"{beside} the studio moved from Porto to Lisbon.", *ids)
    assert not ruling.sentence or ruling.sentence.text == f"{CLAIMS['p2b'].text}."


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Most guests arrive without notes. the host picks the music.", ["p5e", "p6f"]),
        ("Here is what she says about the studio: it moved from Porto to Lisbon.", ["p2b"]),
    ],
)
def test_several_true_statements_in_one_draft_are_shown(text: str, ids: list[str]) -> None:
    """Each of its parts is borne out by what is cited."""
    assert rule(text, *ids).decision is Decision.SHOWN


def test_a_statement_keeps_the_link_to_what_its_second_half_says() -> None:
    """Though the sentence before the first claim, which nobody cites, says as much of it."""
    joined = (
        "The studio raised nine million for new rooms, and long jingles lose listeners at night."
    )
    first = Claim("a1", "Long jingles lose listeners at night", (Timestamp(1),), "radio", "v")
    second = replace(
        first, id="b2", text="The studio raised nine million for new rooms", before=first.text
    )
    verifier = Verifier(Corpus([first, second], {"radio": "Radio"}))
    claims = {claim.id: claim for claim in (first, second)}
    ruling = rule(joined, "b2", "a1", among=Gate(claims, verifier))
    assert (ruling.decision, cited(ruling)) == (Decision.SHOWN, ["b2", "a1"])


@pytest.mark.parametrize(("word", "says_it"), [("p2b", True), ("p3c", True), ("p4d", False)])
def test_an_id_that_a_claim_has_for_a_word_cites_nothing_by_itself(
    word: str, *, says_it: bool
) -> None:
    """What may be a word stays one, so that no sentence loses it."""
    said = {"p1a": replace(CLAIMS["p1a"], text="The studio sells to “P2B” and p3c, it says")}
    among = Gate({**CLAIMS, **said}, VERIFIER)
    (draft,) = parse(f"The studio sells to {word}.", ids=among.ids)
    assert (word in draft.text, word in draft.ids) == (says_it, not says_it)
