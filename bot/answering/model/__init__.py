"""A language model: its port, one behind a server, and what it takes to rely on that one.

port             what a model is asked, what it gives, and why it gives nothing
openai_model     one behind Chat Completions
chunk            a piece of its stream
server_words     what its server says of errors
troubles         which errors those are
guarded_model    a model that is not asked in vain
cadence          many streams that share one loop
in_parts         a long piece of a stream as short ones
allowance        what may still be spent
probe            whether a model answers
remedies         what to do if not
"""
