"""Which claims could answer a question, the likeliest first.

ranking               a claim as an answer, and whoever ranks them
bm25, indexed         by the words that they share: in memory, and on disk
wordpiece, encoder    texts as vectors, and two of them judged together
meaning               by both, the words and what they mean
late                  not before somebody asks
naming, owners        which claims name somebody, and whose interviews a name means
neighbours            what stands around a claim
"""
