"""What a model is sent: the messages that hold it to the notes, within a budget of tokens."""
