"""Sentences made false in one small way, each way under the name that the development pairs use.

Pure: a sentence, a source of randomness and a few other sentences in, another sentence out, or
`None` where the sentence offers no hold. A corruption read backwards (the corrupted sentence as the
evidence, the original as what is said) is wrong too, but for `modality`, `overclaim` and
`addition`, which weaken when turned round.

    editing   words put in the place of others, with their capital
    figures   another number, scale, unit or order
    details   one plausible detail more
    sides     somebody else, or two sides exchanged
    degrees   more than was said
    meaning   the meaning turned round
"""

from training.rows.corruptions.degrees import modality, overclaim
from training.rows.corruptions.details import addition
from training.rows.corruptions.editing import Corrupt
from training.rows.corruptions.figures import number
from training.rows.corruptions.meaning import negation
from training.rows.corruptions.sides import name, swap_relation

KINDS: dict[str, Corrupt] = {
    "number": number,
    "name": name,
    "negation": negation,
    "modality": modality,
    "addition": addition,
    "swap-relation": swap_relation,
    "overclaim": overclaim,
}
