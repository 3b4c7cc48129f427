"""A second of a video, as a person reads it and as a link opens it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Timestamp:
    """A moment of a video, in whole seconds from its start."""

    seconds: int

    def __str__(self) -> str:
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"

    def link(self, video_id: str) -> str:
        """Return the address that opens the video at this second."""
        return f"https://youtu.be/{video_id}?t={self.seconds}"
