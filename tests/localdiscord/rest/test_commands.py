"""Which commands Discord takes."""

import pytest

from bot.localdiscord import LocalDiscord
from bot.localdiscord.payloads import Json, JsonObject
from tests.localdiscord.by_hand import ask


def command(**parts: Json) -> JsonObject:
    """Return a command that is right but for these parts."""
    return {"name": "ask", "description": "Ask a question", **parts}


def option(**parts: Json) -> JsonObject:
    """Return an option that is right but for these parts."""
    return {"type": 3, "name": "question", "description": "What to ask", **parts}


LONG: JsonObject = {"name": "n" * 100, "value": "v" * 100}
MISTAKES: dict[str, tuple[Json, dict[str, list[str]]]] = {
    "one instead of a list": (command(), {"": ["LIST_TYPE_CONVERT"]}),
    "a name with a space": (
        [command(name="Bad Name!")],
        {"0.name": ["APPLICATION_COMMAND_INVALID_NAME"]},
    ),
    "no description": ([command(description="")], {"0.description": ["BASE_TYPE_BAD_LENGTH"]}),
    "two of one name": (
        [command(), command()],
        {
            "0.name": ["APPLICATION_COMMANDS_DUPLICATE_NAME"],
            "1.name": ["APPLICATION_COMMANDS_DUPLICATE_NAME"],
        },
    ),
    "26 options": (
        [command(options=[option(name=f"o{n}") for n in range(26)])],
        {"0.options": ["BASE_TYPE_MAX_LENGTH"]},
    ),
    "26 choices": (
        [command(options=[option(choices=[{"name": "c", "value": "c"}] * 26)])],
        {"0.options.0.choices": ["BASE_TYPE_MAX_LENGTH"]},
    ),
    "a required option after another": (
        [command(options=[option(), option(name="more", required=True)])],
        {"0.options.1": ["APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID"]},
    ),
    "an unknown kind of option": (
        [command(options=[option(type=99)])],
        {"0.options.0.type": ["BASE_TYPE_CHOICES"]},
    ),
    "too much text": (
        [command(options=[option(name=f"o{n}", choices=[LONG] * 25) for n in range(2)])],
        {"0": ["APPLICATION_COMMAND_TOO_LARGE"]},
    ),
    "16 menus": (
        [command(type=3, name=f"menu {n}", description="") for n in range(16)],
        {"": ["APPLICATION_COMMANDS_TOO_MANY"]},
    ),
}


async def replace(place: LocalDiscord, commands: Json) -> tuple[int, dict[str, list[Json]]]:
    """Send these as the global commands."""
    answer = await ask(place, "PUT", f"/applications/{place.bot.id}/commands", commands)
    return answer.status, answer.errors


@pytest.mark.parametrize(("commands", "errors"), MISTAKES.values(), ids=MISTAKES)
async def test_a_mistake_is_told_by_its_path(commands: Json, errors: dict[str, list[str]]) -> None:
    """Nothing of a broken set of commands is taken, and each mistake is named."""
    async with LocalDiscord() as place:
        assert await replace(place, commands) == (400, errors)
        assert place.world.commands.of(None) == []


@pytest.mark.parametrize("name", ["frage", "质问", "प्रश्न", "วิธี"])
async def test_a_name_may_be_of_any_language(name: str) -> None:
    """Also where vowels are marks on other letters."""
    async with LocalDiscord() as place:
        assert await replace(place, [command(name_localizations={"hi": name})]) == (200, {})


async def test_commands_of_a_guild_are_offered_there_alone() -> None:
    """A guild may have commands of its own besides the global ones."""
    async with LocalDiscord() as place:
        guild = place.world.add_guild("Podcast")
        here = f"/applications/{place.bot.id}/guilds/{guild.id}/commands"
        await replace(place, [command()])
        assert (await ask(place, "PUT", here, [command(name="local")])).status == 200
        offered = [c.name for c in place.world.commands.offered(guild.id)]
        assert offered == ["local", "ask"]
        assert [c.name for c in place.world.commands.offered(None)] == ["ask"]
        listed = await ask(place, "GET", here)
        assert listed.body == [c.json() for c in place.world.commands.of(guild.id)]


async def test_a_command_that_is_new_is_told_from_one_that_is_replaced() -> None:
    """Adding one answers 201, and adding it again 200."""
    async with LocalDiscord() as place:
        commands = f"/applications/{place.bot.id}/commands"
        added = [await ask(place, "POST", commands, command()) for _ in range(2)]
        assert [answer.status for answer in added] == [201, 200]
        assert len(place.world.commands.of(None)) == 1


async def test_another_application_has_no_commands_here() -> None:
    """The commands of somebody else's application are not the bot's to read."""
    async with LocalDiscord() as place:
        assert (await ask(place, "GET", "/applications/1/commands")).status == 404
