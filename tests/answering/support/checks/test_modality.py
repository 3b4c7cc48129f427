"""A sentence is no surer than the notes, and what somebody thinks stays a thought."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("Radio is dead.", "She believes that radio is dead.", True),
    ("She thinks radio is dead.", "She believes that radio is dead.", False),
    ("According to her, radio is dead.", "She believes that radio is dead.", False),
    ("Ads will vanish within a decade.", "He predicts that ads will vanish within a decade.", True),
    (
        "He expects ads to vanish within a decade.",
        "He predicts that ads will vanish within a decade.",
        False,
    ),
    ("He proves that ads will vanish.", "He predicts that ads will vanish.", True),
    ("The risk is that ads will cost fans.", "The risk of ads: possibly costing fans.", True),
    ("Ads prove to be dull.", "Ads turn out to be dull.", False),
    ("They settled on Porto.", "They decided on Porto.", False),
    ("It is settled that ads are dull.", "It is held that ads are dull.", True),
    ("He foresaw that ads would vanish.", "He predicted that ads would vanish.", False),
    ("Ads are to vanish, he foresees.", "He predicts that ads will vanish.", False),
    ("The noise was a jingle.", "He spoke of the noise, claiming it was a jingle.", True),
    ("The ad market grew by 9%.", "The ad market is projected to grow by 9%.", True),
    ("Ideally, editors act as hosts.", "Editors should ideally act as hosts.", False),
    ("It is certain that ads will vanish.", "He predicts that ads will vanish.", True),
    ("Ads work in a certain place.", "Ads work in a place that is known.", False),
    ("They want their plan confirmed.", "They want a confirmation of their plan.", False),
    ("Ads harmed the show.", "The station's stance was that in 2019 ads harmed the show.", True),
)
def test_a_belief_and_a_prediction_keep_their_owner(row: Row) -> None:
    """Whose view it is may be said in other words and not left out."""
    assert_told(Reason.MODALITY, row)


@table(
    (
        "The host skips songs, which makes the show shorter than expected.",
        "The host may skip songs, which makes the show shorter than expected.",
        True,
    ),
    (
        "The host might skip songs, which makes the show shorter than expected.",
        "The host may skip songs, which makes the show shorter than expected.",
        False,
    ),
    (
        "The host believes the show skips songs, and is shorter than expected.",
        "The host believes the show may skip songs, and is shorter than expected.",
        True,
    ),
    (
        "The host could skip songs, which makes the show shorter than expected.",
        "The host could potentially skip songs, which makes the show shorter than expected.",
        False,
    ),
    (
        "The host says that songs are skipped, if they are long.",
        "The host may skip songs if they are long.",
        False,
    ),
    (
        "The host wants to mix songs to tell stories, through noises.",
        "The host wants to mix songs to potentially tell stories, through noises.",
        True,
    ),
)
def test_a_hedge_of_something_else_keeps_none(row: Row) -> None:
    """What the notes hedge besides stays hedged, and pays for nothing."""
    assert_told(Reason.MODALITY, row)


@table(
    ("The team has doubled its audience.", "The team aims to double its audience.", True),
    ("The team wants to double its audience.", "The team aims to double its audience.", False),
    ("The studio moved.", "The studio hopes to move.", True),
    ("The studio plans to move.", "The studio hopes to move.", False),
    ("The studio has not moved.", "The studio hopes to move.", True),
    ("The final was moved to June.", "The final was moved from May to June.", False),
)
def test_an_aim_is_not_an_achievement(row: Row) -> None:
    """What is hoped, planned or wanted has not happened, nor is it known that it will not."""
    assert_told(Reason.MODALITY, row)


@table(
    ("The show will end next year.", "The show may end next year.", True),
    ("The show could end next year.", "The show may end next year.", False),
    ("The show might end.", "The show ended.", False),
    ("It is certain that ads will vanish.", "It is likely that ads will vanish.", True),
    ("Short episodes do better.", "Short episodes seem to do better.", True),
    ("Short episodes probably do better.", "Short episodes seem to do better.", False),
    ("High cost is the cause.", "High cost is a potential cause.", True),
    ("The show will have a break.", "The show will have the proposed break.", True),
    ("Editors must listen twice.", "Editors should listen twice.", True),
    ("Editors should listen twice.", "Editors should listen twice.", False),
    ("Jingles are useless.", "It is odd to pay for jingles that might become useless soon.", True),
    ("The curve is a line on paper.", "On paper the curve appears as a line.", False),
    ("A third of the cases were lost.", "A third of claims cases were lost.", False),
    ("You can cut it.", "It is possible to cut it.", False),
    ("The studio closes in May.", "The studio might close in May.", True),
    ("She opens one in the United States.", "She hopes to open one in the United States.", True),
)
def test_what_may_be_does_not_become_what_is(row: Row) -> None:
    """May, could, seems and should keep their doubt; to say less surely is no fault."""
    assert_told(Reason.MODALITY, row)
