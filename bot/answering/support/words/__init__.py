"""Words, and what they mean: what holds of a word wherever it stands."""
