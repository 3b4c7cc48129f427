"""How the bot speaks: Discord's REST API, version 10."""
