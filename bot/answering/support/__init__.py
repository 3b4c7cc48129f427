"""Does a claim say what a sentence says?

The road of a sentence: its words are read, laid beside those of the claims it cites, and looked at
by one check after another; the first that finds something decides, and what is left is weighed as a
whole. `verifier` walks it over the claims of a `corpus`, and ends with a `verdict`.

    words/                       words, and what they mean
    reading/                     a text, taken apart
    case, pairing, pairs         two texts, side by side
    checks/                      one fault each, in the order of `examination`
    checks/relations/            who does what to whom
    weighing, brevity            the sentence as a whole
    judging, trees               where that is not sure: a judge who reads both texts
    texts                        what is no claim of a note
"""
