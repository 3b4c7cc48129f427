"""What whoever runs the bot has settled, as far as people on Discord notice it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """Days until questions are erased (0: never), and who else reads them (empty: nobody)."""

    retention_days: int = 0
    provider: str = ""
