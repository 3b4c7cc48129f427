"""The log in PostgreSQL, for servers that outgrow one process.

It promises what the one in SQLite does, and more: several bots may share it. Each answers the
events that it claims first, and takes over what another left behind when that one is gone. Where
the two engines say the same in different SQL, the files go by the same names.
"""
