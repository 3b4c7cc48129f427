"""How much of what was found is shown at once."""

# So many claims are an answer, or the nearest to one, at most.
CLAIMS_SHOWN = 3
# And so many items of a list, headings, moments, or titles of interviews.
ITEMS_SHOWN = 8
