"""Words, and what they mean: what holds of a word wherever it stands.

lexicon             the words that several checks know
likeness, aliases   what else may say the same: synonyms, and other names
compounds           what says it in fewer words
alternatives        lists of words as patterns
tables              the files beside them
"""
