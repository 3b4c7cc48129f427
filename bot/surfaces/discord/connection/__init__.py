"""Being on Discord: logged in, its commands told, whatever comes handed on.

presence           from logging in to leaving in order
errors             what can keep the bot from Discord
client             its connection
commands           told to Discord when they have changed, in each `translation`
displayed          all that the bot can show, held against Discord's limits
checks             what is right and what is missing when it has come
late_suggestions   those that came too late, kept out of the log
"""
