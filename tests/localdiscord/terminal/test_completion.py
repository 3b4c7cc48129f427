"""What is offered while somebody types."""

from os import terminal_size

import discord
import pytest
from discord import app_commands

from bot.localdiscord.terminal import Chat, Screen
from bot.localdiscord.terminal.completion import Completion, Suggestion
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene

Use = discord.Interaction[EchoBot]


async def nothing() -> None:
    """Wait for nothing."""


def chat(scene: Scene) -> Chat:
    """Sit ann down at a terminal whose output nobody reads."""
    screen = Screen(lambda _: None, lambda: terminal_size((80, 24)), interactive=False)
    return Chat(scene.discord, scene.ann, scene.channel, screen=screen, settled=nothing)


@pytest.fixture
async def completion(scene: Scene) -> Completion:
    """What is offered to ann, with a command that takes one thing of each kind."""

    @scene.bot.tree.command(description="Take everything")
    @app_commands.describe(source="Where to look")
    @app_commands.choices(size=[app_commands.Choice(name="small", value=1)])
    async def take(  # noqa: PLR0913, PLR0917 - one of each kind
        use: Use,
        source: str,
        size: int = 1,
        quiet: bool = False,
        who: discord.User | None = None,
        where: discord.TextChannel | None = None,
        words: str = "",
    ) -> None:
        await use.response.send_message(f"{source} {size} {quiet} {who} {where} {words}")

    @take.autocomplete("source")
    async def sources(_: Use, current: str) -> list[app_commands.Choice[str]]:
        return [app_commands.Choice(name=f"The {current}", value=current.upper())]

    await scene.bot.tree.sync()
    scene.guild.add_forum("ideas")
    return Completion(chat(scene).view)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", []),
        ("what is", []),
        ("/se", ["secret"]),
        ("#g", ["#general"]),
        ("as b", ["bob"]),
        ("faults o", ["op9"]),
        ("menu 1 Su", ["Summarise"]),
        ("menu @bob ", []),
        ("menu @b", ["@bob"]),
        ("say what does @b", ["@bob"]),
        ("a@b", []),
        ("reply ", ["1"]),
        ("delete 2", []),
        ("hi", ["history"]),
        ("/take s", ["source=", "size=", "S"]),
        ("/take wiki wh", ["who=", "where=", "WIKI WH"]),
        ("/take size=", ["small"]),
        ("/take quiet=y", ["yes"]),
        ("/take who=@b", ["@bob"]),
        ("/take where=", ["#general"]),
        ("/take words=", []),
        ("/take source=wi", ["WI"]),
        ("/take size=small source=wi", ["WI"]),
        ("/take size=huge source=wi", ["WI"]),
        ("/take source: wi", ["WI"]),
        ("/take size: small source: wi", ["WI"]),
        ("/take who: @b", ["@bob"]),
        ("/take who: @bob wh", ["where="]),
        ("/take wiki size=sm", ["small"]),
        ("/take wiki size=small m", []),
        ("/take source=wiki s", ["size=", "WIKI S"]),
        ("/secret ", []),
    ],
)
async def test_what_fits_is_offered(
    completion: Completion, scene: Scene, typed: str, offered: list[str]
) -> None:
    """Commands, options, their values, names and usages are offered where they can stand."""
    await scene.bob.say(scene.channel, "hello")
    assert [found.text for found in await completion.suggest(typed)] == offered


async def test_a_suggestion_says_what_it_is(completion: Completion) -> None:
    """An option comes with its description, and a value of the bot's with its name."""
    assert await completion.suggest("/take so") == [
        Suggestion("source=", 2, "Where to look"),
        Suggestion("SO", 2, "The so"),
    ]


async def test_a_value_takes_the_place_of_all_that_was_typed_of_it(completion: Completion) -> None:
    """Also of the space behind it."""
    assert await completion.suggest("/take source=wi ") == [Suggestion("WI", 3, "The wi")]


async def test_a_bot_that_does_not_answer_offers_nothing(
    scene: Scene, completion: Completion
) -> None:
    """Somebody can type on while the bot is gone."""
    scene.discord.patience = 0.05
    scene.discord.gateway.latency = 60
    assert await completion.suggest("/take source=wi") == []
    scene.discord.gateway.latency = 0
