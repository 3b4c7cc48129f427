"""Who does what to whom, what goes with what: in which ways two things change places.

moving                        anywhere, in one of three ways:
sides, exchanges, dealings    about a pivot, with one another, beside a verb
governing                     behind a preposition
predicates, comparing         beside an "is", about a "than"
conditions, reasons           about an "if" or a "because", behind a "despite"
labels                        beside a number
placing                       behind an "except" that was an "including"
"""
