"""Where an answer stands, how it grows there, and what stands under it."""
