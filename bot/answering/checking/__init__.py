"""A statement instead of a question: does the interview say so?

statements      what a message states, sentence by sentence
verification    each of them against the notes
repeating       what of it is repeated in the answer
checker         whoever answers so
"""
