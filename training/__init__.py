"""How the small models that ship were made; docs/models.md has the commands and the figures.

    rows/        what is learnt from: questions, claims and sentences, true ones and false ones
    networks/    the encoder and the judge: trained, rounded, written as the files that ship
    fits/        the weights and trees that they and the checks are weighed by, and their worth

The last two know nothing of each other. PyTorch and ONNX are needed in `networks/` alone.
"""
