"""The claims that have what a question asks for, picked by their words, times and headings.

Nothing is ranked here: a claim has it or has not.

    headings          where each begins, what stands under one, which one is beside it
    sections, lists   what stands under the heading, or behind the sentence, that is asked for
    tips              a list of what can be done
    spans, dated      what is said in a span of time, what happened at a date
    definitions       what says what something is
"""
