"""Who does what to whom, what goes with what: in which ways two things change places."""
