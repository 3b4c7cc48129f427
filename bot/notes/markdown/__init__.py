"""A note's Markdown as sentences, with the times that were written beside them.

What stands below may use what stands above it:

    source        from bytes to plain lines, with nothing hidden in them
    marks         how a time is written into a note, soundly or not
    frontmatter   the head of a note
    inline        the marks that may stand within a block, and what each reads as
    words         a block as plain text, and the times that stand in it
    sentences     plain text as sentences and clauses, each with its own times
    labels        the bold words that open a block
    blocks        the structure of a note, one block for every run of words
"""
