"""What Discord's side costs, from a question to its first and to its last text.

scenarios    who is asked what, and what is measured of it
running      one of them played: the place in one process, the bot in another
place        the place and the scripted model, with people `asking`
ours, echo   our bot, and the least that a bot can do
measuring    what either uses meanwhile
__main__     all of it, in figures
"""
