"""Commands, buttons and modals: who sees what, and what is refused and when.

The plain scenes are played in `tests/simcord/test_scenarios.py`, on two Discords.
"""

import asyncio

import discord
import pytest

from bot.localdiscord import DrivenClock, InvocationError, LocalDiscord
from bot.localdiscord.payloads import mapped
from bot.localdiscord.world.interactions import ACKNOWLEDGE_WITHIN, CallbackType
from bot.localdiscord.world.messages import MessageFlags
from tests.localdiscord.by_hand import ask
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene, furnish, running


async def test_a_slash_command_is_deferred_and_then_answered(scene: Scene) -> None:
    """The answer first says that it is thinking, then grows in its place."""
    interaction = await scene.ann.slash(scene.channel, "ask", question="why?", source="wiki")
    assert await scene.ann.acknowledgement(interaction) < 1
    assert interaction.callback is CallbackType.DEFERRED_MESSAGE
    reply = await scene.ann.reply_to(interaction)
    await scene.discord.until(lambda: reply.content == "why? in wiki: 42")
    assert reply.versions[0].content == ""
    assert scene.bob.sees(scene.channel) == [reply]


async def test_a_private_follow_up_is_seen_by_one_person(scene: Scene) -> None:
    """What is only for the person who asked is seen by nobody else."""
    await scene.ann.slash(scene.channel, "ask", question="why?")
    await scene.discord.until(lambda: len(scene.ann.sees(scene.channel)) > 1)
    assert [m.content for m in scene.ann.sees(scene.channel)][1] == "only for you"
    assert len(scene.bob.sees(scene.channel)) == 1


async def test_a_private_answer_is_seen_by_one_person(scene: Scene) -> None:
    """An ephemeral answer is for the person who used the command."""
    reply = await scene.ann.reply_to(await scene.ann.slash(scene.channel, "secret"))
    assert reply.ephemeral
    assert scene.ann.sees(scene.channel) == [reply]
    assert scene.bob.sees(scene.channel) == []


async def test_slash_commands_work_in_direct_messages(scene: Scene) -> None:
    """A command is offered and answered in direct messages too."""
    interaction = await scene.ann.slash(scene.ann.direct_channel, "ask", question="why?")
    reply = await scene.ann.reply_to(interaction)
    await scene.discord.until(lambda: reply.content == "why? in all: 42")


async def test_a_command_must_exist_and_be_complete(scene: Scene) -> None:
    """What Discord's client would not send is refused before the bot hears of it."""
    with pytest.raises(InvocationError, match=r"no command /sing.*/ask"):
        await scene.ann.slash(scene.channel, "sing")
    with pytest.raises(InvocationError, match="/ask needs question: What to ask"):
        await scene.ann.slash(scene.channel, "ask")
    with pytest.raises(InvocationError, match="/ask has no option quesiton"):
        await scene.ann.slash(scene.channel, "ask", question="why?", quesiton="why?")


async def test_a_button_that_its_message_lost_cannot_be_pressed(scene: Scene) -> None:
    """Whoever pressed it first has changed the message for all."""
    reply = await scene.ann.reply_to(await scene.ask("hi"))
    await scene.ann.reply_to(await scene.bob.press(reply, "Helpful"))
    with pytest.raises(InvocationError, match="no button 'Helpful'"):
        await scene.bob.press(reply, "Helpful")


async def silent_interaction(scene: Scene) -> discord.Interaction[EchoBot]:
    """Use a command that the bot leaves open, and return the bot's side of it."""
    opened: asyncio.Future[discord.Interaction[EchoBot]] = asyncio.Future()

    @scene.bot.event
    async def on_silence(interaction: discord.Interaction[EchoBot]) -> None:
        opened.set_result(interaction)

    await scene.ann.slash(scene.channel, "silent")
    return await opened


