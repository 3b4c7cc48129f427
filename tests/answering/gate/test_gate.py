"""What a model wrote is let out, mended or dropped, and each time for a reason."""

from dataclasses import replace

import pytest

from bot.answering.answer import Sentence
from bot.answering.gate.gate import Gate
from bot.answering.ruling import Decision, Draft, Ruling
from bot.answering.support.corpus import Corpus
from bot.answering.support.verdict import Reason
from bot.answering.support.verifier import Verifier
from bot.grounding.text.sentences import sentences
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from tests.answering.interviews import CLAIMS, VERIFIER, gate
from tests.answering.stream.parsing import parse


def rule(text: str, *ids: str, among: Gate | None = None) -> Ruling:
    """Return what becomes of one sentence."""
    return ruled(Draft(text, ids), among or gate())


def ruled(draft: Draft, among: Gate) -> Ruling:
    """Return what becomes of it in one gate."""
    return among.ruling(draft)


def cited(ruling: Ruling) -> list[str]:
    """Return the ids of the claims that a sentence is shown with."""
    assert ruling.sentence is not None
    return [citation.claim.id for citation in ruling.sentence.citations]


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
    assert (ruling.decision, ruling.reason) == (Decision.SHOWN, "")
    assert ruling.sentence is not None
    assert ruling.sentence.text == text
    assert cited(ruling) == ids


def test_a_persona_in_the_third_person_never_says_i() -> None:
    """What it would say as somebody else, the claim says in its own words."""
    ruling = rule("I believe that radio will outlive television.", "p3c")
    assert (ruling.decision, ruling.reason) == (Decision.REPLACED, Reason.PERSON)
    assert ruling.sentence is not None
    assert ruling.sentence.text.startswith("Lopez believes")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("We moved the studio from Porto to Lisbon in 1998.", ["p2b"]),
        ("We moved the studio from Porto to Lisbon in 1998.", []),
        ("In 1998 our studio moved from Porto to Lisbon.", ["p2b"]),
        ("Let's move the studio from Porto to Lisbon in 1998.", ["p2b"]),
    ],
)
def test_a_persona_in_the_third_person_never_says_we(text: str, ids: list[str]) -> None:
    """Nor does it ask anybody to join in."""
    ruling = rule(text, *ids)
    assert not ruling.sentence or ruling.sentence.text == f"{CLAIMS['p2b'].text}."
    assert rule(text, "p2b", among=gate(first_person=True)).reason != Reason.PERSON


def test_a_claim_that_says_we_may_be_told_so() -> None:
    """In whatever form, and a country's short name is nobody."""
    claim = Claim("a1", "We need sleep, in the US too", (Timestamp(1),), "radio", "v")
    among = Gate({"a1": claim}, Verifier(Corpus([claim], {"radio": "Radio"})))
    for text in ("Sleep is what our bodies need.", "In the US too, they need sleep."):
        assert among.fault(Draft(text, ("a1",))) is not Reason.PERSON
    quiet = replace(claim, text="They need sleep, in the US too")
    among = Gate({"a1": quiet}, Verifier(Corpus([quiet], {"radio": "Radio"})))
    assert rule("In the US too they need sleep.", "a1", among=among).reason != Reason.PERSON


def test_a_persona_in_the_first_person_may_say_i() -> None:
    """The guest's voice is a paraphrase in the first person, and says so itself."""
    ruling = rule(
        "I believe that radio will outlive television.", "p3c", among=gate(first_person=True)
    )
    assert ruling.decision is Decision.SHOWN


