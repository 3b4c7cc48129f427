"""Text to the word pieces of BERT's uncased vocabulary, the way the reference tokenizer does it.

Lower case, no accents, split at white space and punctuation, then the longest known pieces from
the left; a word with no such reading is `[UNK]`. Source: Devlin et al. 2019, `tokenization.py`.
"""

import re
import unicodedata
from collections.abc import Iterable

_MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
_LONGEST_WORD = 100
_ASCII_MARKS = r"!-/:-@\[-`{-~"
_IDEOGRAPHS = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002ceaf\U0002f800-\U0002fa1f"
_WORD_OR_MARK = re.compile(rf"[{_ASCII_MARKS}{_IDEOGRAPHS}]|[^\s{_ASCII_MARKS}{_IDEOGRAPHS}]+")


class VocabularyError(ValueError):
    """A vocabulary without the marks that every one of them has."""

    def __init__(self, missing: Iterable[str]) -> None:
        super().__init__(f"the vocabulary lacks {' '.join(missing)}")


class WordPiece:
    """A vocabulary, one piece a line, and the greedy reading of words in it.

    Raises `VocabularyError`.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._ids = {piece: number for number, piece in enumerate(vocabulary)}
        if missing := [mark for mark in _MARKS if mark not in self._ids]:
            raise VocabularyError(missing)
        self.pad, self.unknown, self.first, self.last = map(self._ids.__getitem__, _MARKS)

    def pieces(self, text: str) -> list[int]:
        """Return the ids of the text's pieces, without the marks of beginning and end."""
        return [piece for word in _words(text) for piece in self._longest_pieces(word)]

    def _longest_pieces(self, word: str) -> list[int]:
        if len(word) > _LONGEST_WORD:
            return [self.unknown]
        ids: list[int] = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if prefix + word[start:end] in self._ids), None)
            if end is None:
                return [self.unknown]
            ids.append(self._ids[prefix + word[start:end]])
            start = end
        return ids


def _words(text: str) -> list[str]:
    if text.isascii():
        return _WORD_OR_MARK.findall(_without_controls(text).lower())
    plain = unicodedata.normalize("NFD", _without_controls(text).lower())
    plain = "".join(char for char in plain if unicodedata.category(char) != "Mn")
    return [part for word in _WORD_OR_MARK.findall(plain) for part in _at_marks(word)]


def _without_controls(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(char for char in text if _is_kept(char))


def _is_kept(char: str) -> bool:
    if char in "\t\n\r":
        return True
    return char not in "\0\ufffd" and not unicodedata.category(char).startswith("C")


def _at_marks(word: str) -> Iterable[str]:
    start = 0
    for place, char in enumerate(word):
        if unicodedata.category(char).startswith("P"):
            yield from (part for part in (word[start:place], char) if part)
            start = place + 1
    if start < len(word):
        yield word[start:]
