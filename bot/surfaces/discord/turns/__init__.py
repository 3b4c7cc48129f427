"""One question: let in or not, its answer shown as it comes, its mishaps told."""
