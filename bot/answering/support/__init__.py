"""Does a claim say what a sentence says?

The road of a sentence: its words are read (`reading`), laid beside those of the claims it cites
(`pairing`, `alignment`), and looked at by one check after another (`checks`); the first that finds
something decides, and what is left is weighed as a whole (`weighing`). `verifier` walks it.
"""
