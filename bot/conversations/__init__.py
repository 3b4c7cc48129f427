"""One turn of a conversation: claimed, answered, logged."""
