"""Notes on disk: what was read of a large folder, kept so that only changed files are read again.

One SQLite file holds the claims of a folder, what was wrong with its notes, and the words by which
claims are found. It is a cache and nothing more: whatever is wrong with it, it is made anew from
the notes. A transaction holds whole videos, since notes about one video judge each other's times.

    schema                 the shape of an index, and of which code it is
    versions               each version of the bot has its own
    entry                  a note as the rows of an index, and back
    upkeep                 what changed is read, and nothing else
    plan                   what that is
    processes, progress    many read at once, and how far that has come
    writer                 written
    rows                   taken out again
    postings, sequences    which claims have a word, and all of them without reading each
    library                the notes of an index, asked as those in memory are
"""
