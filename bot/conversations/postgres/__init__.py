"""The log in PostgreSQL, for servers that outgrow one process.

It promises what the one in SQLite does, and more: several bots may share it. Each answers the
events that it claims first, and takes over what another left behind when that one is gone. Where
the two engines say the same in different SQL, the files go by the same names.

    postgres_log                 the log: each of its methods on a connection of its own
    connections                  a few of them, shared by all that is asked at once
    people, quotas               who is known, and how much they asked
    questions, answers           as rows
    terms                        a text as the words by which it is found again
    feedback                     what an answer rests on, and what people think of it
    settings                     what is changed while the bots run
    server_stats                 figures of a server
    personal_data, forgetting    all that is kept of one person, and how it is erased
    reader                       what owners read
    schema                       the shape that `migrations/` gives a database
"""
