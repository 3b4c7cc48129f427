"""How much, and how often: by Discord, by whoever runs the bot, by a server's managers.

What stands below may use what stands above it:

    limiter       how many requests Discord takes, and who goes first
    policy        what is settled by whoever runs the bot
    pacing        how often each answer may be edited
    servers       what is settled by those who manage a server
    permissions   what the bot has to be allowed there, and is not
"""
