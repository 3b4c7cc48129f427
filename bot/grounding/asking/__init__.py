"""What a question asks for, and what it goes on from."""
