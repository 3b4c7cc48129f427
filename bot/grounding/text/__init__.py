"""A text as the words that it is compared by: without its marks, mended, and stemmed."""
