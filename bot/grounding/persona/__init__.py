"""Who speaks, and what they say by themselves: the folder `prompts/`, read and filled in."""
