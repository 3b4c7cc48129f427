"""Cases in, figures out: the bot is asked as a person would ask it, and what it says is scored."""
