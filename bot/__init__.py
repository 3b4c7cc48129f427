"""A chat persona over an interview: it says what the notes say, with the second to check it."""