async def test_an_interaction_is_lost_after_three_seconds() -> None:
    """Who acknowledges too late meets an unknown interaction (10062)."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:
        interaction = await silent_interaction(scene)
        clock.advance(ACKNOWLEDGE_WITHIN + 0.1)
        with pytest.raises(discord.NotFound) as failure:
            await interaction.response.send_message("sorry, I dozed off")
        assert failure.value.code == 10062
        assert scene.ann.sees(scene.channel) == []


async def test_an_interaction_is_acknowledged_once(scene: Scene) -> None:
    """A second acknowledgement is refused (40060)."""
    interaction = await silent_interaction(scene)
    await interaction.response.send_message("first")
    again = discord.InteractionResponse(interaction)
    with pytest.raises(discord.HTTPException) as failure:
        await again.send_message("second")
    assert failure.value.code == 40060


async def test_a_token_serves_fifteen_minutes() -> None:
    """An answer can be edited for fifteen minutes, and then no more (50027)."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:
        interaction = await silent_interaction(scene)
        await interaction.response.defer()
        clock.advance(14 * 60)
        await interaction.edit_original_response(content="in time")
        clock.advance(61)
        with pytest.raises(discord.HTTPException) as failure:
            await interaction.edit_original_response(content="too late")
        assert failure.value.code == 50027
        assert [m.content for m in scene.ann.sees(scene.channel)] == ["in time"]


async def test_follow_ups_can_be_changed_and_taken_back(scene: Scene) -> None:
    """What the bot adds to its answer can be read, edited and deleted by its interaction."""
    interaction = await silent_interaction(scene)
    await interaction.response.send_message("answer")
    more = await interaction.followup.send("more", wait=True)
    await more.edit(content="even more")
    assert [m.content for m in scene.ann.sees(scene.channel)] == ["answer", "even more"]
    await interaction.delete_original_response()
    with pytest.raises(discord.NotFound) as gone:
        await interaction.edit_original_response(content="still there?")
    assert gone.value.code == 10008
    assert [m.content for m in scene.ann.sees(scene.channel)] == ["even more"]


async def test_the_first_follow_up_takes_the_place_of_thinking(scene: Scene) -> None:
    """After a deferral the first follow-up is the answer, as private as the deferral was."""
    interaction = await silent_interaction(scene)
    await interaction.response.defer(ephemeral=True)
    assert scene.ann.sees(scene.channel)[0].loading
    await interaction.followup.send("only for you")
    (answer,) = scene.ann.sees(scene.channel)
    assert (answer.content, answer.flags) == ("only for you", MessageFlags.EPHEMERAL)
    assert scene.bob.sees(scene.channel) == []


async def test_a_follow_up_stands_alone_when_thinking_was_taken_away(scene: Scene) -> None:
    """What is gone takes nothing in."""
    interaction = await silent_interaction(scene)
    await interaction.response.defer()
    await interaction.delete_original_response()
    await interaction.followup.send("after all")
    assert [m.content for m in scene.ann.sees(scene.channel)] == ["after all"]


async def test_an_answer_fits_what_was_done(scene: Scene) -> None:
    """A slash command has no message to update, and an autocomplete takes no message."""
    interaction = await silent_interaction(scene)
    callback = f"/interactions/{interaction.id}/{interaction.token}/callback"
    answer = await ask(scene.discord, "POST", callback, {"type": CallbackType.DEFERRED_UPDATE})
    assert answer.errors == {"type": ["INTERACTION_CALLBACK_INVALID_TYPE"]}
    await interaction.response.send_message("a message, then")


async def test_a_token_opens_nothing_before_the_first_answer(scene: Scene) -> None:
    """Follow-ups need an acknowledged interaction, and an interaction that exists (10015)."""
    interaction = await silent_interaction(scene)
    for token in (interaction.token, "invented"):
        webhook = f"/webhooks/{interaction.application_id}/{token}"
        answer = await ask(scene.discord, "POST", webhook, {"content": "too early"})
        assert mapped(answer.body)["code"] == 10015


async def test_a_modal_has_limits(scene: Scene) -> None:
    """Too long a title, label, description or placeholder is told by its path."""
    interaction = await silent_interaction(scene)
    modal = discord.ui.Modal(title="t" * 46)
    modal.add_item(discord.ui.TextInput(label="l" * 46))
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(placeholder="p" * 101)
    modal.add_item(discord.ui.Label(text="fine", description="d" * 101, component=field))
    with pytest.raises(discord.HTTPException) as failure:
        await interaction.response.send_modal(modal)
    for path in (
        "data.title",
        "data.components.0.components.0.label",
        "data.components.1.description",
        "data.components.1.component.placeholder",
    ):
        assert f"In {path}: Must be" in failure.value.text
    await interaction.response.send_message("a message, then")
