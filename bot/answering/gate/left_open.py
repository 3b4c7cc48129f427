"""Sentences that say of a part of a question that the notes leave it open.

They state what is not there, so no claim can bear them out. One may be said where what it speaks of
is named in the words of the question, and at least one of these words in no claim.
"""

import re
from collections.abc import Iterable

from bot.answering.support.reading.reader import read
from bot.answering.support.words.lexicon import LIGHT_WORDS
from bot.answering.support.words.likeness import related
from bot.notes.claim import Claim

_NOTES = r"the\s(?:notes|interview|claims)"
_DO_NOT = r"do(?:es)?(?:\snot|n['\u2019]t)"
_SUBJECT = r"[^,;:.!?()]{1,120}"
# Whoever "does not give" or "leaves open" something may do so outside of the interview too.
_LEAVES_OPEN = re.compile(
    rf"""(?:(?:but|however|unfortunately),?\s)?
      (?: (?: {_NOTES}\s (?:{_DO_NOT}\s(?:tell|cover|address|give|specify) | leaves?\sopen)
            | (?:{_NOTES}|he|she|they)\s (?:{_DO_NOT}\s(?:say|mention|discuss) | says?\snothing)
          ) \s (?:(?:anything|about|how|what|whether)\s)* (?P<subject>{_SUBJECT})
        | {_NOTES}\s leaves?\s (?P<left>{_SUBJECT}) \sopen
      ) [.!]?""",
    re.IGNORECASE | re.VERBOSE,
)
# Behind these another statement would begin.
_JOINING = frozenset("because since so if unless while although though until".split())


def leaves_open(text: str, question: str, claims: Iterable[Claim]) -> bool:
    """Tell whether a sentence only says that the claims do not answer a part of the question."""
    matched = _LEAVES_OPEN.fullmatch(text)
    if matched is None:
        return False
    subject, asked = read(matched["subject"] or matched["left"]), read(question).stems
    stems = {token.stem for token in subject.content if token.word not in LIGHT_WORDS}
    one = len({token.clause for token in subject.tokens}) == 1
    if not one or not stems <= asked or not _JOINING.isdisjoint(subject.words):
        return False
    held = {stem for claim in claims for stem in read(f"{claim.label} . {claim.text}").stems}
    return any(not any(related(stem, other) for other in held) for stem in stems - held)
