"""Buttons, forms, and what Discord allows in them.

buttons, forms   which outlive the process
ids              what their custom ids and menus give back
limits           what Discord allows in commands, messages and forms, as data
fitting          whatever breaks one of these, in words
"""
