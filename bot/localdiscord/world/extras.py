"""What a message can hold instead of words: a sticker, or a poll."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.snowflakes import moment

POLL_SECONDS = 24 * 3600.0


@dataclass(frozen=True, slots=True)
class Sticker:
    """A picture that people send by its name."""

    id: int
    name: str

    def json(self) -> JsonObject:
        """Print it as it stands in a message."""
        return {"id": str(self.id), "name": self.name, "format_type": 1}


@dataclass(frozen=True, slots=True)
class Poll:
    """A question to everybody, with answers to vote for; here nobody votes."""

    question: str
    answers: Sequence[str]

    def json(self, asked_at: float) -> JsonObject:
        """Print it as Discord does; it was asked at a time in seconds since 1970."""
        return {
            "question": {"text": self.question},
            "answers": [
                {"answer_id": number, "poll_media": {"text": answer}}
                for number, answer in enumerate(self.answers, start=1)
            ],
            "expiry": moment(asked_at + POLL_SECONDS),
            "allow_multiselect": False,
            "layout_type": 1,
            "results": {"is_finalized": False, "answer_counts": []},
        }
