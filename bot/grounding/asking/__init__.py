"""What a question asks for, and what it goes on from.

Each file knows one thing that people ask for, by the words in which they do. No file here looks at
a claim:

    plain, fillers                       what is left without what people say around it
    several, named_interview, pasted     around it: other questions, an interview's name, a link,
    source                               whose word it wants
    thread, followup                     what it goes on from
    own_words, pointing                  what it says itself, and what points back
    moments, outline, section, listing   by place: a time, the whole, a section, a list
    interview                            the interview itself, and which ones there are
    subject, comparison, dates, worth    what is said of something, of two things, at a date
    definition                           what something is
    whether, wanted, measures, advice    by kind: a yes or no, a reason, a size, things to do
    counting, durations                  its numbers and lengths of time
"""
