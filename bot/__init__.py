"""A chat persona over an interview: it says what the notes say, with the second to check it.

A question goes down through the rooms, and its answer comes up again:

    surfaces/        ▼ asked on Discord, or by a command     ▲ shown on Discord, as text, as JSON
    conversations/   ▼ logged, then answered in its turn     ▲ logged, and only then final
    answering/       ▼ for the notes, or for a model         ▲ sentences that claims bear out
    grounding/       ▼ what does it ask for?                 ▲ the claims that could answer it
    notes/             Markdown in                           ▲ claims out, each with its second

Each room may use those below it, and knows nothing of those above. `python -m bot` (`__main__`)
runs a command, for which the app opens and joins them:

    cli/                 a file for each command
    └── app              opens the parts as the `settings/` say, and joins them
        ├── shelving     the notes, in memory or in an index
        ├── lookups      those notes, ready to be asked
        ├── wording      a model that words what they say, where there is a key
        └── cast         everybody who can speak from them

Beside the road, `evaluation/` asks what has a known answer; `localdiscord/` and `localmodel/` stand
in for the world outside, on `loopback`. Below them all lies what any room may use: `errors`, drawn
there as a tree, `misread`, `background`, `lock`, `once` and `sqlite_file`.
"""
