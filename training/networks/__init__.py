"""The encoder and the judge, from a stock model to the files that ship.

What stands below may use what stands above it:

    rounding        matrices that are multiplied as they ship
    network         MiniLM as plain modules
    tokens          texts to tensors
    minilm          the weights that training starts from
    packed, e5      the teacher, and the file that it comes in
    run             the optimiser, its schedule, its checkpoints
    train_encoder   so that a question finds the statement that it means
    train_judge     whether a claim answers a question, or bears out a sentence
    graph           both as graphs of onnxruntime's own operators
    export          the files that ship
    shipped         and back again, for a run to go on from
"""
