"""Notes on disk: what was read of a large folder, kept so that only changed files are read again.

One SQLite file holds the claims of a folder, what was wrong with its notes, and the words by which
claims are found. It is a cache and nothing more: whatever is wrong with it, it is made anew from
the notes. A transaction holds whole videos, since notes about one video judge each other's times.
"""
