"""How the bot hears: Discord's gateway, version 10.

    gateway               greets a bot, lets it in, and answers what it sends
    opcodes               what a payload is, and why a connection ends
    answers               what a bot is told because it asked
    sessions, session     every bot that is let in, and what one of them hears
    compression           how that is packed

What happens becomes what a bot is told:

    intents, audience     what it asked to be told, and what it may see
    dispatches            each event in the gateway's words, each of them a `dispatch`:
    guild_dispatches      guilds, their channels, roles and members
    thread_dispatches     threads
    message_dispatches    messages, reactions and typing
"""
