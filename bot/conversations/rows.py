"""A row of the log, as an engine gives it and as it takes it."""

from typing import Any

# Without the types of its columns, which only the statement knows that asked for it.
Row = tuple[Any, ...]
Values = tuple[object, ...]
