"""The personas of a folder."""

from pathlib import Path

from bot.grounding.persona.personas import read_each


def test_a_hidden_file_is_no_persona(own_prompts: Path) -> None:
    """Editors and archives leave such beside what they write; in the notes they count as little."""
    (own_prompts / "personas" / ".guide.md").write_text("Speak.")
    read, broken = read_each(own_prompts, "guide", lambda prompts: prompts.persona.name)
    assert broken == {}
    assert ".guide" not in read
