"""One note, from its text to its claims and to what is wrong with it."""
