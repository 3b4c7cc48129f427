"""The command line: each command is a file by its name, and stands with what it alone needs.

    main          from what was typed (`arguments`, their `values`) to the exit code
    run, chat     the bot on Discord, or on a local one: `starting`, the `model_check`
    ask, verify   an answer or a verdict, or one for each of many `lines`: `held_back`
    check         are notes and personas sound, and does the model answer?
    eval          questions whose answer is known, and figures
    log           what was asked, for its owners, who do three things with it:
    log_read      they read it, as `figures`, `exchanges` and files
    log_keep      they erase somebody, make a copy, put one back
    log_replay    they ask again
    persona       personas as character `cards`

All of them print through `output`, and `errors` says what is wrong with what they are given.
"""
