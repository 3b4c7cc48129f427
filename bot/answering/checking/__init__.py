"""A statement instead of a question: does the interview say so?"""
