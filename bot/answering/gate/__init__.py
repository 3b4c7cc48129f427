"""What of a model's sentences a person may see, and in which place.

gate                 rules on each: it is let out, mended, or dropped
bridges, left_open   what no claim bears out, and may be said: nothing, or what is not known
headings             what no answer needs
person               who says "I"
layout               what stands before a sentence, when others are left out
opinion              the model, asked about a sentence that the checks refuse
"""
