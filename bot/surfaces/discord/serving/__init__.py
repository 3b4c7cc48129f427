"""What answers, and what is under way."""
