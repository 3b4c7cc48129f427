"""How the bot hears: Discord's gateway, version 10."""
