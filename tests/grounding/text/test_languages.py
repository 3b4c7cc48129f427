"""In which language somebody asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.grounding.persona.prompts import Prompts
from bot.grounding.text.languages import foreign, in_english
from bot.notes.claim import Claim
from bot.notes.index.sequences import Lazy
from bot.notes.library import Library
from tests.notes.writing import read, tag


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("Warum sind die Kosten wichtig?", "auf Englisch"),
        ("¿Qué dice sobre Sora?", "en inglés"),
        ("Que pense-t-il de la concurrence ?", "en anglais"),
        ("cosa dice di Sora?", "in inglese"),
        ("quanto custa treinar um modelo?", "em inglês"),
        ("wat zegt hij over Sora?", "in het Engels"),
        ("Sora nedir?", "İngilizce"),
        ("co to jest Sora?", "po angielsku"),
        ("что он говорит о Sora?", "на английском"),
        ("Runway とは何ですか", "英語"),
        ("Sora是什么?", "英文"),
        ("was ist Sora?", "auf Englisch"),
        ("was ist die Zukunft?", "auf Englisch"),
        ("c'est quoi Sora ?", "en anglais"),
        ("Τι είναι το Sora;", "in English"),
    ],
)
def test_another_language_is_told_by_its_words_or_letters(
    prompts: Prompts, text: str, notice: str
) -> None:
    """Whoever asks in it is told in it."""
    language = foreign(text, prompts.languages)
    assert language
    assert notice in language.notice


@pytest.mark.parametrize(
    "text",
    [
        "what did he say about Sora?",
        "Sora",
        "what about de facto standards?",
        "is the word für in it?",
        "real-time generation",
        "Die Hard?",
        "la la land",
        "VC funding",
        "co-founder",
        "comment on Sora",
        "Los Angeles",
        "Ursula von der Leyen",
        "C'est la vie?",
        "print('die')",
        "im tired",
        "λ calculus",
        "",
    ],
)
def test_english_is_not_foreign(prompts: Prompts, text: str) -> None:
    """A borrowed word or a name makes no other language."""
    assert foreign(text, prompts.languages) is None


def test_a_persona_that_speaks_a_language_finds_it_familiar(own_prompts: Path) -> None:
    """The languages of its file are not foreign to it, and taken for no other."""
    guide = own_prompts / "personas" / "guide.md"
    guide.write_text(guide.read_text("utf-8").replace("languages: en", "languages: en, de, es"))
    languages = Prompts.read(own_prompts, "guide").languages
    assert foreign("Was sagt er über Sora?", languages) is None
    assert foreign("¿por qué no usan herbicidas?", languages) is None
    assert foreign("cosa dice di Sora?", languages)


def test_the_interview_that_ships_is_in_english(prompts: Prompts, library: Library) -> None:
    """So whoever asks in another language is told so."""
    assert in_english(library.claims, prompts.languages)


@pytest.mark.parametrize(
    "note",
    [
        "No usan herbicidas en la finca desde hace años {0}. Hay abejas en todo el valle {0}.",
        "Die Bienen sind im ganzen Tal {0}. Auf dem Hof gibt es kein Gift {0}. Der Boden lebt {0}.",
        "農園では農薬を使いません {0}。蜂は谷のどこにでもいます {0}。",
    ],
)
def test_notes_in_another_language_are_told_from_english(prompts: Prompts, note: str) -> None:
    """By what their claims are written in."""
    claims = read(note.format(tag("00:01:00"))).note.claims
    assert not in_english(claims, prompts.languages)


class Walked(Lazy[Claim]):
    """The same claim many times over, which counts how often one is read."""

    def __init__(self, claim: Claim, many: int) -> None:
        self.claim, self.many, self.read = claim, many, 0

    def __len__(self) -> int:
        return self.many

    def __iter__(self) -> Iterator[Claim]:
        for _ in range(self.many):
            self.read += 1
            yield self.claim


def test_many_notes_are_gone_through_once_to_tell_their_language(
    prompts: Prompts, library: Library
) -> None:
    """Each claim is read once at the most, however far apart those lie that are listened to."""
    claims = Walked(library.claims[0], 5_000)
    assert in_english(claims, prompts.languages)
    assert claims.read <= len(claims)
