"""From a question to the claims that could answer it, and to the prompt for a model."""
