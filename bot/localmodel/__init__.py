"""A language model's server on loopback that follows a script: for tests, benchmarks and demos."""
