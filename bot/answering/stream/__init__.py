"""What a model writes, piece by piece, until it is plain sentences with the claims that they cite.

sentence_parser    leads through all of it
tags               tells tags and thoughts from text
mark_reader        tells marks from other brackets,
claim_marks        by what they are made of
open_sentence      holds a sentence until it has ended
plain              makes it plain as a whole
"""
