"""What is: people, guilds, channels, messages, commands and interactions, and their history."""
