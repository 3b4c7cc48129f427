"""The day and the machine, which stand at the head of figures."""

import os
import platform
from datetime import UTC, datetime


def heading() -> str:
    """Return the day, the processor and the Python that figures are of."""
    processor = f"{os.cpu_count()} × {platform.machine()}"
    return f"{datetime.now(UTC):%Y-%m-%d}, {processor}, Python {platform.python_version()}"
