"""Commands of every kind, as discord.py makes them known and people use them."""

import discord
import pytest
from discord import app_commands

from bot.localdiscord import InvocationError
from bot.localdiscord.payloads import JsonObject, mapped
from bot.localdiscord.people.commands import Value
from bot.localdiscord.world.permissions import Permissions
from tests.localdiscord.by_hand import ask
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene

Use = discord.Interaction[EchoBot]


async def say(use: Use, text: object) -> None:
    """Answer at once."""
    await use.response.send_message(str(text))


async def said(scene: Scene, name: str, **options: Value) -> str:
    """Let ann use a command, and return what the bot says."""
    reply = await scene.ann.reply_to(await scene.ann.slash(scene.channel, name, **options))
    return reply.content


async def test_subcommands_are_used_by_their_whole_name(scene: Scene) -> None:
    """A command with subcommands and groups is offered as what people use of it."""
    settings = app_commands.Group(name="settings", description="What holds here")
    channels = app_commands.Group(name="channels", description="Where", parent=settings)

    @channels.command(description="Allow a channel")
    async def add(use: Use, channel: discord.TextChannel, note: str = "none") -> None:
        await say(use, f"added {channel.name}, {note}")

    @settings.command(description="Show what holds")
    async def show(use: Use) -> None:
        await say(use, "shown")

    scene.bot.tree.add_command(settings)
    await scene.bot.tree.sync()
    assert await said(scene, "settings show") == "shown"
    assert await said(scene, "settings channels add", channel=scene.channel) == (
        "added general, none"
    )
    (command,) = (c for c in scene.ann.offered(scene.channel) if c.name == "settings")
    assert [(leaf.name, leaf.description) for leaf in command.leaves()] == [
        ("settings channels add", "Allow a channel"),
        ("settings show", "Show what holds"),
    ]
    with pytest.raises(InvocationError, match="no command /settings in #general"):
        await scene.ann.slash(scene.channel, "settings")


async def test_options_take_every_kind_of_value(scene: Scene) -> None:
    """Texts, numbers, people, roles, channels and files reach the bot as what they are."""
    fans = scene.guild.add_role("fans")

    @scene.bot.tree.command(description="Take everything")
    async def everything(  # noqa: PLR0913, PLR0917 - one of each kind
        use: Use,
        text: str,
        count: int,
        share: float,
        really: bool,
        who: discord.Member,
        role: discord.Role,
        either: discord.Member | discord.Role,
        file: discord.Attachment,
    ) -> None:
        content = (await file.read()).decode()
        await say(use, f"{text} {count} {share} {really} {who} {role} {either} {content}")

    await scene.bot.tree.sync()
    options: dict[str, Value] = {
        "text": "t",
        "count": 3,
        "share": 0.5,
        "really": True,
        "who": scene.bob.user,
        "role": fans,
        "either": fans,
        "file": scene.ann.upload("notes.txt", b"notes"),
    }
    assert await said(scene, "everything", **options) == "t 3 0.5 True bob fans fans notes"
    with pytest.raises(InvocationError, match="count takes a whole number, not 'many'"):
        await scene.ann.slash(scene.channel, "everything", **{**options, "count": "many"})


async def test_bounds_are_kept_by_the_client(scene: Scene) -> None:
    """What is too long, too large, of the wrong kind or not on offer never reaches the bot."""

    @scene.bot.tree.command(description="Take little")
    @app_commands.choices(size=[app_commands.Choice(name="small", value=1)])
    async def little(
        use: Use,
        word: app_commands.Range[str, 2, 4],
        count: app_commands.Range[int, 1, 9] = 1,
        size: int = 1,
        where: discord.Thread | None = None,
    ) -> None:
        await say(use, f"{word} {count} {size} {where}")

    await scene.bot.tree.sync()
    assert await said(scene, "little", word="hi", count=9, size=1) == "hi 9 1 None"
    assert await said(scene, "little", word="hi", size="small") == "hi 1 1 None"
    refused: list[tuple[dict[str, Value], str]] = [
        ({"word": "h"}, "word takes 2 characters at least"),
        ({"word": "hello"}, "word takes 4 characters at most"),
        ({"word": "hi", "count": 10}, "count takes 9 at most"),
        ({"word": "hi", "size": 2}, "size must be one of: small"),
        ({"word": "hi", "where": scene.channel}, "other kinds of channels than #general"),
    ]
    for options, why in refused:
        with pytest.raises(InvocationError, match=why):
            await scene.ann.slash(scene.channel, "little", **options)


async def test_autocomplete_knows_what_stands_in_the_other_options(scene: Scene) -> None:
    """While one option is typed the bot is told the others, in subcommands too."""
    find = app_commands.Group(name="find", description="Find")

    @find.command(description="Find a moment")
    async def moment(use: Use, interview: str, topic: str) -> None:
        await say(use, f"{interview}: {topic}")

    @moment.autocomplete("topic")
    async def topics(use: Use, current: str) -> list[app_commands.Choice[str]]:
        name = f"{use.namespace.interview}/{current}"
        return [app_commands.Choice(name=name, value=name)]

    scene.bot.tree.add_command(find)
    await scene.bot.tree.sync()
    offered = await scene.ann.autocomplete(
        scene.channel, "find moment", "topic", interview="runway", topic="co"
    )
    assert [mapped(choice)["name"] for choice in offered] == ["runway/co"]


