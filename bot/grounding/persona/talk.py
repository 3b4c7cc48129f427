"""Kinds of small talk, as `prompts/smalltalk.toml` has them."""

from collections.abc import Mapping

from pydantic import BaseModel

from bot.grounding.persona.template import NonEmpty


class Talk(BaseModel, frozen=True):
    """One kind of small talk: what people say, and the persona's reply, yet to be filled in.

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
    talk: tuple[Talk, ...]
