"""How the notes answer a question by themselves.

It is heard (`hearing`), placed in the interviews that it means (`scoping`), and told by the notes'
structure (`structure`), gone on from the last answer (`following`), or found (`finding`), if the
notes answer it at all (`abstention`). `joining` makes one answer of several.
"""
