"""One turn of a conversation: claimed, answered, logged.

A question walks down this road, and its owners read at the end of it:

    turn                  one question and its answer, after those before it in the `queue`
    log                   the port that they are kept behind: names become pseudonyms there
    sqlite/, postgres/    the two engines: under the same name, the same in either's SQL
    opening               which of the two it is, by the `location` of the log
    reader                the port of its owners: figures and transcripts (`stats`, `transcripts`)
    export, replay        these as files, and asked again

A statement that both engines speak stands once, beside its rows (`personal_data`, `server_stats`).
Old questions go by themselves (`retention`).
"""
