"""A sentence affirms what the notes affirm, and denies what they deny."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("The editors do not cut silence.", "The editors cut silence.", True),
    ("The editors cut silence.", "The editors do not cut silence.", True),
    ("The editors don't cut silence.", "The editors do not cut silence.", False),
    ("He never reads reviews.", "He reads reviews.", True),
    ("He reads reviews.", "He never reads reviews.", True),
    ("She refuses to read reviews.", "She reads reviews.", True),
    ("She refuses to read reviews.", "She does not read reviews.", False),
    ("Nobody edits the show.", "The guests edit the show.", True),
    ("Without music the show is dull.", "With music the show is dull.", True),
    ("Long shows are better.", "Long shows are not necessarily better.", True),
    ("Shows are better long.", "It is a misconception that shows are better long.", True),
    ("The host is not paid for the show.", "The show's host gets money for each hour.", True),
    ("Zero-day guests arrive late.", "The zero-day guests arrive late.", False),
    ("Sound is no longer a cost but a gift.", "Sound is no longer a cost, as once.", False),
    ("The contract will not expire.", "The contract will expire in May.", True),
    ("There is no tape of the show.", "A tape of the show is not available.", False),
    ("¬ The editors cut silence.", "The editors cut silence.", True),
    ("🚫 The editors cut silence.", "The editors cut silence.", True),
    ("The editors cut silence 👎.", "The editors cut silence.", True),
    ("She refused to sing.", "She was not asked and refused to sing.", False),
    ("Nobody sings on the show.", "The host speaks on air regardless of the weather.", True),
    ("Nobody sings on the show.", "The show is wordless.", False),
    ("Hosts fall asleep on the show.", "Hosts struggle to fall asleep on the show.", True),
    ("Hosts are unable to sleep.", "Hosts struggle to sleep.", False),
    ("Hosts fight noise.", "Hosts struggle with noise.", False),
    ("Luck has to do with winning.", "Luck has little to do with winning.", True),
    ("Luck does not have much to do with winning.", "Luck has little to do with winning.", False),
    ("The host shows interest in ads.", "The host shows little interest in ads.", True),
    ("They sell the loud dogs.", "They sell the loud little dogs.", False),
    ("A noise helps the host.", "A little noise helps the host.", False),
    ("Hosts find it hard to sleep.", "Hosts struggle to sleep.", False),
    ("Interest in ads is low.", "They show little interest in ads.", False),
    ("She builds it by steps.", "Step by step, little by little, she builds it.", False),
    ("Some shows cost $5.", "Some shows cost as little as $5.", False),
)
def test_a_denial_is_neither_added_nor_dropped(row: Row) -> None:
    """Not, never, nobody, without, refuses: each turns what it governs."""
    assert_told(Reason.POLARITY, row)


@table(
    ("Listening is easy.", "Listening is hard.", True),
    ("The audience grew.", "The audience shrank.", True),
    ("The host loves long interviews.", "The host hates long interviews.", True),
    ("They accept short guests.", "They reject short guests.", True),
    ("More people listen at night.", "Fewer people listen at night.", True),
    ("Editing before recording saves time.", "Editing after recording saves time.", True),
    ("The studio is unsafe.", "The studio is safe.", True),
    ("It is impossible to edit live.", "It is possible to edit live.", True),
    ("He agrees that ads annoy.", "He disagrees that ads annoy.", True),
    ("The noise is overwhelming.", "The noise is manageable.", True),
    ("Ads are unsuitable for kids.", "Ads are appropriate for kids.", True),
    ("Prices rose last year.", "Prices went up last year.", False),
    ("The change increases the cost of a show.", "The change cuts the cost of a show.", True),
    ("He was sent to prison.", "He was sentenced to imprisonment.", False),
    ("Ads run before and after the show.", "Ads run before and after the show.", False),
    ("Ads are less loud and more dull.", "Ads are more loud and less dull.", True),
    ("As tape gets cheaper, they record more.", "As tape costs decrease, they record more.", False),
    ("Costly tape is common.", "Cheap tape is common.", True),
    ("Tape is useful and overhyped.", "Tape is exceedingly useful and underhyped.", True),
    ("Small studios grow fast.", "Studios that grow faster than large studios win.", False),
)
def test_a_word_does_not_become_its_opposite(row: Row) -> None:
    """By the table of opposites, and by prefix."""
    assert_told(Reason.POLARITY, row)


@table(
    ("Listening is not hard.", "Listening is easy.", False),
    ("Listening isn't easy.", "Listening is hard.", False),
    ("It is not uncommon to edit.", "It is common to edit.", False),
    ("It is not only about sleep but also about food.", "It is about sleep and food.", False),
    ("It is about sleep and food.", "It is not only about sleep but also about food.", False),
    ("Rather than cutting, she adds music.", "She adds music instead of cutting.", False),
    ("She adds music rather than just cutting.", "She adds music, not merely cutting.", False),
    ("They note a lack of a clear leader in sound.", "Sound lacks a clear leader.", False),
    ("A full description is not yet available.", "Nobody can fully describe it.", False),
    ("Nobody knows whether shows help listeners.", "Whether shows help is unknown.", False),
    ("Human editors have a skill.", "She lacks the ear that human editors have.", False),
    ("They hold that they need no guest testing.", "They hold they can skip guest testing.", False),
    ("Every show has a non-zero cost.", "Every show has a cost.", False),
    ("Hosts who are not experts sing.", "Non-expert hosts sing.", False),
    ("Hosts other than experts sing.", "Non-expert hosts sing.", False),
    ("Players talk.", "It has Non-Player Characters, who talk with players.", False),
    ("Expert hosts sing.", "Non-expert hosts sing.", True),
    ("Non-expert hosts sing.", "Expert hosts sing.", True),
    ("Non-expert hosts sing old songs.", "Non-expert hosts sing old songs.", False),
    ("They sell talk rather than music.", "They sell talk, not music.", False),
    ("The town has neither tapes nor records.", "The town has no tapes or records.", False),
    ("Soft walls are used so that they don't hum.", "Soft walls are used, preventing hum.", False),
    ("A cut is hard to change.", "A cut cannot be easily changed.", False),
    ("A cut is easy to change.", "A cut cannot be easily changed.", True),
    ("She likes its freedom from ads.", "She likes its lack of ads.", False),
    ("The show is free of noise.", "The show has noise.", True),
    ("Tape is not as loud as film.", "Tape is less loud than film.", False),
    ("Tape is not loud.", "Tape is less loud than film.", True),
    ("Doing nothing is a common mistake.", "The common mistake is doing nothing at all.", False),
    (
        "The town built halls, whereas in Porto private money dominated.",
        "The town built halls, unlike in Porto where private money dominated.",
        False,
    ),
)
def test_two_turns_cancel_out_and_not_only_adds(row: Row) -> None:
    """What means the same passes, however it is turned."""
    assert_told(Reason.POLARITY, row)


@table(
    ("He was under arrest.", "He was told that he was not under arrest and was free to go.", True),
    ("He was told he was free.", "He was told he was not under arrest and was free to go.", False),
    ("Costs rose while sales did not rise.", "Costs rose while sales did not rise.", False),
    ("The show is long, but it is dull.", "The talk is long, but it is not dull.", True),
    ("Costs did not rise while sales fell.", "Costs rose while sales did not fall.", True),
    ("The show is long, but nobody is bored.", "Nobody is bored, but the show is long.", False),
    ("The show is not long, but people are bored.", "The show is long, but not boring.", True),
)
def test_a_denial_belongs_to_its_clause(row: Row) -> None:
    """A sentence may deny one thing and affirm another; which is which must stay."""
    assert_told(Reason.POLARITY, row)


@table(
    ("The studio wants fame.", "Unlike stations that want fame, the studio wants peace.", True),
    ("The host reads scripts.", "The host asks questions rather than reading scripts.", True),
    ("The show rewards big names.", "The show prefers good stories over big names.", True),
    (
        "They put big names above stories.",
        "They go on air, prioritizing stories over big names.",
        True,
    ),
    ("Its value grew 20 times in Porto.", "Its value grew by over 20 times in Porto.", False),
    ("Its value grew for five years.", "Its value grew over the last five years.", False),
    ("Its value doubled in a century.", "Its value doubled over the past century.", False),
    (
        "The talk is preferred by fans over music.",
        "It is a talk, and its fans are preferring it over music.",
        False,
    ),
    ("The studio is not quiet.", "The studio tries to be very quiet in the early morning.", True),
    ("Most shows will not end.", "Most shows, even good ones, will end after a dozen years.", True),
)
def test_what_is_set_aside_is_not_affirmed(row: Row) -> None:
    """It stands behind "unlike", "rather than" or "over"; and a brief denial denies all of it."""
    assert_told(Reason.POLARITY, row)


@table(
    ("The studio allows long ads.", "The studio forbids noise, insults, and long ads.", True),
    (
        "The studio allows long ads and forbids dogs.",
        "The studio forbids noise, insults, and long ads.",
        True,
    ),
    (
        "The studio allows dogs and forbids long ads.",
        "The studio allows dogs but forbids noise, insults, and long ads.",
        False,
    ),
    ("It is sufficient for live shows.", "It is unsuitable for live shows.", True),
    ("The podcast lost 125 euros.", "The podcast raised 125 euros.", True),
    ("The show lowered its cost.", "The show increased its cost.", True),
    ("It costs twice as much.", "It costs half as much.", True),
)
def test_what_is_forbidden_is_not_allowed(row: Row) -> None:
    """A verb and its opposite have objects of their own; sufficient is not unsuitable."""
    assert_told(Reason.POLARITY, row)
