"""A text as the words that it is compared by: without its marks, mended, and stemmed.

markup, sentences             what dresses a text, and where it is cut
shorthand, contractions       what is written out
spelling, spacing             what is mended, as some other texts write it
words, stemming               the words that carry its meaning, by their stems
typed, phrase                 all of its words, and phrases made of some
languages                     in which language it is
interviews                    what people call an interview
small_words                   words that come in sets
patterns                      patterns that are written with parts by name
shortening                    a text as far as there is room
"""
