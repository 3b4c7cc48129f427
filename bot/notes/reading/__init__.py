"""One note, from its text to its claims and to what is wrong with it.

What stands below may use what stands above it:

    asides         words that are not what the video says
    surroundings   under which headings, in which item, after which words
    body           its sentences: whose a time is, and what stands around
    draft          what it says, before its times are judged
    note           what it says, and what was wrong with it
    witnessed      notes read together: one bears on how a time in another is read
"""
