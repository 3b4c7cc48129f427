"""How the notes answer a question by themselves.

A question walks down this road until it is answered:

    talking                what asks nothing of the notes: small talk
    hearing                it is read as the notes spell its words
    scoping                and placed in the interviews that it means
    structure              what the notes know of themselves: times, sections, lists, titles
    following              what stands around the last answer
    finding                what a search has: where they are meant, then in all
    joining                the answers to several questions, made one

A search tries these in turn:

    behind                         the question with what its pronoun stands for
    particular                     what it asks for by name: a date, a subject, something's worth
    defining, comparing            of these, what something is, and how two things compare
    by_title                       and which interview is about it
    search                         the claims that lie nearest:
    telling, abstention, choice    which tell of it, whether they answer, and which are shown
    replies                        what is said of them
"""
