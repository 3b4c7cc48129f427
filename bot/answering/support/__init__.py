"""Does a claim say what a sentence says?

The road of a sentence: its words are read, laid beside those of the claims it cites, and looked at
by one check after another; the first that finds something decides, and what is left is weighed as a
whole. `verifier` walks it over the claims of a `corpus`, and ends with a `verdict`.

    words, and what they mean    lexicon, phrases, aliases, likeness, opposites
    a text, taken apart          reading, plainly, parts, verbs, figures, quantities,
                                 happening, awaiting
    two texts, side by side      case, pairing, alignment
    the checks, in their order   checks: quotes, numbers, names, polarity, denials, timing,
                                 modality, quantifiers
    of relations                 relations, exchanges, dealings, governing, predicates,
                                 conditions, labels
    of several claims            mingling
    of the whole                 weighing, brevity
    what is no claim of a note   texts
    what states nothing          bridges
"""