async def test_menus_work_on_people_and_messages(scene: Scene) -> None:
    """A context menu gets the user with their membership, or the message, that it was used on."""

    @scene.bot.tree.context_menu(name="Greet")
    async def greet(use: Use, member: discord.Member) -> None:
        await say(use, f"hello {member.name}, here since {member.joined_at is not None}")

    await scene.bot.tree.sync()
    reply = await scene.ann.reply_to(
        await scene.ann.use_menu(scene.bob.user, "Greet", channel=scene.channel)
    )
    assert reply.content == "hello bob, here since True"
    message = await scene.bob.say(scene.channel, "a story")
    summary = await scene.ann.reply_to(await scene.ann.use_menu(message, "Summarise"))
    assert (summary.content, summary.ephemeral) == ("summary of: a story", True)
    with pytest.raises(InvocationError, match="The menu has no 'Greet'; it has: Summarise"):
        await scene.ann.use_menu(message, "Greet")


async def test_a_command_is_offered_to_those_who_may(scene: Scene) -> None:
    """A command for moderators is found by them and by nobody else, and so is one for guilds."""

    @scene.bot.tree.command(description="For moderators")
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.guild_only()
    async def moderate(use: Use) -> None:
        await say(use, "moderated")

    @scene.bot.tree.command(description="For administrators")
    @app_commands.default_permissions()
    async def rule(use: Use) -> None:
        await say(use, "ruled")

    await scene.bot.tree.sync()
    with pytest.raises(InvocationError, match="no command /moderate"):
        await scene.ann.slash(scene.channel, "moderate")
    moderators = scene.guild.add_role("moderators", Permissions.MANAGE_GUILD)
    scene.guild.add_member(scene.ann.user, [moderators])
    assert await said(scene, "moderate") == "moderated"
    names = [command.name for command in scene.ann.offered(scene.channel)]
    assert "rule" not in names
    scene.guild.add_member(scene.ann.user, [scene.guild.add_role("a", Permissions.ADMINISTRATOR)])
    assert await said(scene, "rule") == "ruled"
    with pytest.raises(InvocationError, match="no command /moderate"):
        await scene.ann.slash(scene.ann.direct_channel, "moderate")


class French(app_commands.Translator):
    """Knows one word."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        _: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Translate."""
        words = {"moment": "instant", "Find a moment": "Trouver un instant", "time": "heure"}
        return words.get(string.message) if locale is discord.Locale.french else None


async def test_people_find_commands_in_their_language(scene: Scene) -> None:
    """A translated command is used by its French name, and comes with the language of its user."""

    @scene.bot.tree.command(description="Find a moment")
    async def moment(use: Use, time: str) -> None:
        await say(use, f"{time}, {use.locale.value}")

    await scene.bot.tree.set_translator(French())
    await scene.bot.tree.sync()
    scene.ann.user.locale = "fr"
    (command,) = (c for c in scene.ann.offered(scene.channel) if c.name == "moment")
    (leaf,) = command.leaves()
    assert (leaf.called("fr"), leaf.described("fr")) == ("instant", "Trouver un instant")
    assert leaf.options[0].names["fr"] == "heure"
    assert await said(scene, "instant", time="31:07") == "31:07, fr"
    with pytest.raises(InvocationError, match="no command /instant"):
        await scene.bob.slash(scene.channel, "instant", time="31:07")


async def test_an_app_of_somebodys_own_works_where_its_bot_is_not(scene: Scene) -> None:
    """A command installed by a user follows them into guilds without the bot, with five answers."""

    @scene.bot.tree.command(description="Anywhere")
    @app_commands.allowed_installs(guilds=True, users=True)
    @app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    async def anywhere(use: Use) -> None:
        await say(use, [use.is_user_integration(), use.is_guild_integration()])
        for number in range(6):
            try:
                await use.followup.send(str(number))
            except discord.HTTPException as failure:
                await use.edit_original_response(content=f"refused: {failure.code}")

    await scene.bot.tree.sync()
    elsewhere = scene.discord.world.add_guild("Elsewhere", with_bot=False)
    elsewhere.add_member(scene.ann.user)
    room = elsewhere.add_channel("room")
    with pytest.raises(InvocationError, match="no commands in #room"):
        await scene.ann.slash(room, "anywhere")
    scene.ann.user.installed_the_app = True
    answer = await scene.ann.reply_to(await scene.ann.slash(room, "anywhere"))
    assert answer.versions[0].content == "[True, False]"
    await scene.discord.until(lambda: answer.content == "refused: 40094")
    assert [m.content for m in scene.ann.sees(room)][1:] == ["0", "1", "2", "3", "4"]
    assert scene.bot.get_guild(elsewhere.id) is None
    assert await said(scene, "anywhere") == "[True, True]"


async def test_commands_are_changed_one_by_one(scene: Scene) -> None:
    """A command can be added, changed and taken back by itself, and keeps its id."""
    place, bot = scene.discord, scene.discord.bot
    everywhere = f"/applications/{bot.id}/commands"
    sent: JsonObject = {"name": "one", "description": "First"}
    first = mapped((await ask(place, "POST", everywhere, sent)).body)
    again = mapped((await ask(place, "POST", everywhere, sent | {"description": "Again"})).body)
    assert first["id"] == again["id"]
    assert first["version"] != again["version"]
    path = f"{everywhere}/{first['id']}"
    changed = await ask(place, "PATCH", path, {"description": "Changed"})
    assert mapped(changed.body)["description"] == "Changed"
    assert (await ask(place, "GET", path)).body == changed.body
    assert (await ask(place, "DELETE", path)).status == 204
    assert mapped((await ask(place, "GET", path)).body)["code"] == 10063
    before = {command.name: command.id for command in place.world.commands.of(None)}
    await scene.bot.tree.sync()
    assert {command.name: command.id for command in place.world.commands.of(None)} == before
