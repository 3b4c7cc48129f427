"""The notes: Markdown in, claims with their timestamps out.

What stands below may use what stands above it:

    stops                     where sentences end
    errors, problem           why notes cannot be used, and what is wrong in one
    written_time, timestamp   a time in digits, and a second of a video
    claim, identity           the smallest thing that may be repeated, and its id
    markdown/                 sentences, the times beside them
    times/                    which moment each time means
    folder                    the files of a folder of notes, whatever lies in it
    reading/                  one note
    library                   a folder of them as one body of claims
    by_note                   the claims of one note among those of many
    report, repair            what is sound in a folder, and repaired times written back
    index/                    many, on disk
    shelf                     the notes as they are now
    watch                     what changes in the folder
"""
