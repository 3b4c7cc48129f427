"""How the notes answer a question by themselves.

What asks nothing of them is small talk (`talking`). All else is heard (`hearing`) and placed in the
interviews that it means (`scoping`). Then it is answered by the notes' structure (`structure`), by
what stands around the last answer (`following`), or by search: `finding` says in which interviews,
and each `search` knows when there is no answer (`abstention`) and which claims to show (`choice`).
What tells nothing of whom or what is asked comes last (`telling`).

What asks for something by name is answered by that name alone (`particular`), by the sentence that
says what it is where it asks for that (`defining`), and of two things by what holds both, or each
(`comparing`). What a pronoun stands for is looked up with it (`behind`). `joining` makes one answer
of several.
"""
