"""Character cards: the format in which chat tools hand personas around.

Version 2 (malfoyslastname/character-card-spec-v2) and version 3 (kwaroran/character-card-spec-v3)
differ here in their name and in one field. What this bot knows beyond a card's fields travels in
the card's `extensions`, and what other tools keep there is kept for them.
"""

import base64
import json
import re
import struct
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, StringConstraints

from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.persona import KEYS, Persona
from bot.misread import why

_EXTENSION = "interview_persona"
PNG = b"\x89PNG\r\n\x1a\n"
_NEWEST = 3
# Shows nothing, but joins the parts of an emoji.
_JOINER = "\N{ZERO WIDTH JOINER}"


class CardData(BaseModel):
    """The fields that every card has; others are left out, and those of no use here stay empty."""

    model_config = ConfigDict(extra="ignore")

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
    description: str = ""
    personality: str = ""
    scenario: str = ""
    first_mes: str = ""
    mes_example: str = ""
    creator_notes: str = ""
    system_prompt: str = ""
    post_history_instructions: str = ""
    alternate_greetings: list[str] = Field(default_factory=list)
    tags: list[str] = Field(default_factory=list)
    creator: str = ""
    character_version: str = ""
    extensions: dict[str, JsonValue] = Field(default_factory=dict)


class Card(BaseModel):
    """A card of either version."""

    spec: Literal["chara_card_v2", "chara_card_v3"]
    spec_version: str
    data: CardData


def exported(persona: Persona, version: Literal[2, 3]) -> str:
    """Return a persona as the JSON of a character card."""
    ours: dict[str, JsonValue] = {key: getattr(persona, key) for key in (*KEYS, "person", "manner")}
    texts = {
        "name": "{{char}}",
        "speaker": persona.speaker or "the speaker",
        "title": "the interview",
        "interviews": "the interview",
    }
    # Each of these may hold those before it.
    for key in ("voice", "disclosure"):
        texts[key] = persona.template(key).fill(texts)
    data = CardData(
        name=persona.name,
        description=persona.template("manner").fill(texts),
        personality=texts["voice"],
        first_mes=persona.template("greeting").fill(texts),
        extensions={**json.loads(persona.extensions), _EXTENSION: ours},
    )
    card = Card(
        spec="chara_card_v3" if version == _NEWEST else "chara_card_v2",
        spec_version=f"{version}.0",
        data=data,
    ).model_dump()
    if version == _NEWEST:
        card["data"]["group_only_greetings"] = []
    return json.dumps(card, ensure_ascii=False, indent=2)


def imported(content: bytes, folder: Path, newcomer: Persona) -> Persona:
    """Return the persona of a card, JSON or a PNG that carries it; raise `PromptsError`.

    `folder` is where its file will stand. What another tool's card lacks is as with a `newcomer`.
    """
    try:
        card = Card.model_validate_json(_carried(content) if content[:8] == PNG else content)
        return _persona(card.data, folder, newcomer)
    except ValueError as error:
        raise PromptsError.no_card(why(error)) from error


def _persona(data: CardData, folder: Path, newcomer: Persona) -> Persona:
    """Return a card's persona: as it went out from here, or made of what every card has."""
    stem = re.sub(r"[\W_]+", "-", data.name.lower()).strip("-")
    path = folder / f"{stem or 'persona'}.md"
    ours = data.extensions.get(_EXTENSION)
    others = {name: value for name, value in data.extensions.items() if name != _EXTENSION}
    extensions = json.dumps(others, ensure_ascii=False)
    if isinstance(ours, dict) and all(isinstance(ours.get(key), str) for key in (*KEYS, "manner")):
        texts = {key: _line(str(ours[key])) for key in (*KEYS, "person") if key in ours}
        return Persona.of({**texts, "extensions": extensions}, str(ours["manner"]), path)
    return replace(
        newcomer,
        name=_line(data.name),
        voice=_plain(data.personality) or newcomer.voice,
        manner=_manner(data),
        path=path,
        extensions=extensions,
    )


def _manner(data: CardData) -> str:
    """Return how a persona that comes from another tool is told to speak."""
    parts = (data.system_prompt, data.description, data.scenario)
    return "\n\n".join(_plain(part, lines=True) for part in parts if part.strip())


def _plain(text: str, *, lines: bool = False) -> str:
    """Return a card's text with its placeholders as ours, and every other brace as text."""
    text = text.replace("{{original}}", "").strip()
    text = text.replace("{", "{{").replace("}", "}}")
    text = re.sub(r"\{{4}(?:char|Char)\}{4}", "{name}", text)
    text = re.sub(r"\{{4}(?:user|User)\}{4}", "the person who asks", text)
    return text if lines else _line(text)


def _line(text: str) -> str:
    """Return a text in one line that shows all of itself, and turns nothing round."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable() or sign == _JOINER)


def _carried(png: bytes) -> bytes:
    """Return the card that a PNG carries in a text chunk, the newer version before the older."""
    texts: dict[bytes, bytes] = dict(_text_chunks(png))
    for keyword in (b"ccv3", b"chara"):
        if keyword in texts:
            return base64.b64decode(texts[keyword])
    msg = "the picture carries none"
    raise ValueError(msg)


def _text_chunks(png: bytes) -> Mapping[bytes, bytes]:
    texts = {}
    at = len(PNG)
    while at + 8 <= len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        if kind == b"tEXt":
            keyword, _, text = png[at + 8 : at + 8 + length].partition(b"\0")
            texts[keyword] = text
        at += length + 12
    return texts
