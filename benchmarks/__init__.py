"""What the bot takes in time and memory, measured.

`make help` tells how they are run, the pages of `docs/` what came of it.

    machine          what figures are of, and how time and memory are taken

    answer           what an answer costs, to `questions` no two alike
    first_sentence   what the first of a process waits for
    retrieval        what each way to find claims is worth and costs
    notes            what many notes cost: `copies` of those there are, and their `queries`
    log              what the log costs: `talk` kept in it
    commits          what it is worth to share one, over two other ways of `keeping`
    discord/         what Discord's side costs
"""
