"""Personas travel as the character cards of other chat tools."""

import base64
import json
import struct
from pathlib import Path
from typing import Literal

import pytest

from bot.cli.cards import PNG, exported, imported
from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.persona import Persona
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.template import Template
from bot.grounding.persona.voice import Voice
from bot.notes.library import Library
from tests.conftest import ROOT

PERSONAS = ROOT / "prompts" / "personas"
NEWCOMER = Persona.read(ROOT / "prompts" / "newcomer.md")
PIRATE = {
    "spec": "chara_card_v2",
    "spec_version": "2.0",
    "data": {
        "name": "Captain {Red}",
        "description": "{{char}} is a pirate.\nHe greets {{user}} with a {smile}.",
        "personality": "salty, {very}",
        "first_mes": "Ahoy!",
        "extensions": {"other_tool": {"depth": 4}},
    },
}


@pytest.mark.parametrize("name", ["guide", "guest"])
@pytest.mark.parametrize("version", [2, 3])
def test_a_persona_comes_back_as_it_went_out(
    tmp_path: Path, name: str, version: Literal[2, 3]
) -> None:
    """Nothing of ours is lost on the way through a card."""
    persona = Persona.read(PERSONAS / f"{name}.md")
    card = exported(persona, version)
    back = imported(card.encode(), tmp_path, NEWCOMER)
    assert str(back) == str(persona)
    assert json.loads(card)["spec"] == f"chara_card_v{version}"
    data = json.loads(card)["data"]
    for text in (data["first_mes"], data["description"], data["personality"]):
        assert "{{char}}" in text or "{" not in text
        assert "|" not in text
        assert "the interview, the interview" not in text


def test_a_strangers_card_becomes_a_persona(
    tmp_path: Path, prompts: Prompts, library: Library
) -> None:
    """Its placeholders become ours, its braces stay text, and it discloses that it is an AI."""
    persona = imported(json.dumps(PIRATE).encode(), tmp_path, NEWCOMER)
    persona.path.write_text(str(persona))
    read = Persona.read(persona.path)
    voice = Voice(
        Prompts(
            read,
            prompts.rules,
            prompts.examples,
            prompts.reminder,
            prompts.opinion,
            prompts.probe,
            prompts.notices,
            prompts.small_talk,
        ),
        library.notes,
    )
    assert persona.path.name == "captain-red.md"
    assert voice.say("about.text").startswith("You are talking to Captain {Red}. ")
    assert voice.fill(Template("{voice}", persona.path)) == "salty, {very}"
    assert "is a pirate.\nHe greets the person who asks with a {smile}." in voice.manner
    assert "an AI" in voice.greeting


def test_no_name_hides_something_or_turns_it_round(tmp_path: Path) -> None:
    """Who reads the file sees what it says."""
    card = PIRATE | {"data": {"name": "Cap\u202etain\x1b[31m\n👩\u200d💻"}}
    assert imported(json.dumps(card).encode(), tmp_path, NEWCOMER).name == "Captain[31m 👩\u200d💻"


def test_what_other_tools_keep_in_a_card_is_kept_for_them(tmp_path: Path) -> None:
    """Unknown extensions go out again as they came in."""
    persona = imported(json.dumps(PIRATE).encode(), tmp_path, NEWCOMER)
    persona.path.write_text(str(persona))
    card = json.loads(exported(Persona.read(persona.path), 2))
    assert card["data"]["extensions"]["other_tool"] == {"depth": 4}


@pytest.mark.parametrize("name", ["Мария", "マリア", "José"])
def test_a_name_in_any_script_names_the_file(tmp_path: Path, name: str) -> None:
    """Of two such cards, neither takes the other's place."""
    card = PIRATE | {"data": {"name": name}}
    persona = imported(json.dumps(card).encode(), tmp_path, NEWCOMER)
    assert persona.path.name == f"{name.lower()}.md"


def test_a_picture_may_carry_the_card(tmp_path: Path) -> None:
    """A PNG with a text chunk is read like the JSON in it."""
    text = b"chara\0" + base64.b64encode(json.dumps(PIRATE).encode())
    picture = PNG + struct.pack(">I4s", len(text), b"tEXt") + text + b"crc!"
    assert imported(picture, tmp_path, NEWCOMER).voice == "salty, {{very}}"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "it is no JSON, from character 0 on"),
        (b"{}", "`spec` is missing"),
        (PNG, "the picture carries none"),
        (PNG + b"\xff" * 20, "the picture carries none"),
        (json.dumps(PIRATE | {"data": {"name": " "}}).encode(), "`data.name` must not be empty"),
        (b'{"spec": "v9"}', "`spec` must be 'chara_card_v2' or 'chara_card_v3'"),
    ],
)
def test_what_is_no_card_is_refused_in_a_sentence(tmp_path: Path, content: bytes, why: str) -> None:
    """Broken or foreign files are named as such, with what is wrong in them."""
    with pytest.raises(PromptsError) as error:
        imported(content, tmp_path, NEWCOMER)
    assert str(error.value) == (
        f"That is no character card of version 2 or 3 ({why}): choose another file."
    )
