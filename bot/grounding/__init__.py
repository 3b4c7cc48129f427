"""From a question to the claims that could answer it, and to the prompt for a model.

What stands below may use what stands above it:

    text/         a text as its words
    question      a question, what was said before it
    shown         how much is shown at once
    asking/       what a text asks for
    picking/      the claims that have it, by their words, times and headings
    retrieval/    the likeliest claims first
    persona/      who speaks, what they say by themselves
    prompt/       the messages for a model
"""
