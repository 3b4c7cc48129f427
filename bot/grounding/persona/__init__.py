"""Who speaks, and what they say by themselves: the folder `prompts/`, read and filled in.

template                       a text with placeholders
persona, personas              one who speaks, and all of them
notices                        what is said, by its name
talk, phrases, small_talk      what people say that asks nothing, and the replies
prompts                        the whole folder
filling, titles, topics        how a text is filled, and with what
voice                          all of it, filled in for some notes
duration                       how long something takes
strangers                      whom the prompts name and the notes do not
errors                         what can be wrong with the folder
"""
