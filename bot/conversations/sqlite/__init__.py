"""The log in SQLite: one file that one bot answers from.

Whoever wants it kept hands a unit of work to one writer, which commits for all that wait at once.
Functions that take a connection run on SQLite's own, on its thread, each whole in one transaction.
"""
