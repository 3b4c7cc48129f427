"""How much, and how often: by Discord, by whoever runs the bot, by a server's managers."""
