"""A text taken apart, and what stands in it: verbs, figures, parts, what is still to come.

Whoever compares texts asks for what they need of one:

    reader                        all of it, once: its `pieces` as `tokens`, under a `denial` or not
    parts, plainly                its clauses, and its words in the plainest order
    verbs, happening, awaiting    what is done, what is the case, what is still to come
    passives, doers               to whom it is done, and by whom
    figures, quantities, bounds   its numbers, what they count, what they leave open
    nameable, full_names          its names
    attribution, leads            who says it, told by the way, and what leads on to it: nothing
                                  hangs on that
"""
