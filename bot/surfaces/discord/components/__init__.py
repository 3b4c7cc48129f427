"""Buttons, forms, and what Discord allows in them."""
