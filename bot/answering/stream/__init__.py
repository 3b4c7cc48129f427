"""What a model writes, piece by piece, until it is plain sentences with the claims that they cite.

Tags and thoughts are told from text (`tags`), marks from other brackets (`mark_reader`), and one
sentence from the next (`sentence_parser`), which is then made plain as a whole (`plain`).
"""
