"""What a short sentence may make of its evidence's words: leave some out, not gather them."""

import pytest

from bot.answering.support.brevity import gathered
from bot.answering.support.case import SupportCase
from bot.answering.support.corpus import Corpus
from bot.answering.support.verdict import Contradicted, Reason, Supported, Unsupported
from bot.answering.support.verifier import Verifier
from bot.notes.library import Library

HELD = "The editors cut every long pause before a show goes out."
FAR_APART = (
    "The host reads letters aloud, because what a fear of dark cellars, lost dogs or burnt cakes "
    "has taught a man in Porto is what an audience remembers."
)
FALSE = (
    "Runway aims for AGI.",
    "Teams are constrained by prescriptive goals.",
    "Runway focuses on fleeting trends.",
    "Runway builds specific feature points.",
    "Runway focuses on specific feature points.",
    "The approach encourages marginal improvements.",
    "Runway focuses solely on video models.",
    "Runway is only for video.",
    "Runway's goal is AGI.",
    "Runway's funding strategy is AGI.",
    "Runway is a company aiming for AGI.",
    "Companies aiming for AGI create tools for creative expression.",
    "Teams find prescriptive goals.",
    "He predicts that most markets will not condense.",
    "He predicts that markets will not condense.",
    "Runway is not efficient.",
    "Runway aims to be expensive.",
    "OpenAI's Sora ends competition.",
    "Scale is at a tipping point.",
    "Gen 3 Alpha is a specialized model.",
    "Gen 3 Alpha performs narrow tasks.",
    "Gen 3 Alpha can be superseded.",
    "Specialized models can perform tasks out-of-the-box.",
    "OpenAI views this competition positively.",
    "Sora views this competition positively.",
    "Valenzuela views OpenAI positively.",
    "Runway keeps the team small to save money.",
    "Runway keeps the team small to raise capital.",
    "Sora is competition for OpenAI.",
    "Chris Valenzuela is a user.",
    "Runway is video.",
    "Companies aiming for AGI have Runway's goal.",
    "Runway is aiming for AGI.",
    "Runway's focus is on video models.",
    "Features are irrelevant.",
    "Runway is a goal.",
    "The user's intent is self-generated.",
    "Small people build large-scale models.",
    "Real-time generation is already here.",
    "Real-time generation is here.",
    "The tipping point has been reached.",
    "Scale has reached a tipping point.",
    "Multi-modal controls are already here.",
    "Multi-modal controls have been brought.",
    "Most markets have condensed.",
    "Runway is a large company.",
)
TRUE = (
    "Runway does not aim for AGI.",
    "Runway is not aiming for AGI.",
    "Runway keeps the team small.",
    "Valenzuela views the competition positively.",
    "Sora signals increased competition.",
    "Teams have autonomy.",
    "Scale matters immensely.",
    "The team embraces uncertainty.",
    "Runway aims to be efficient.",
    "This approach encourages invention.",
    "Runway raises capital for two years.",
    "Real-time generation is not yet here.",
    "The tipping point has not been reached.",
    "Future advancements will bring more control.",
    "Video is a transitory stage.",
    "Video is a transitory stage towards building models.",
)
# Each of these is refused all the same.
REFUSED = (
    "Runway does not chase fleeting trends.",
    "Competition incentivizes innovation.",
    "Most ideas fail.",
    "Most markets will condense.",
    "Real-time generation is expected very soon.",
    "Data curation is critical.",
    "Teams are not constrained by prescriptive goals.",
    "Interfaces will be self-generated.",
)


@pytest.fixture
def verifier(library: Library) -> Verifier:
    """The shipped interview, whose speaker everybody may name."""
    return Verifier(Corpus(library.claims, {}, "Cristóbal Valenzuela"))


def known(sentences: tuple[str, ...]) -> list[object]:
    """Return cases that are known to come out wrong, and to be told of when they no longer do."""
    return [pytest.param(said, marks=pytest.mark.xfail(strict=True)) for said in sentences]


@pytest.mark.parametrize("said", FALSE)
def test_its_own_words_in_another_relation_are_not_what_it_says(
    verifier: Verifier, said: str
) -> None:
    """Denied, turned round, or put together from far apart."""
    assert not isinstance(verifier.find(said), Supported)


@pytest.mark.parametrize("said", [*TRUE, *known(REFUSED)])
def test_what_it_says_in_short_is_what_it_says(verifier: Verifier, said: str) -> None:
    """A sentence may leave out nearly everything."""
    assert isinstance(verifier.find(said), Supported)


@pytest.mark.parametrize("said", ["Runway is a large company.", "Runway is a company."])
def test_what_the_notes_leave_open_is_not_denied(verifier: Verifier, said: str) -> None:
    """Told apart from companies that aim for AGI, it may be one, large or small."""
    assert isinstance(verifier.find(said), Unsupported)


@pytest.mark.parametrize(
    "said", ["Real-time generation is already here.", "The tipping point has been reached."]
)
def test_what_is_still_to_come_is_said_to_be(verifier: Verifier, said: str) -> None:
    """The answer names the reason, and not that the notes are silent."""
    verdict = verifier.find(said)
    assert isinstance(verdict, Contradicted)
    assert verdict.reason is Reason.AWAITED


@pytest.mark.parametrize(
    ("said", "held"),
    [
        (
            "Lopez closed the studio.",
            "Lopez runs a studio in Porto in close contact with listeners.",
        ),
        ("The show is loud.", "If a pause is too loud, listeners fall asleep."),
        ("The host fears the audience.", FAR_APART),
        ("Fever is an infection.", "Doctors see fever as an early sign of the infection."),
        ("Patients are large.", "A large share of patients recover at home."),
        (
            "The club has sold its keeper.",
            "The club has sold its captain, and a buyer for the keeper is awaited.",
        ),
    ],
)
def test_a_brief_sentence_does_not_gather_its_words_from_everywhere(said: str, held: str) -> None:
    """Words that stand elsewhere, belong to others or stand in the heading are no statement."""
    assert gathered(SupportCase(said, (held,), "The show"), 5)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Tools support models.", "Tools support the training and deployment of models."),
        ("The show is free, and it is live.", "The show is free, and it is live."),
        ("The show is live.", "The show is free, and it is live."),
    ],
)
def test_what_a_statement_goes_on_to_say_is_not_gathered(said: str, held: str) -> None:
    """Behind a verb a word may be left out, and "it" is still the show."""
    assert not gathered(SupportCase(said, (held,)), 5)


@pytest.mark.parametrize("said", ["The editors cut long pauses.", "Editors cut pauses.", HELD])
def test_a_brief_sentence_may_leave_words_out(said: str) -> None:
    """What is said in one place is not gathered."""
    assert not gathered(SupportCase(said, (HELD,), "The show"), 5)


@pytest.mark.parametrize(("label", "is_gathered"), [("Mixer X4 (2022)", False), ("", True)])
def test_the_label_of_a_claim_may_be_its_subject(label: str, *, is_gathered: bool) -> None:
    """What stands behind "Mixer X4:" is said of the mixer."""
    held = "Carries roughly nine voices from the studio."
    said = "The mixer X4 carries about nine voices."
    case = SupportCase(said, (held,), f"A talk . {label}", label=label)
    assert gathered(case, 5) is is_gathered
