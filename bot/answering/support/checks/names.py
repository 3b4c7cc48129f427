"""Names: which a sentence bears, and which of them its evidence does not."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.figures import SCALES
from bot.answering.support.reading.nameable import initials, runs
from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.words import lexicon
from bot.answering.support.words.aliases import aliases

# A subject has so many words at most; what stands right before its verb stands for it.
_SUBJECT = 3
_NO_NAMES = frozenset("mr mrs ms dr prof sir lord i ok okay".split())
# Names of one root: "Mexico" and "Mexican".
_ROOT = 5
_SHORTEST = 4
_ADJECTIVE = ("n", "an", "ian", "ean", "ist", "ism")
# What opens a sentence and names nobody, though no text writes it small.
_OPENERS = frozenset("whether besides thanks suppose unlike".split())


@kept
def names(reading: Reading) -> Sequence[Token]:
    """Return the tokens that are written like names, but not for opening a sentence."""
    return [token for token in reading.tokens if _is_name(reading, token)]


def _is_name(reading: Reading, token: Token) -> bool:
    named = token.capital and token.content and not token.number
    if not named or token.word in _NO_NAMES or _leads(token) or _scales(reading, token):
        return False
    following = reading.following(token)
    return not token.opens or _shouts(token) or (following is not None and _goes_on(following))


def strange_names(case: SupportCase) -> Iterator[str]:
    """Yield the names that nothing in the evidence or around it may stand for.

    Only a short form that is written there stands for a name of several words: any two have
    initials. A sentence that opens with a word which the notes write small opens with no name.
    """
    known = case.known
    strange = [
        token
        for token in names(case.said)
        if token.stem not in known
        and token.word not in known
        and not _aliased(token, known)
        and not (token.opens and token.stem in case.small)
    ]
    spelled_out = _spelled_out(case) if strange else frozenset()
    return (token.surface for token in strange if token.place not in spelled_out)


def _spelled_out(case: SupportCase) -> AbstractSet[int]:
    """Return where a sentence has the whole names of which only the short forms are written."""
    written = {*case.held.words, *case.around.words}
    known_runs = (run for run in runs(case.said) if len(run) > 1 and initials(run) in written)
    return {token.place for run in known_runs for token in run}


def replaced_subject(case: SupportCase) -> Iterator[str]:
    """Yield the word that opens a sentence where its evidence has a name: "Acme has built …".

    Every first word has a capital, so only what it stands for tells.
    """
    pairs = case.closest
    first = next((token for token in pairs.foreign if token.opens and token.capital), None)
    if first is None or first.place in case.pairs.counterparts or _names_nobody(case, first):
        return
    following = pairs.said.following(first)
    owns = following is not None and following.word == "s"
    behind = pairs.said.tokens[first.place :]
    matched = next((token for token in behind if token.place in pairs.counterparts), None)
    if owns or (matched and _stands_for_a_name(case, first, matched)):
        yield first.surface


def _names_nobody(case: SupportCase, first: Token) -> bool:
    """Tell whether a sentence opens with a word that names nobody; "Hawking" may, if others do."""
    little = first.word in _NO_NAMES or first.word in lexicon.LIGHT_WORDS
    return little or first.stem in case.small or (_leads(first) and first.stem not in case.proper)


def _stands_for_a_name(case: SupportCase, first: Token, matched: Token) -> bool:
    """Tell whether a name, or a whole subject, stands there which the sentence leaves out."""
    pairs = case.closest
    before = pairs.evidence.tokens[: pairs.counterparts[matched.place]]
    last = next((token for token in reversed(before) if token.content), None)
    if last and last.place not in pairs.taken and last.stem in case.proper:
        return True
    follows = matched.place == first.place + 1
    return follows and pairs.taken.isdisjoint(t.place for t in before) and _is_a_subject(before)


def _is_a_subject(tokens: Sequence[Token]) -> bool:
    """Tell whether these words, which open a text, are what its verb is said of."""
    somebody = any(token.content or token.word in lexicon.PRONOUNS for token in tokens)
    return somebody and len(tokens) <= _SUBJECT


def _aliased(token: Token, known: AbstractSet[str]) -> bool:
    if not aliases(token.word).isdisjoint(known):
        return True
    if any(token.word + ending in known for ending in _ADJECTIVE):
        return True
    return any(_country(token.word, ending) in known for ending in _ADJECTIVE)


def _country(word: str, ending: str) -> str:
    """Return what is left of a "Cuban" without its ending, if that can be a name."""
    return word.removesuffix(ending) if len(word) - len(ending) >= _SHORTEST else word


def _leads(token: Token) -> bool:
    """Tell whether a word opens a sentence as hardly a name would: "Letting", "Usually"."""
    ends = len(token.word) > _ROOT and token.word.endswith(("ing", "ly"))
    return token.opens and (ends or token.word in _OPENERS)


def _scales(reading: Reading, token: Token) -> bool:
    """Tell whether a word only multiplies the figure before it: "100K"."""
    before = reading.preceding(token)
    return token.word in SCALES and before is not None and before.number


def _shouts(token: Token) -> bool:
    """Tell whether a word has a capital or a digit within: "GPT4", "TikTok"."""
    return any(map(str.isupper, token.surface[1:])) or any(map(str.isdigit, token.surface))


def _goes_on(token: Token) -> bool:
    """Tell whether a word goes on from a name, as "Lopez" does from "Maria"."""
    return token.capital and token.joined and not token.number and token.content
