"""One question: let in or not, its answer shown as it comes, its mishaps told.

admission   who may ask where
respond     from a question to its reply
refusing    what is said to those who get no answer
mishaps     whatever breaks behind a command or a button, in a sentence
"""
