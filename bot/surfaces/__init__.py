"""Where people read answers; a surface shows what it is given.

What stands below may use what stands above it:

    figures        as people read them
    splitting      a long text as several messages
    attribution    which moments name their interview
    rendering      an answer as pages of Discord's Markdown
    moments_line   its moments in one line
    terminal       an answer in plain words
    programs       an answer as one JSON object
    discord/       the bot on Discord
"""
