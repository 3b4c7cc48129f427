"""What a question asks for, and whether a text has it."""

import pytest

from bot.grounding.asking.wanted import counted, kind_wanted


@pytest.mark.parametrize(
    ("question", "having", "lacking"),
    [
        ("how many loaves do they bake?", "They bake forty 2 kg loaves", "They bake loaves daily"),
        (
            "how many bakers are there?",
            "Three young bakers knead, and 12 ovens bake",
            "They heat 12 ovens long before a baker comes",
        ),
        ("how many loaves are rye?", "A couple of loaves are rye", "The loaves are rye"),
        ("how many work there?", "At the Oven 3 there are 12", "They run the Oven 3.5 and an H100"),
        ("what date is it?", "It is on March 5", "It is on Windows 11, in 3D"),
        ("When did the mill open?", "It opened in 1998", "It opened late"),
        ("when did they buy it?", "They got the H100 in Q3", "They run the Oven 3"),
        ("when is it cold?", "It is cold from March to May", "It may rain; people march in"),
        ("when do they close?", "They close in the fall", "Prices fall if they close"),
        ("when was Bake-Day?", "Bake-Day was on a Sunday", "Bake-Day took thousands of loaves"),
        ("what percentage pays by card", "Two thirds pay by card", "Most customers pay by card"),
        ("how much did they raise?", "They raised 20 million", "It lasts for the next 24 months"),
        ("how much does rye cost?", "Rye costs $3", "Rye costs little in week 3"),
        ("what year was it?", "It was 1998", "It was a 10-year bond"),
        ("when did they send the troops?", "They sent them in May", "They sent 10,000 troops"),
        ("what size is the team?", "The team is small", "The team bakes"),
        ("who taught her", "Her teacher was Marie Blanc", "the trade was learned early"),
        ("why is rye dark?", "Rye is dark because the bran stays in", "Rye is dark bread"),
    ],
)
def test_a_number_someone_or_a_reason_is_looked_for(
    question: str, having: str, lacking: str
) -> None:
    """A claim without the kind of thing that is asked for hardly answers."""
    assert kind_wanted(question)(having)
    assert not kind_wanted(question)(lacking)


@pytest.mark.parametrize("question", ["is rye dark?", "tell me about the ovens", "rye?", ""])
def test_other_questions_ask_for_nothing_in_particular(question: str) -> None:
    """Whatever is said may answer them."""
    assert kind_wanted(question)("Ovens are hot")


def test_no_row_of_figures_is_too_long_to_be_a_sum() -> None:
    """Each of them may be the beginning of a sum."""
    assert not kind_wanted("how much money?")("3,." * 50_000)


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("How many new cars can it buy?", "cars"),
        ("how many big cloud companies buy chips?", "companies"),
        ("how many of the firms use it?", "firms"),
        ("how many cars does it sell in towns?", "cars"),
        ("how many people use cars?", "people"),
        ("how many children has she?", "children"),
        ("how many are there?", "are"),
        ("how old are the cars?", ""),
    ],
)
def test_what_is_counted_stands_behind_the_words_that_say_which(question: str, noun: str) -> None:
    """Who asks for new cars does not want to know how many "new"."""
    assert counted(question) == noun
