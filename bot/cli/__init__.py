"""The command line: each command is a file by its name; beside them stands what they share."""
