"""What is pressed under an answer: its sources, an opinion, again, away, stop."""
