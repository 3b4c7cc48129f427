"""A file that came with a message."""

from dataclasses import dataclass
from mimetypes import types_map
from pathlib import PurePath

from bot.localdiscord.payloads import JsonObject

# What a file may have that somebody sends who does not pay Discord, and how many come at once.
FILE_BYTES = 10 << 20
FILES = 10
UNTOLD = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file, and the address where it can be read back."""

    id: int
    filename: str
    content: bytes
    url: str
    content_type: str = UNTOLD
    description: str = ""

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        described: JsonObject = {"description": self.description} if self.description else {}
        return described | {
            "id": str(self.id),
            "filename": self.filename,
            "size": len(self.content),
            "url": self.url,
            "proxy_url": self.url,
            "content_type": self.content_type,
        }


def type_of(filename: str, told: str) -> str:
    """Return what a file is, by its name where whoever sent it did not say."""
    return types_map.get(PurePath(filename).suffix.lower(), UNTOLD) if told == UNTOLD else told
