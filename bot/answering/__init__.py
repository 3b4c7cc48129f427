"""From a question and its claims to sentences that a person may see.

Whoever answers yields `events`, of which the last holds the `answer`:

    extractive   the notes, word for word: a question is heard and looked up   lookup/, framing
    generative   a model, in words of its own over the claims                  model/
                 what it writes becomes sentences, piece by piece              stream/, written
                 each passes the gate, if its claims bear it out               gate/, support/
                 and is ruled on, with a reason                                ruling
    checking     a statement instead of a question, sentence by sentence       checking/

All of them hold what they are given against the same `grounds`: the notes, in a voice. Blocking
work runs in a thread (`aside`).
"""
