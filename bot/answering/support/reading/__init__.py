"""A text taken apart, and what stands in it: verbs, figures, parts, what is still to come."""
