"""The ways to ask: a message, a thread, a command, a menu, a change, before a restart.

messages         meant for the bot: direct, with a mention, in its threads
addressee        whom a message speaks to
reading          what it says, in words
typed_commands   a command that was typed as text
hints            what is said to a message that asks nothing
edits            a message that is changed within a minute
by_command       `/ask`, `/moment` and `/check`
choosing         one of several interviews, by their option
message_menus    what somebody's message says, asked of the interview
unfinished       what an earlier process has left unanswered
"""
