"""As many notes as a benchmark wants, made of those there are: other words, other videos.

Words keep their frequencies: a word changes places with one that is about as common, the commonest
stay. Notes about one video stay together. Without a folder of notes the shipped interview serves.
"""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHARED = ROOT / "../shared"
FOLDERS = (SHARED / "notes/redpointai", ROOT / "seeds")
COMMONEST = 128
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_WORD = re.compile(r"<[^>]*>|\[\[|[A-Za-z]{3,}")
_VIDEO = re.compile(r"(videoId: *)..")


class Vocabulary:
    """Words by how common they are; the `COMMONEST` stay as they are."""

    def __init__(self, words: Iterable[str]) -> None:
        self._ranked = [word for word, _ in Counter(words).most_common()]
        self._rank = {word: rank for rank, word in enumerate(self._ranked)}

    def other(self, word: str, copy: int) -> str:
        """Return the word that stands in a copy for this one; one that is not known stays."""
        rank = self._rank.get(word, 0)
        other = COMMONEST + ((rank - COMMONEST) ^ copy)
        return self._ranked[other] if rank >= COMMONEST and other < len(self._ranked) else word


class Copies:
    """Notes to copy, and their words by how common they are."""

    def __init__(self) -> None:
        folder = next(folder for folder in FOLDERS if folder.is_dir())
        self.notes = [(path.stem, path.read_text()) for path in sorted(folder.glob("*.md"))]
        words = (word for _, text in self.notes for word in _WORD.findall(text))
        self._words = Vocabulary(filter(str.isalpha, words))

    def write(self, folder: Path, count: int) -> int:
        """Write so many notes into a folder, and return how many bytes they have."""
        folder.mkdir(parents=True)
        size = 0
        for number in range(count):
            copy, original = divmod(number, len(self.notes))
            name, text = self.notes[original]
            path = folder / f"{name}_{copy}.md"
            path.write_text(self._copied(text, copy))
            size += path.stat().st_size
        return size

    def _copied(self, text: str, copy: int) -> str:
        video = ALPHABET[copy // 64 % 64] + ALPHABET[copy % 64]
        head, rule, body = text.partition("\n---\n")
        head = _VIDEO.sub(lambda line: line[1] + video, head) if copy else head
        return head + rule + _WORD.sub(lambda word: self._words.other(word[0], copy), body)
