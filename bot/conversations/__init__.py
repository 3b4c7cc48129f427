"""One turn of a conversation: claimed, answered, logged.

A question walks down this road:

    asked                 a question as the log has it
    turn                  that question and its answer, after those before it in the `queue`
    failure               every way in which it can fail to get one
    quotas, budget        how much may be asked, what the model may cost
    log                   the port that they are kept behind
    pseudonyms, names     people become names there that only the holder of a key can make
    records, rows         an answer as the rows that are kept of it
    sqlite/, postgres/    the two engines: under the same name, the same in either's SQL
    opening               which of the two it is, by the `location` of the log

What is kept is read, and goes again:

    personal_data         all that is kept of one person, for themselves
    server_stats          figures of a server, for those who manage it
    owners/               figures and transcripts, for those who run the bot
    retention             questions expire by themselves
    tombstones            who was forgotten, for a database that comes back from a backup

Beneath them lie:

    version               which of the numbered SQL files a database has had
    replacing             a file that takes its place only once it is whole
    errors                what can be wrong with the log
"""
