"""More than was said: as a fact what may be, of all what is said of some."""

import re
from collections.abc import Sequence
from random import Random

from training.rows.corruptions.editing import rewritten
from training.rows.tables import rewritings

_FORESEEN = re.compile(
    r"^[\w'\u2019. -]{2,40}? (?:predicts?|expects?|anticipates?|hopes?|speculates?|suspects?|"
    r"estimates?) (?:that )?((?:\w+ )+(?:will|would|could|may|might|is|are) .+)$"
)
_EVERYWHERE = (
    (r"^([A-Z][a-z]+s)\b(?= (?:are|were|have|can|will|need|tend|use|do|often)\b)", r"All \1"),
    (r"\b(is|are|was|were|will|has|have)\b", r"\1 always"),
    (r"\b(is|are|was|were)\b", r"\1 the only thing that is"),
)


def modality(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Harden what is possible, intended, believed or likely into a fact."""
    del others
    foreseen = _FORESEEN.match(sentence)
    if foreseen and random.random() < 0.4:
        return foreseen[1][0].upper() + foreseen[1][1:]
    return rewritten(sentence, random, rewritings("hardened"))


def overclaim(sentence: str, random: Random, others: Sequence[str]) -> str | None:
    """Widen a quantity or a frequency to all, always, only or none."""
    del others
    if random.random() < 0.8:
        wider = rewritten(sentence, random, rewritings("widened"))
        if wider:
            return wider
    pattern, wide = random.choice(_EVERYWHERE)
    changed = re.sub(pattern, wide, sentence, count=1)
    return changed if changed != sentence else None
