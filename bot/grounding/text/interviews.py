"""What people call an interview, and its notes: parts of patterns."""

CALLED = "interview video episode podcast talk conversation recording".split()
INTERVIEW = "|".join(CALLED)
INTERVIEW_OR_NOTES = f"{INTERVIEW}|notes?"
INTERVIEWS = "|".join([*(f"{name}s" for name in CALLED), "notes"])
