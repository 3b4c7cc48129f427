"""The log in SQLite: one file that one bot answers from.

Whoever wants it kept hands a unit of work to one writer, which commits for all that wait at once.
Functions that take a connection run on SQLite's own, on its thread, each whole in one transaction.

    sqlite_log                   the log: each of its methods a unit of work
    writer                       one connection, one commit for everyone who waits
    connection                   aiosqlite's, which can also run a whole function on its thread
    faults                       what an error of SQLite says of a log
    people, quotas               who is known, and how much they asked
    questions, answers           as rows
    feedback                     what an answer rests on, and what people think of it
    settings                     what is changed while the bot runs
    server_stats                 figures of a server
    personal_data, forgetting    all that is kept of one person, and how it is erased
    reader                       what owners read
    database, schema             the files of a log, and the shape that `migrations/` gives it
    backup                       copies of it, made, proven and put back
"""
