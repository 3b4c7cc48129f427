"""How sure a statement is and whose it is: what may be, is hoped or is believed stays that."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from bot.answering.support.brevity import BRIEF
from bot.answering.support.case import SupportCase
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.words.alternatives import any_of
from bot.grounding.text.stemming import stem

_CERTAIN = any_of(
    """(?:is|are|was|were|be|been|seems?|now|quite|virtually|almost) certain|certain (?:that|to|of)
    |certainty|certainly|guarantee*|definite*|undoubted*|doubtless|undeniabl*
    |unquestionabl*|inevitabl*|bound to|(?:proven|proved|proves|prove)(?! to be)|proof|surely
    |for sure|sure to
    |destined|assured|assuredly|no doubt|any doubt|a doubt|beyond doubt|without doubt
    |without question|beyond question|in fact|indisputabl*|incontestabl*|irrefutabl*|conclusive*
    |for certain|of course|obviously|without fail|confirmed|confirms|a fact|known fact|absolutely
    |unavoidabl*|settled(?! on| for| in)|can possibly|always will|is set to|knows for
    |demonstrably|automatically|invariably"""
)
# What hedges, in three lists of which each has the one before: what doubts, what hedges so strongly
# that no sentence may drop it, and whatever else says that something need not be so.
_DOUBT = "may|might|could|possibly|potentially|perhaps|probably|likely"
_STRONGLY = f"""{_DOUBT}
    |possibl*|maybe|seems?|appears?|allegedly|reportedly|supposedly|believe|believes|believed
    |believing|predicts?|predicted|expects?|expected|envisions?|envisioned|anticipates|anticipated
    |suggests?|suggested|argues|argued|claims|claimed|asserts?|asserted|speculat*|thinks?|aims
    |aimed|hopes?|hoped|plans?|planned|intend*|wants?|wanted|seeks?|tries|tried|attempts?|attempted
    |should|estimates?|estimated|contend|contends|contended|can|potential|proposed|projected
    |claiming|asserting|alleging|arguing|contending"""
_STRONG = any_of(_STRONGLY)
_HEDGED = any_of(
    f"""{_STRONGLY}
    |potential*|probabl*|unlikely|seem*|appeared|apparently|tend|tends|tended|presumably|would|often
    |help|helps|chance|risk|risks|likelihood|conceivabl*|sign|signs|hint*|suspect*|if|arguably
    |believ*|thought|argu*|claim|suggest*|predict*|expect*|anticipat*|envision*|foresee*|foresaw
    |forecast*|assert*|alleg*|contend*|maintain|maintains|projects to|ideal|ideally|insist*
    |consider|considers|considered|view|views|viewed|see|sees|seen|saw|feel|feels|felt|opinion
    |belief|estimat*|according|assum*|imply|implies|implied|indicat*|hypothes*|theor*|described
    |pictures?|imagin*|reckons?|deems?|deemed|worr*|fear|fears|warn|warns|warned|stance|perspective
    |point|tip|advice|say|says|said|state|states|stated|note|notes|noted|told|understands|accepts?
    |aim|aiming|goal|goals|hoping|planning|intention|intent|seeking|sought|try|trying|attempt*
    |striv*|meant|designed|purpose|objective|target|targets|aspir*|works to|working on
    |working towards?|wish*|mission|ambition*|propose*|promis*|pursu*|towards?|able to|vision
    |looking to|convinced|(?:is|are|was|were) confident|likelier|recommend*|advis*"""
)
# These hedge little: they keep only a hedge of their own kind.
_WEAK = any_of("can|able|if|often|help|helps|should|would|towards?")
_NOUN_BEHIND = frozenset(["of"])
_SHOWING = frozenset(["appear", "appears"])
_LIKE = frozenset("as in on at".split())
# Whatever follows these is what somebody says, to the end of the sentence.
_ATTRIBUTED = any_of(
    """(?:stance|argument|claim|position|theory|belief|view|allegation|assumption|hypothesis|idea
    |accusation) (?:is that|was that|that)"""
)
_FIRM = frozenset("will must shall cannot going already".split())
_DOUBTING = frozenset(_DOUBT.split("|"))
_MAY = _DOUBTING | frozenset("aims can hopes predicts should tend tends would".split())
# A hedge governs so many words behind it, and one of the first of them most of all; a "will" its
# verb, so many words away.
_WORDS_GOVERNED = 8
_WORDS_MEANT = 3
_WORDS_TO_THE_VERB = 4


def hardened(case: SupportCase) -> Iterator[str]:
    """Yield the word by which a sentence is surer than its evidence."""
    finders = (_surer, _unattributed, _unhedged, _firmer)
    return islice(chain.from_iterable(find(case.pairs) for find in finders), 1)


def _surer(pairs: Pairs) -> Iterator[str]:
    """Yield what makes a sentence certain, where nothing in the evidence is."""
    sure = _CERTAIN.findall(pairs.said.text)
    if sure and not _CERTAIN.search(pairs.evidence.text):
        yield from (words for words in sure if stem(words) not in pairs.evidence.stems)


def _unattributed(pairs: Pairs) -> Iterator[str]:
    """Yield whose word all is that a sentence tells as a fact."""
    whose = _attributed(pairs.evidence)
    if whose is None or _HEDGED.search(pairs.said.unnamed):
        return
    place = pairs.evidence.text.count(" ", 0, whose.start())
    if min(pairs.taken, default=0) > place:
        yield whose[0]


@kept
def _attributed(reading: Reading) -> re.Match[str] | None:
    return _ATTRIBUTED.search(reading.text)


def _unhedged(pairs: Pairs) -> Iterator[str]:
    """Yield the hedges of the evidence that a sentence dropped."""
    clauses = {pairs.evidence.tokens[place].clause for place in pairs.taken}
    for token in _hedges(pairs.evidence):
        if token.clause in clauses and _governs_shared_words(pairs, token):
            said = pairs.said.unnamed
            if not _weak(token):
                said = _WEAK.sub(" ", said)
            if not _HEDGED.search(said) or _hedges_other_things(pairs, token):
                yield token.word


def _hedges_other_things(pairs: Pairs, hedge: Token) -> bool:
    """Tell whether a sentence repeats what a hedge governs, and has but the other hedges there.

    Of "it may skip songs, and is shorter than expected" an "expected" is left without the "may".
    """
    governed = _repeated(pairs, hedge) if hedge.word in _DOUBTING else None
    if governed is None or hedge.word in pairs.said.words:
        return False
    said, evidence = pairs.said, pairs.evidence
    others = (*evidence.tokens[: hedge.place], *evidence.tokens[hedge.place + 1 :])
    before, there = said.before(governed, _WORDS_GOVERNED), evidence.before(hedge, _WORDS_GOVERNED)
    return _hedging(said.tokens) <= _hedging(others) and _hedging(before) <= _hedging(there)


def _repeated(pairs: Pairs, hedge: Token) -> Token | None:
    """Return the word that a hedge governs there, if here it stands barely behind the same word."""
    near = islice(pairs.evidence.to_pause(hedge), _WORDS_MEANT)
    governed = [token.place for token in near if token.content][:1]
    behind = [token.place for token in pairs.evidence.content_before(hedge, 1)]
    for place, there in pairs.exact.items():
        token = pairs.said.tokens[place]
        mine = [other.place for other in pairs.said.content_before(token, 1)]
        if [there] == governed and behind and [*pairs.facing(mine)] == behind:
            barely = not _hedging(pairs.said.tokens[mine[0] + 1 : place])
            return token if barely else None
    return None


def _hedging(tokens: Iterable[Token]) -> set[str]:
    """Return the hedges among some words."""
    return {*_HEDGED.findall(" ".join(token.word for token in tokens if not token.named))}


def _weak(hedge: Token) -> bool:
    """Tell whether "can" is as much as a hedge says."""
    return hedge.word == "possible" or _WEAK.fullmatch(hedge.word) is not None


@kept
def _hedges(reading: Reading) -> Sequence[Token]:
    return [token for token in reading.tokens if _is_hedge(reading, token)]


def _is_hedge(reading: Reading, token: Token) -> bool:
    """Tell a verb that hedges from its namesakes: a month, "claims data", "appears as a line"."""
    if token.named or not _STRONG.fullmatch(token.word):
        return False
    before, after = reading.preceding(token), reading.following(token)
    shows = token.word in _SHOWING and after is not None and after.word in _LIKE
    return not (before and before.word in _NOUN_BEHIND) and not shows


def _governs_shared_words(pairs: Pairs, hedge: Token) -> bool:
    behind: Iterable[Token] = pairs.evidence.behind(hedge, _WORDS_GOVERNED)
    if not hedge.joined and not hedge.opens:
        behind = islice(pairs.evidence.to_pause(hedge), _WORDS_GOVERNED)
    governed = [token for token in behind if token.content and token.clause == hedge.clause]
    # Of what makes one statement a hedge is meant if the word right behind it is.
    if pairs.said.matters <= BRIEF and governed and governed[0].place in pairs.taken:
        return True
    return 0 < sum(token.place in pairs.taken for token in governed) >= min(2, len(governed))


def _firmer(pairs: Pairs) -> Iterator[str]:
    """Yield a "will" or "must" that stands where the evidence says may, can or should."""
    for token in pairs.said.tokens:
        if token.word in _FIRM:
            verbs = (t.place for t in pairs.said.behind(token, _WORDS_TO_THE_VERB))
            theirs = (pairs.evidence.tokens[place] for place in pairs.facing(verbs))
            if any(_only_may(pairs.evidence, verb) for verb in theirs):
                yield token.word


def _only_may(evidence: Reading, verb: Token) -> bool:
    before = {token.word for token in evidence.before(verb, _WORDS_TO_THE_VERB + 1)}
    return bool(before & _MAY) and not before & _FIRM
