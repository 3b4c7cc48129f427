"""Which claims could answer a question, the likeliest first."""
