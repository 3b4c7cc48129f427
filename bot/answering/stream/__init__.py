"""What a model writes, piece by piece, until it is plain sentences with the claims that they cite.

Tags and thoughts are told from text (`tags`), and marks from other brackets (`mark_reader`, by what
`claim_marks` are made of). What is left goes to the sentence that is open (`open_sentence`) until
that has ended, which is then made plain as a whole (`plain`). `sentence_parser` leads through all
of it.
"""
