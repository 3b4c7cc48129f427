"""What is shown beside answers: topics and privacy; to managers settings and figures."""
