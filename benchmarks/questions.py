"""Questions to an interview, no two alike, so that nothing read before is of use."""

import random
import re
from collections.abc import Sequence

from bot.notes.claim import Claim


def questions(claims: Sequence[Claim], count: int) -> list[str]:
    """Return so many questions, each about another word of the claims."""
    words = {word for claim in claims for word in re.findall(r"[a-z]{4,}", claim.text)}
    chosen = random.Random(1).sample(sorted(words), count)  # noqa: S311  nothing is secret
    return [f"Why does {word} matter to Runway?" for word in chosen]
