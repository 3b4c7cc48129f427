"""From a question and its claims to sentences that a person may see."""
