"""Questions that name what they are about with a pronoun: "how big is it?", "is he in form?".

A pronoun fits any claim, so what such a question lies near to by itself is about something else as
often as not. It is looked up behind the question that it goes on from.
"""

import re

from bot.answering.answer import Found
from bot.answering.lookup.abstention import Hits, Standing
from bot.answering.lookup.choice import beside_the_best
from bot.answering.lookup.search import Search
from bot.answering.lookup.telling import LED_BY_SOMEBODY
from bot.grounding.asking.plain import ASIDE, bare
from bot.grounding.question import Cited
from bot.grounding.retrieval.ranking import Match
from bot.grounding.text.typed import typed_words
from bot.grounding.text.words import words

# A claim with this share of a question's telling words, two at least, tells of what it names.
_HELD = 0.5

_WHO = re.compile(rf"{ASIDE}(?:who|(?:what|how) about|tell me)\b", re.IGNORECASE)


def behind_its_topic(search: Search) -> Found | None:
    """Return what answers a question behind the one that its pronoun goes on from, or is nearest.

    Nothing is returned for one without a pronoun, or that says enough to be answered by itself.
    """
    topic = search.heard.thread.topic
    if not topic or not _has_a_pronoun(search, topic) or _is_told_of_the_subject(search, topic):
        return None
    note = search.heard.question.note
    behind = search.look_up(search.hearing.read(f"{topic} {search.text}", note))
    if behind.answered:
        return _told(search, behind)
    if _is_told_alone(search, behind):
        return None
    near = search.hits if behind.standing is Standing.FOREIGN else behind
    return search.replies.nearest(near.matches) if near.answered else search.left_open(near)


def _has_a_pronoun(search: Search, topic: str) -> bool:
    """Tell whether a question is about what a pronoun stands for, and names nobody besides."""
    heard = search.heard
    return not heard.about and heard.own_words.are_about_it(who=_names(search, topic))


def _told(search: Search, behind: Hits) -> Found:
    """Return what answers a question behind its topic.

    To one without a word of content ("how much is it?"), what was shown already is no answer.
    """
    told = beside_the_best(behind.matches)
    new = words(search.text) or Cited.of(told[0]) not in search.heard.thread.shown
    return search.replies.answered(told) if new else search.replies.nearest(behind.matches)


def _is_told_alone(search: Search, behind: Hits) -> bool:
    """Tell whether a claim answers a question by itself, and holds its words or is the best behind.

    Any other one answers of something else than the pronoun stands for.
    """
    if not search.hits.answered:
        return False
    best = search.hits.matches[0]
    return _holds(best) or best.claim in [match.claim for match in behind.matches[:1]]


def _names(search: Search, topic: str) -> bool:
    """Tell whether a question asks for nothing but somebody by name: "who is Ingrid Solberg?".

    "What is Superhuman?" names nobody, and nor does "what do you think of Sora?".
    """
    note, speaker = search.heard.question.note, typed_words(search.grounds.voice.speaker)
    about = [word for word in typed_words(topic) if words(word)]
    asks = _WHO.match(topic) or bare(topic)
    return bool(asks and about) and all(
        word not in speaker and search.hearing.is_name(word, note) for word in about
    )


def _is_told_of_the_subject(search: Search, topic: str) -> bool:
    """Tell whether what answers a question is of whom its topic names and its note is about.

    There "he" is nobody else in nearly every sentence, and few say the name.
    """
    if not search.hits.answered:
        return False
    claim = search.hits.matches[0].claim
    named = {*words(topic)} & search.grounds.corpus_of_note(claim.note).subjects
    led = LED_BY_SOMEBODY.match(claim.text)
    return bool(named and (led or named.intersection(words(claim.text))))


def _holds(match: Match) -> bool:
    """Tell whether a claim has what a question says itself, and not what its pronoun could be."""
    return match.shared > 1 and match.coverage >= _HELD
