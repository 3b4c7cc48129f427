"""A Discord on loopback, with people in it: for the terminal, tests and benchmarks."""
