"""What a model is sent: the `messages` that hold it to the notes, within a budget of tokens.

The claims stand in them a line each (`claim_lines`); all is counted as the model will (`tokens`).
"""
