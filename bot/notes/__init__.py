"""The notes: Markdown in, claims with their timestamps out."""
