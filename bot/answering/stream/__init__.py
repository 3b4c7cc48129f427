"""What a model writes, piece by piece: from there to plain sentences with the claims they cite."""
