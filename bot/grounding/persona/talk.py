"""Kinds of small talk: as `prompts/smalltalk.toml` has them, and as they are replied to."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from pydantic import BaseModel

from bot.grounding.persona.template import NonEmpty, Template


class WrittenTalk(BaseModel):
    """One kind of small talk as its file has it: what people say, and the persona's reply.

    One that is `anywhere` is replied to whatever else a text holds; a `courtesy` may stand beside a
    question, which is what gets the answer then, and a `remark` asks nothing, so no question mark
    ends it. What a `model_can` do is left to it where it words the answers; what is `untold` is
    replied to only where the notes do not tell it. `with_model` is the reply where a model words
    the answers, if it is another.
    """

    says: frozenset[str]
    reply: NonEmpty
    with_model: str = ""
    anywhere: bool = False
    courtesy: bool = False
    remark: bool = False
    model_can: bool = False
    untold: bool = False


class WrittenSmallTalk(BaseModel):
    """The file: the talks, and the words that make no difference to them.

    `stress` only stresses what is said, `addressed` is who is spoken to, and `alike` has one word
    for each group of those that say the same.
    """

    stress: str
    addressed: str
    alike: Mapping[str, str]
    talk: tuple[WrittenTalk, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Talk:
    """A kind of small talk, with the replies that are yet to be filled in."""

    reply: Template
    with_model: Template
    anywhere: bool
    courtesy: bool
    remark: bool
    model_can: bool
    untold: bool

    @classmethod
    def of(cls, written: WrittenTalk, path: Path) -> Self:
        """Return a talk as its file has it; `path` is blamed for an error in a reply."""
        return cls(
            Template(written.reply, path),
            Template(written.with_model or written.reply, path),
            written.anywhere,
            written.courtesy,
            written.remark,
            written.model_can,
            written.untold,
        )
