"""The folder `prompts/` is read once, and what is wrong in it is named."""

from pathlib import Path

import pytest

from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.notices import NOTICES
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.notes.library import Library
from tests.conftest import ROOT


def test_the_shipped_prompts_are_whole() -> None:
    """Nothing that the code says is missing from the files."""
    assert Prompts.read(ROOT / "prompts", "guide").persona.name


def test_every_notice_that_ships_is_one_that_the_start_asks_for() -> None:
    """A folder that lacks it is refused then, and not in the middle of an answer."""
    shipped = Prompts.read(ROOT / "prompts", "guide").notices
    assert sorted(NOTICES) == list(NOTICES)
    assert set(NOTICES) == set(shipped)


@pytest.mark.parametrize(
    "file",
    [
        "personas/guide.md",
        "rules.md",
        "examples.md",
        "reminder.md",
        "opinion.md",
        "probe.md",
        "notices.toml",
        "languages.toml",
    ],
)
def test_a_missing_file_is_named(own_prompts: Path, file: str) -> None:
    """The error says which file to restore."""
    (own_prompts / file).unlink()
    with pytest.raises(PromptsError, match=file):
        Prompts.read(own_prompts, "guide")


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("notices.toml", "[partial]", "[other]", "lacks the notice partial.text"),
        ("notices.toml", "{topics}", "{subjects}", "in declined.mine that nothing fills"),
        ("notices.toml", "{interview|interviews}, and", "{interview", "in empty.text that nothing"),
        ("notices.toml", "[partial]", "[partial", "cannot be understood"),
        ("smalltalk.toml", "says =", "say =", "cannot be understood"),
        ("personas/guide.md", "speaker:", "guest:", "lacks the key 'speaker'"),
        ("personas/guide.md", "---", "", "lacks a front matter"),
        ("personas/guide.md", "en\n", "en\nperson: First\n", "`person` must be 'first' or 'third'"),
        (
            "personas/guide.md",
            "en\n",
            "en\nextensions: [1]\n",
            "`extensions` must be a JSON object",
        ),
        ("personas/guide.md", "en\n", "en\nextensions: no\n", "`extensions` must be a JSON object"),
        ("smalltalk.toml", "says = [", 'says = [ "hi|hello",', "“hi.hello” needs brackets"),
        ("smalltalk.toml", "says = [", 'says = [ "(cow|damn)",', "“.cow.damn.” may be no word"),
        ("rules.md", "{no_answer}", "nothing", "lacks the placeholder {no_answer}"),
        ("opinion.md", "{claims}", "{{claims}}", "lacks the placeholder {claims}"),
        ("opinion.md", "{sentence}", "it", "lacks the placeholder {sentence}"),
        ("personas/guide.md", "name: the interview guide", "name:", "`name` must not be empty"),
        ("personas/guide.md", "en\n---", "\n---", "`languages` must not be empty"),
        ("notices.toml", 'unread = "', 'unread = ""\nold = "', "`moment.unread` must not be empty"),
        ("smalltalk.toml", "reply =", "reply = ''\nold =", "must not be empty"),
    ],
)
def test_what_a_file_lacks_is_named(
    own_prompts: Path, file: str, old: str, new: str, said: str
) -> None:
    """A lost key, a misspelt placeholder or broken TOML is an error that says so."""
    path = own_prompts / file
    path.write_text(path.read_text().replace(old, new))
    with pytest.raises(PromptsError, match=said):
        Prompts.read(own_prompts, "guide")


def test_a_file_with_a_mark_of_its_encoding_is_read(own_prompts: Path) -> None:
    """Some editors put one first."""
    for path in (own_prompts / "notices.toml", own_prompts / "personas" / "guide.md"):
        path.write_text(path.read_text("utf-8"), "utf-8-sig")
    assert Prompts.read(own_prompts, "guide").persona.name


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_file_in_another_encoding_is_named_as_such(own_prompts: Path, encoding: str) -> None:
    """Nobody should restore what only needs to be saved anew."""
    path = own_prompts / "personas" / "guide.md"
    path.write_bytes(f"---\nname: Chloë\n{path.read_text('utf-8')}".encode(encoding))
    with pytest.raises(PromptsError, match=r"guide\.md is not UTF-8: save it as UTF-8\.$"):
        Prompts.read(own_prompts, "guide")


@pytest.mark.parametrize("file", ["rules.md", "examples.md", "reminder.md", "opinion.md"])
def test_a_misspelt_placeholder_in_what_a_model_is_told_stops_the_start(
    own_prompts: Path, library: Library, file: str
) -> None:
    """No question waits in vain for it to be filled."""
    with (own_prompts / file).open("a") as prompt:
        prompt.write("{noanswer}")
    with pytest.raises(PromptsError, match=f"{file} has a placeholder .*'noanswer'"):
        Voice(Prompts.read(own_prompts, "guide"), library.notes)


def test_a_speakers_name_may_hold_any_sign(own_prompts: Path) -> None:
    """Signs that mean something in a phrase mean nothing in a name."""
    path = own_prompts / "personas" / "guide.md"
    path.write_text(path.read_text().replace("Chris Valenzuela", "Chris :) | (Val"))
    assert Prompts.read(own_prompts, "guide").small_talk.heard("are you chris?")
