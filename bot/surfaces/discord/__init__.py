"""The bot on Discord: what comes by the connection, and where it is taken up.

    connection   logged in, its commands told, whatever comes handed on
    pressing     what is pressed under an answer: its sources, an opinion, again, away, stop
    questions    the ways to ask: a message, a thread, a command, a menu, a change
    panels       what is shown beside answers: topics, privacy; to managers settings and figures
    turns        one question: let in or not, its answer shown as it comes, its mishaps told
    serving      what answers, and what is under way
    reply        where an answer stands, how it grows there, and what stands under it
    rules        how much, and how often: by Discord, by who runs the bot, by a server's managers
    components   buttons, forms, and what Discord allows in them

Each uses what stands below it, and nothing above; `questions` and `panels` do not know each other,
nor do `rules` and `components`.
"""
