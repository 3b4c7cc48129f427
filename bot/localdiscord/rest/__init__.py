"""How the bot speaks: Discord's REST API, version 10.

A request walks down this road:

    api, requests               the front: from HTTP to a call
    faults, rates               what is to go wrong with it, and how often the bot may ask
    calls                       one request as an endpoint sees it, and the table that leads there
    guards                      is it there, and may the bot?
    exchanges                   what was asked and answered, kept for those who test

and comes to one of the endpoints:

    accounts                    the bot's own, other users, guilds and their members
    channels, threads           looked at, opened, changed, left
    messages, reactions         sent, read, edited, taken back
    commands, interactions      made known, and answered

What it brings is held against what Discord allows:

    drafts, attachments         a message, and its files
    components                  buttons, menus and fields
    definitions                 a command
    limits                      channels and messages, as data
"""
