"""What answers, and what is under way.

service    all that every handler needs, but the connection
running    the answers under way
recent     what was answered within the last minute, and may be changed
refusals   who was told lately that there is no answer, and why
"""
