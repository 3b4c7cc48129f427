"""What is: people, guilds, channels, messages, commands and interactions, and their history.

    world                           the whole of it, and the few things that can be done in it
    population                      who and what there is
    snowflakes                      the id of each, which holds the time at which it was made
    history                         what happened, in its order

Who there is, and where:

    users, members                  people and bots, and what they are in a guild
    guilds, guild_channels          a guild, and the channels in it
    channels, permissions           where messages stand, and what somebody may do there
    thread, threads                 a conversation beside a channel, and what happens to it

What is said:

    messages, message_events        a message, and what happens to it
    mentions, reactions             whom it speaks to, and what people add to it
    attachments, media, extras      what it holds: files, pictures, a sticker or a poll
    components                      buttons, rows and fields
    commands, interactions          what the bot offers, and what somebody asks by it
"""
