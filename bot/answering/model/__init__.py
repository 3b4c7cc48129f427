"""A language model behind its port, and what a server needs that it is asked through.

`port` says what a model is; `openai_model` is one, `guarded_model` spares one that does not answer.
"""
