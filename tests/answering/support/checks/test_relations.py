"""Who did what to whom stays as it is in the notes."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("The podcast overtook the radio show.", "The radio show overtook the podcast.", True),
    ("Anna taught Berta.", "Berta taught Anna.", True),
    ("The band met the host.", "The host met the band.", True),
    ("Lopez sold the studio to Gomez.", "Gomez sold the studio to Lopez.", True),
    ("The show moved from Lisbon to Porto.", "The show moved from Porto to Lisbon.", True),
    ("Radio is older than television.", "Television is older than radio.", True),
    ("Editing follows recording.", "Recording follows editing.", True),
    ("Costs fell while sales rose.", "Costs rose while sales fell.", True),
    ("Two hosts met three guests.", "Three hosts met two guests.", True),
    ("The mother of the host wrote it.", "The host of the mother wrote it.", True),
)
def test_the_two_sides_do_not_change_places(row: Row) -> None:
    """Subject and object, giver and taker, the older and the younger."""
    assert_told(Reason.RELATION, row)


@table(
    ("Stress causes bad sleep.", "Bad sleep causes stress.", True),
    ("Bad sleep leads to stress.", "Stress leads to bad sleep.", True),
    ("People finish it because it is short.", "People finish it because it is short.", False),
    (
        "Because the show is short, people finish it.",
        "People finish it as the show is short.",
        False,
    ),
    (
        "People finish it because the show is short.",
        "The show is short because people finish it.",
        True,
    ),
)
def test_cause_and_effect_stay(row: Row) -> None:
    """A cause may come after its effect in the sentence, and only there."""
    assert_told(Reason.RELATION, row)


HINDERED = "The whole show kept its listeners despite the long pauses of the host."
CAUSED = "The long pauses of the host result from a lack of sleep before the show."


@table(
    ("The whole show kept its listeners because of the host's long pauses.", HINDERED, True),
    ("Due to the long pauses of the host, the show kept its listeners.", HINDERED, True),
    ("Although the host's pauses are long, the whole show kept its listeners.", HINDERED, False),
    ("The long pauses of the host lead to a lack of sleep before the show.", CAUSED, True),
    ("The long pauses of the host stem from a lack of sleep before the show.", CAUSED, False),
    (
        "Short nights lead to the host's long pauses.",
        "Long pauses result from short nights.",
        False,
    ),
    (
        "The show kept its listeners because of the long pauses.",
        "Because of the music, the show kept its listeners despite the long pauses.",
        False,
    ),
)
def test_a_reason_is_no_hindrance_and_a_cause_no_effect(row: Row) -> None:
    """What stands behind such a word in both is joined in the contrary way."""
    assert_told(Reason.RELATION, row)


@table(
    ("The radio show was overtaken by the podcast.", "The podcast overtook the radio show.", False),
    ("The radio show was overtaken by the podcast.", "The radio show overtook the podcast.", True),
    ("Anna was taught by Berta.", "Berta taught Anna.", False),
    ("Guests are chosen by listeners.", "Listeners are chosen by guests.", True),
    (
        "Echo as a share of noise can, oddly, be reduced by open windows.",
        "Oddly, open windows can reduce echo as a share of noise.",
        False,
    ),
    (
        "Through this noise, the guests must be led and guided by the host.",
        "The host must lead and guide the guests through this noise.",
        False,
    ),
)
def test_the_passive_turns_the_sides_and_changes_nothing(row: Row) -> None:
    """Who was overtaken by somebody did not overtake them."""
    assert_told(Reason.RELATION, row)


@table(
    (
        "Schools were founded by the firm between wars.",
        "The firm founded schools between wars.",
        False,
    ),
    (
        "Schools were founded by the firm when rents fell.",
        "The firm founded schools when rents fell.",
        False,
    ),
    ("The firm founded schools today.", "Schools were founded by the firm today.", False),
    (
        "The firm founded schools behind Rome.",
        "Schools were founded by the firm behind Rome.",
        False,
    ),
    ("The firm was founded by schools every year.", "The firm founded schools every year.", True),
    ("The firm is led by Anna Berg.", "The firm led Anna.", True),
)
def test_what_stands_behind_both_verbs_says_where_or_when(row: Row) -> None:
    """Neither does it: whoever changes sides stands there alone in one of the texts."""
    assert_told(Reason.RELATION, row)


@table(
    ("The band was taught the old songs by Anna.", "Anna taught the band the old songs.", False),
    ("The band was taught the old songs by Anna.", "The band taught Anna the old songs.", True),
    ("The show was changed by Anna.", "Anna changed the show by new songs.", False),
    ("Anna changed the show by new songs.", "New songs changed the show of Anna.", True),
    ("Listeners are won by hosts.", "Hosts have won listeners by long talks.", False),
    ("Hosts are won by listeners.", "Hosts have won listeners by long talks.", True),
    ("Songs written by Anna were loved by Berta.", "Anna loved songs written by Berta.", True),
    ("The studio was founded in 1999.", "The studio was founded in 1999 by Berta.", False),
    ("The studio was sold to Porto by Berta.", "The studio was sold to Porto.", False),
)
def test_a_passive_is_known_by_its_was_and_its_by(row: Row) -> None:
    """An object may part them; a "by" behind the object of an active verb says how."""
    assert_told(Reason.RELATION, row)


@table(
    ("They talk about music, sleep and food.", "They talk about food, music and sleep.", False),
    ("They talk of music, sleep, or loud food.", "They talk of loud food, sleep, or music.", False),
    ("For small rooms, echo remains the worst noise.", "The worst noise remains echo.", False),
    ("For small rooms, soft echo is the worst noise.", "The worst noise is soft echo.", False),
    (
        "Soft echo is a clear sign of small rooms.",
        "A clear sign of small rooms is soft echo.",
        False,
    ),
    (
        "A highly flexible and quiet studio will be demanded by the hosts of the future.",
        "The hosts of the future will demand a highly flexible and quiet studio.",
        False,
    ),
    ("Lopez and the Ondara Trio play.", "The Ondara Trio and Lopez play.", False),
    (
        "It is a common myth that sleep is lost by singing.",
        "A common myth is that sleep is lost by singing.",
        False,
    ),
    ("In Lisbon, the host met the band.", "The host met the band in Lisbon.", False),
    ("She drinks tea rather than coffee.", "Rather than coffee, she drinks tea.", False),
    ("She prefers tea rather than coffee.", "She prefers coffee rather than tea.", True),
    ("It fails by estimating the cost wrongly.", "It fails by a wrong cost estimation.", False),
    (
        "The goal is to make the shows better by May.",
        "The goal is to make shows better by May.",
        False,
    ),
)
def test_what_only_stands_elsewhere_is_no_exchange(row: Row) -> None:
    """A list has no order, a place may open a sentence; a preference has two sides."""
    assert_told(Reason.RELATION, row)


@table(
    ("They sold tapes to Porto despite Lisbon.", "They sold tapes to Lisbon despite Porto.", True),
    ("They turn tapes into records.", "They turn records into tapes.", True),
    (
        "It was built on loud music and quiet talk from Porto.",
        "It was built on quiet music and loud talk from Porto.",
        True,
    ),
    (
        "It was built on quiet talk and loud music from Porto.",
        "It was built on loud music and quiet talk from Porto.",
        False,
    ),
    ("He praised Anna and thanked Berta.", "He thanked Berta and praised Anna.", False),
)
def test_two_words_do_not_stand_in_each_others_place(row: Row) -> None:
    """What follows a word follows it in both."""
    assert_told(Reason.RELATION, row)


@table(
    ("Noise is good for guests.", "Noise is good for sales as guests buy more.", True),
    ("Noise is good for sales.", "Noise is good for sales as guests buy more.", False),
    ("They talk about sleep.", "They talk about food, music and sleep.", False),
)
def test_a_preposition_keeps_what_it_governs(row: Row) -> None:
    """In few words it stands before the same word, or one of its list."""
    assert_told(Reason.RELATION, row)


@table(
    ("Anna is a plan.", "Anna's plan is to sing.", True),
    ("The audience is self-made.", "Jingles are self-made to suit the audience.", True),
    ("Jingles are self-made.", "Jingles are self-made to suit the audience.", False),
    ("Radio was more lively.", "The podcast was more lively than radio.", True),
    ("The podcast was more lively.", "The podcast was more lively than radio.", False),
)
def test_what_is_said_is_said_of_the_same(row: Row) -> None:
    """Not of its owner, of what stands behind it, or of what it is compared with."""
    assert_told(Reason.RELATION, row)


@table(
    ("Editors will be observed by guests.", 'Editors will be "observers of guests".', True),
    ("Editors lead guests.", "Editors are led by guests.", True),
    ("Guests are observed by editors.", "Editors will be observers of guests.", False),
    (
        "Short shows can replace more famous, longer shows.",
        "Short shows can be replaced by more famous, longer shows.",
        True,
    ),
    (
        "Short shows can be replaced by more famous, longer shows.",
        "Short shows can be replaced by more famous, longer shows.",
        False,
    ),
    (
        "Guests structure the editing team of Lopez to allow for long talks.",
        "Lopez structures its editing team to allow for long talks with guests.",
        True,
    ),
    (
        "Radio shows are becoming video shows.",
        "Video shows are becoming radio shows, which sell ads.",
        True,
    ),
)
def test_who_does_it_and_who_suffers_it_stay_apart(row: Row) -> None:
    """By the passive, by "observers of", or with words that stand elsewhere too."""
    assert_told(Reason.RELATION, row)


@table(
    (
        "The studio uses tape 4 for interviews and tape 3.5 for music.",
        "The studio uses tapes (e.g., tape 3.5 for interviews, tape 4 for music).",
        True,
    ),
    (
        "The studio uses tape 3.5 for interviews and tape 4 for music.",
        "The studio uses tapes (e.g., tape 3.5 for interviews, tape 4 for music).",
        False,
    ),
    (
        "Three of the top four shows in Lisbon are musical and one is political.",
        "Lisbon's top four shows include three political ones and one musical.",
        True,
    ),
    (
        "Three of the top four shows in Lisbon are political and one is musical.",
        "Lisbon's top four shows include three political ones and one musical.",
        False,
    ),
    ("They record with a microphone and camera.", "They record with a camera and mic.", False),
)
def test_a_value_stays_with_its_label(row: Row) -> None:
    """Two values do not change places, in however many words."""
    assert_told(Reason.RELATION, row)


@table(
    (
        "If the show is cut, it should be repeated twice.",
        "If the show is repeated twice, it should be cut.",
        True,
    ),
    ("When guests sing, the host laughs.", "The host laughs when the guests sing.", False),
    (
        "After the host leaves, the guests sing.",
        "Before the host leaves, the guests sing.",
        True,
    ),
    (
        "The show was made for quiet talks over loud music.",
        "Unlike radio, the show was made for loud music over quiet talks.",
        True,
    ),
)
def test_a_condition_is_not_its_own_result(row: Row) -> None:
    """What stands behind "if", "because" or "after", and what is put behind "over"."""
    assert_told(Reason.RELATION, row)


@table(
    (
        "For most listeners, music has a larger pull than talk.",
        "While music and talk both matter, talk has a larger pull for most listeners.",
        True,
    ),
    (
        "Tests showed the ability of hosts to find better guests than listeners.",
        "Tests showed the listeners' ability to find better guests than hosts.",
        True,
    ),
    (
        "For most listeners, talk has a larger pull than music.",
        "While music and talk both matter, talk has a larger pull for most listeners.",
        False,
    ),
    ("No show lasts longer than Lopez's.", "Lopez's show lasts longer than any other.", False),
    ("An hour of talk costs more than an hour of music.", "Talk costs more by the hour.", False),
)
def test_what_is_more_is_not_what_it_is_compared_with(row: Row) -> None:
    """However far "than" stands, and where the notes do not write it."""
    assert_told(Reason.RELATION, row)


@table(
    ("The hosts leave, then the crew eats.", "The hosts leave after the crew eats.", True),
    (
        "They loaded the tape before they had a room.",
        "Once they had a room, they loaded the tape.",
        True,
    ),
    ("The show began before the crew came.", "The show began when the crew came.", True),
    ("The crew eats, and then the hosts leave.", "The hosts leave after the crew eats.", False),
    ("The hosts waited until the crew came.", "The hosts waited before the crew came.", False),
)
def test_what_comes_first_stays_first(row: Row) -> None:
    """Whatever joins two things in time, and whichever is told first."""
    assert_told(Reason.RELATION, row)
