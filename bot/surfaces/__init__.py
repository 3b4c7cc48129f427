"""Where people read answers; a surface shows what it is given."""
