"""A note's Markdown as sentences, with the times that were written beside them."""
