"""Which claims could answer a question, and the prompt that holds a model to them."""