@pytest.mark.parametrize(
    ("text", "ids", "shown", "reason"),
    [
        ("The studio moved to Lisbon in 1998.", ["p1a"], ["p2b"], None),
        ("The studio moved to Lisbon in 1998.", [], ["p2b"], "id"),
        ("The studio moved to Lisbon in 1998.", ["zz9"], ["p2b"], "id"),
        ("The studio moved to Lisbon in 1998.", ["p2b", "zz9"], ["p2b"], "id"),
        ("The studio moved to Lisbon in 1998.", ["p2b", "p7g"], ["p2b"], "spare"),
        ("The studio moved to Lisbon in 1998.", ["p2b", "p2b"], ["p2b"], ""),
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
    assert reason is None or ruling.reason == reason
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


OPEN = "How many letters come, and how high is the station's revenue?"


@pytest.mark.parametrize(
    "said",
    [
        "The notes do not say anything about revenue.",
        "However, the interview doesn't mention how high the station's revenue is.",
        "The notes leave open how high the revenue is.",
        "The notes leave the revenue open.",
        "The interview says nothing about revenue.",
        "She does not mention the station's revenue.",
    ],
)
def test_what_the_notes_leave_open_is_said_beside_what_they_answer(said: str) -> None:
    """In the question's own words, and only where something was answered."""
    among = gate(question=OPEN)
    assert rule(said, among=among).decision is Decision.DROPPED
    rule("Listeners write 300 letters a week.", "p4d", among=among)
    ruling = rule(said, among=among)
    assert (ruling.decision, ruling.reason) == (Decision.SHOWN, "open")
    assert ruling.sentence == Sentence(said)


@pytest.mark.parametrize(
    "said",
    [
        "The notes do not say anything about letters.",
        "The notes do not say how many letters come.",
        "The notes leave the letters open.",
        "The notes leave the revenue of the station open, which is high.",
        "The notes say nothing about letters.",
        "She says nothing about her divorce.",
        "The notes do not mention the divorce.",
        "The notes do not mention revenue, which is high.",
        "The notes do not say anything about revenue because many letters come.",
        "The station has no revenue.",
        "She does not give the station any revenue.",
    ],
)
def test_what_the_notes_have_or_nobody_asked_for_is_not_left_open(said: str) -> None:
    """A claim speaks of it, or it would be a statement in disguise."""
    among = gate(question=OPEN)
    rule("Listeners write 300 letters a week.", "p4d", among=among)
    assert rule(said, among=among).decision is Decision.DROPPED


def test_a_word_that_says_little_leaves_nothing_open() -> None:
    """No claim has it, but one has all that matters."""
    asked = "How many people keep letters, and how many letters come?"
    among = gate(question=asked)
    rule("Listeners write 300 letters a week.", "p4d", among=among)
    ruling = rule("The notes do not say how many people keep letters.", among=among)
    assert ruling.decision is Decision.DROPPED


DISCLOSURE = "I am an AI. I answer from notes, and am not Lopez herself."


@pytest.mark.parametrize(
    "said", [DISCLOSURE, f"No. {DISCLOSURE}", "No, I am an AI.", *sentences(DISCLOSURE)]
)
def test_what_the_persona_says_of_itself_needs_no_claim(said: str) -> None:
    """In its own words, also behind a yes or a no, whoever speaks."""
    for first_person in (False, True):
        ruling = rule(said, among=gate(first_person=first_person, disclosure=DISCLOSURE))
        assert (ruling.decision, ruling.reason) == (Decision.SHOWN, "bridge")


@pytest.mark.parametrize(
    "said", ["I am Lopez herself.", "I am no AI.", "I answer from notes, and am Lopez herself."]
)
def test_of_itself_it_says_nothing_else(said: str) -> None:
    """Not out of the same words either."""
    among = gate(first_person=True, disclosure=DISCLOSURE)
    assert rule(said, among=among).decision is Decision.DROPPED


def test_a_bridge_with_an_id_is_no_bridge() -> None:
    """What is cited must be in the claim."""
    assert rule("I'm glad you asked.", "p1a").decision is Decision.DROPPED


def test_the_first_sentence_that_is_shown_begins_the_answer() -> None:
    """What would stand before it is left out when all before it was dropped."""
    among = gate()
    drafts = [
        Draft("The studio burned down."),
        Draft("The studio moved to Lisbon in 1998.", ("p2b",), "\n\n"),
        Draft("The host picks the music.", ("p6f",), "\n- "),
    ]
    assert leads(drafts, among) == ["", "\n- "]


def leads(drafts: list[Draft], among: Gate) -> list[str]:
    """Return what stands before those sentences that are shown."""
    rulings = [ruled(draft, among) for draft in drafts]
    return [ruling.sentence.lead for ruling in rulings if ruling.sentence]


def test_a_list_keeps_its_marks_and_its_count_where_items_are_dropped() -> None:
    """The first of them too, though an introduction or an item before it is gone."""
    drafts = [
        Draft("The studio cares about many things:"),
        Draft("The studio burned down.", (), "\n1. "),
        Draft("The studio moved to Lisbon in 1998.", ("p2b",), "\n2. "),
        Draft("The studio burned down.", (), "\n3. "),
        Draft("The host picks the music.", ("p6f",), " "),
        Draft("Most guests arrive without notes.", ("p5e",), "\n\n"),
    ]
    assert leads(drafts, gate()) == ["1. ", "\n2. ", "\n\n"]


@pytest.mark.parametrize("heading", ["Letters", "Radio", "The show", "Porto and Lisbon", "Guests:"])
def test_a_heading_is_no_statement(heading: str) -> None:
    """No moment is found for it, so that it is never all of an answer; its paragraph stays."""
    among = gate()
    drafts = [
        Draft("The host picks the music.", ("p6f",)),
        Draft(heading, (), "\n\n"),
        Draft("Most guests arrive without notes.", ("p5e",), "\n"),
    ]
    rulings = [ruled(draft, among) for draft in drafts]
    assert (rulings[1].decision, rulings[1].reason) == (Decision.DROPPED, "heading")
    assert rulings[2].sentence is not None
    assert rulings[2].sentence.lead == "\n\n"


@pytest.mark.parametrize(
    ("text", "ids"),
    [("Porto and Lisbon", ["p2b"]), ("The host picks the music", []), ("Hello", [])],
)
def test_what_is_cited_or_states_something_is_no_heading(text: str, ids: list[str]) -> None:
    """A short answer may be a name, and a list item may lack its stop."""
    assert rule(text, *ids).sentence is not None


def test_a_list_of_sources_is_no_statement() -> None:
    """What it calls them was said above, each with its moment; what is said behind it counts."""
    among = gate()
    rule("The host picks the music.", "p6f", among=among)
    for text, ids in (("Sources:", []), ("The music", ["p6f"]), ("Porto and Lisbon", ["p2b"])):
        assert rule(text, *ids, among=among).reason == "heading"
    assert rule("Most guests arrive without notes.", "p5e", among=among).sentence


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
    vouched = gate().rule(draft, gate().fault(draft), vouched=True)
    assert (vouched.decision, vouched.reason) == (Decision.SHOWN, "coverage, overruled")
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


def test_an_id_that_a_claim_has_for_a_word_cites_nothing_by_itself() -> None:
    """What may be a word stays one, so that no sentence loses it."""
    assert gate().ids == CLAIMS.keys()
    said = {"p1a": replace(CLAIMS["p1a"], text="The studio sells to “P2B” and p3c, it says")}
    among = Gate({**CLAIMS, **said}, VERIFIER)
    assert among.ids == CLAIMS.keys() - {"p2b", "p3c"}
