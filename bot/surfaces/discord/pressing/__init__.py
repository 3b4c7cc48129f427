"""What is pressed under an answer: its sources, an opinion, again, away, stop.

presses      told apart by what the custom id says
sources      the claims that an answer cites, word for word
rating       what people think of it
afterwards   asked again, taken away, or stopped while it grows
"""
