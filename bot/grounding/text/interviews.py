"""What people call an interview, and its notes: parts of patterns."""

INTERVIEW = "interview|video|episode|podcast|talk|conversation|recording"
INTERVIEW_OR_NOTES = f"{INTERVIEW}|notes?"
INTERVIEWS = "interviews|videos|episodes|podcasts|talks|conversations|recordings|notes"
