"""Everything that the bot puts on Discord fits the limits that Discord has for it."""

import discord
import pytest

from bot.answering.answer import Answer, Answered, Declined, Failed, Related, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Sought
from bot.conversations.failure import Failure
from bot.conversations.names import MARK
from bot.grounding.persona.voice import Voice
from bot.localdiscord.forms import Form
from bot.localdiscord.rest.components import check_components, check_modal
from bot.localdiscord.rest.definitions import read_definition
from bot.surfaces.discord.panels import settings_panel, topics
from bot.surfaces.discord.panels.seen import seen_as
from bot.surfaces.discord.panels.wishes import MOST_CHOSEN
from bot.surfaces.discord.pressing import rating
from bot.surfaces.discord.reply.answer_buttons import growing, under
from bot.surfaces.discord.rules.policy import Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.routes import SYNC
from tests.surfaces.discord.server import Opening

MOST_COMMANDS = {1: 100, 2: 15, 3: 15}
LAST_ID = 2**63 - 1
LONGEST_MARK = "f" * MARK
SAID = (Sentence("Sora."),)
ANSWERS: list[Answer] = [
    Answered(SAID),
    Related(SAID),
    Declined(SAID),
    *(Failed(SAID, failure) for failure in Failure),
]


async def test_every_command_told_at_the_start_is_within_the_limits(open_server: Opening) -> None:
    """Names, descriptions, options and their sum, in every language; and how many there are."""
    server = await open_server()
    (told,) = [each for each in server.discord.api.exchanges if each.route == SYNC]
    assert isinstance(told.body, list)
    forms = [Form(definition) for definition in told.body]
    for form in forms:
        read_definition(form, 1, {})
    assert [problem for form in forms for problem in form.problems] == []
    kinds = [form.value("type") for form in forms]
    assert all(kinds.count(kind) <= most for kind, most in MOST_COMMANDS.items())


def broken(view: discord.ui.View | None) -> list[object]:
    """Return the limits that the components of a message break."""
    form = Form({"components": view.to_components() if view else []})
    check_components(form, version_2=False)
    return [*form.problems]


@pytest.mark.parametrize("private", [False, True])
def test_the_buttons_of_every_answer_are_within_the_limits(voice: Voice, *, private: bool) -> None:
    """Whatever came of a question, and however many were asked before."""
    views = [
        under(
            Finished(answer, Usage("notes"), number=LAST_ID, mark=LONGEST_MARK),
            voice,
            private=private,
        )
        for answer in ANSWERS
    ]
    assert [broken(view) for view in (growing(LAST_ID, voice), *views) if broken(view)] == []


async def test_panels_and_forms_are_within_the_limits(open_server: Opening) -> None:
    """Also where everything is chosen that can be."""
    server = await open_server()
    ids = frozenset(range(LAST_ID - MOST_CHOSEN, LAST_ID))
    settings = ServerSettings(ids, ids, threads=True, private=True, persona="guest")
    voice = server.service.voice
    many = {f"guest {n}": voice for n in range(settings_panel.MOST_OFFERED + 1)}
    assert broken(settings_panel.panel(voice, settings, seen_as(settings), many, voice)) == []
    assert (
        broken(settings_panel.panel(voice, ServerSettings(), seen_as(settings), many, voice)) == []
    )
    assert len(settings_panel.described(server.service, settings)) <= 2000
    limited = ServerSettings(person=Quota(9**9, 9**9))
    for modal in (
        rating.form(Sought(LAST_ID, LONGEST_MARK, "", ""), voice),
        settings_panel.limits_form(limited, voice),
    ):
        form = Form(modal.to_dict())
        check_modal(form)
        assert form.problems == []


async def test_every_page_of_topics_is_within_the_limits(open_server: Opening) -> None:
    """Its text and its buttons."""
    server = await open_server()
    for number in range(9):
        text, buttons = topics.page(server.service, number)
        assert 0 < len(text) <= 2000
        assert broken(buttons) == []
