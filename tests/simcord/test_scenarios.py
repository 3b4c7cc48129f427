"""One bot, two Discords, the same scenarios: what happens is Discord's doing, not ours."""

from collections.abc import AsyncGenerator

import discord
import pytest
from discord import app_commands

from tests.localdiscord.echo_bot import EchoBot
from tests.simcord.stages import OnPlace, OnSimCord, Seen, Stage


@pytest.fixture(params=[OnPlace, OnSimCord], ids=["our place", "SimCord"])
async def stage(request: pytest.FixtureRequest) -> AsyncGenerator[Stage]:
    """A guild with ann and a bot in it, on one Discord and on the other."""
    bot = EchoBot()

    @bot.tree.command(description="For moderators")
    @app_commands.default_permissions(manage_guild=True)
    async def moderate(use: discord.Interaction[EchoBot]) -> None:
        await use.response.send_message("moderated")

    async with request.param.open(bot) as opened:
        yield opened


def shown(seen: Seen | None) -> tuple[str, bool, tuple[str, ...]] | None:
    """Return what a person sees of a message."""
    return (seen.content, seen.private, seen.buttons) if seen else None


async def test_a_mention_is_answered_with_buttons(stage: Stage) -> None:
    """Whoever mentions the bot gets a reply that all can see, with its buttons."""
    assert shown(await stage.say("hi")) == ("you said: hi", False, ("Helpful", "Why"))


async def test_a_direct_message_is_answered_there_too(stage: Stage) -> None:
    """Whoever writes to the bot alone is answered there."""
    assert shown(await stage.say_directly("hi")) == ("you said: hi", False, ("Helpful", "Why"))


async def test_a_streamed_answer_ends_whole(stage: Stage) -> None:
    """After all its edits a message says everything."""
    assert shown(await stage.say("stream")) == ("the answer comes word by word", False, ())


async def test_a_deferred_command_is_answered_and_followed(stage: Stage) -> None:
    """The deferred answer is for all, what follows it privately is not."""
    answer, more = await stage.slash("ask", question="why?", source="wiki")
    assert shown(answer) == ("why? in wiki: 42", False, ())
    assert shown(more) == ("only for you", True, ())


async def test_a_private_answer_is_private(stage: Stage) -> None:
    """An ephemeral answer says so."""
    (answer,) = await stage.slash("secret")
    assert shown(answer) == ("nobody else sees this", True, ())


async def test_an_option_offers_what_fits(stage: Stage) -> None:
    """Typing into an option asks the bot."""
    assert list(await stage.type_option("ask", "source", "d")) == ["documents"]


async def test_a_button_outlives_a_restart(stage: Stage) -> None:
    """A message of yesterday's bot is changed by today's."""
    reply = await stage.say("hi")
    assert reply
    await stage.restart()
    assert shown(await stage.press(reply, "Helpful")) == ("you said: hi (thanks)", False, ())


async def test_a_form_is_filled_in(stage: Stage) -> None:
    """A button opens a form, and the answer to it is private."""
    reply = await stage.say("hi")
    assert reply
    answer = await stage.fill_in(reply, "Why", reason="because")
    assert shown(answer) == ("noted: because", True, ())


async def test_a_menu_works_on_its_message(stage: Stage) -> None:
    """The command of a context menu knows what it was used on."""
    answer = await stage.use_menu("a story", "Summarise")
    assert shown(answer) == ("summary of: a story", True, ())


async def test_some_commands_are_for_some(stage: Stage) -> None:
    """Who may not manage the guild is not offered what takes that."""
    assert sorted(stage.offered()) == ["ask", "secret", "silent"]


@pytest.mark.parametrize(("length", "code"), [(2000, None), (2001, 50035)])
async def test_two_thousand_characters_are_taken_and_no_more(
    stage: Stage, length: int, code: int | None
) -> None:
    """A message of 2,001 characters is refused, one of 2,000 is not."""
    reply = await stage.say(f"long {length}")
    assert (reply is None) == (code is not None)
    assert [failure.code for failure in stage.bot.failures] == ([code] if code else [])
