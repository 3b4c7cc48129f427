"""Cases in, figures out: the bot is asked as a person would ask it, and what it says is scored.

cases     questions whose right answer is known
asking    each of them, put to the bot in a turn of its own
scoring   what its answers are worth, in figures
report    the figures as a table or JSON, and against an older run
errors    what can be wrong with the cases, or with the older run
"""
