"""A language model: its port, one behind a server, and what it takes to rely on that one.

`port` says what a model is asked, what it gives, and why it gives nothing. `openai_model` is one
behind Chat Completions; `chunk` reads its pieces, `server_words` what its server says of errors,
and `troubles` which those are. `guarded_model` is not asked in vain, `cadence` lets many streams
share one loop, and `in_parts` a long piece of one; `allowance` asks what may still be spent,
`probe` whether a model answers, and `remedies` say what to do if not.
"""
