"""What the tests of answering share."""

import pytest

from bot.grounding.persona.prompts import Prompts
from bot.grounding.prompt.tokens import TokenCount
from bot.notes.library import Library
from tests.answering.asking import Asking


@pytest.fixture(scope="session")
def asking(library: Library, prompts: Prompts, count: TokenCount) -> Asking:
    """An answerer over the shipped interview, its model yet to be scripted."""
    return Asking(library, prompts, count)
