"""What the bot may do in a channel, and what it is told when it may not."""

import io
from typing import Any

import discord
import pytest

from bot.localdiscord.world.messages import MessageFlags
from bot.localdiscord.world.permissions import Overwrite, Permissions
from tests.localdiscord.scene import Scene


async def test_the_bot_may_only_do_what_it_is_permitted(scene: Scene) -> None:
    """Writing where it may not is refused (50013), and so is looking where it may not (50001)."""
    everyone = scene.guild.id
    quiet = scene.guild.add_channel("quiet", [Overwrite(everyone, deny=Permissions.SEND_MESSAGES)])
    hidden = scene.guild.add_channel("hidden", [Overwrite(everyone, deny=Permissions.VIEW_CHANNEL)])
    for channel, code in ((quiet, 50013), (hidden, 50001)):
        with pytest.raises(discord.Forbidden) as failure:
            await scene.bot.get_partial_messageable(channel.id).send("hello?")
        assert failure.value.code == code


@pytest.mark.parametrize(
    ("permission", "body"),
    [
        pytest.param(Permissions.EMBED_LINKS, {"embed": discord.Embed(title="see")}, id="embed"),
        pytest.param(
            Permissions.ATTACH_FILES, {"file": discord.File(io.BytesIO(b"see"), "a.txt")}, id="file"
        ),
    ],
)
async def test_embeds_and_files_need_leave_of_their_own(
    scene: Scene, permission: Permissions, body: dict[str, Any]
) -> None:
    """Where they are not allowed, only words get through, in forums too (50013)."""
    without = [Overwrite(scene.guild.id, deny=permission)]
    channel = scene.bot.get_partial_messageable(scene.guild.add_channel("plain", without).id)
    forum = await scene.bot.fetch_channel(scene.guild.add_forum("posts", without).id)
    assert isinstance(forum, discord.ForumChannel)
    for refused in (channel.send("hi", **body), forum.create_thread(name="hi", **body)):
        with pytest.raises(discord.Forbidden) as failure:
            await refused
        assert failure.value.code == 50013
    await channel.send("hi")


async def test_who_may_not_read_back_may_not_reply(scene: Scene) -> None:
    """A reply shows what it replies to (160002); a message by itself may be sent."""
    closed = Overwrite(scene.guild.id, deny=Permissions.READ_MESSAGE_HISTORY)
    channel = scene.guild.add_channel("no-history", [closed])
    asked = await scene.ann.say(channel, "well?")
    there = scene.bot.get_partial_messageable(channel.id, guild_id=scene.guild.id)
    with pytest.raises(discord.Forbidden) as failure:
        await there.send("well!", reference=there.get_partial_message(asked.id))
    assert failure.value.code == 160002
    await there.send("well!")


async def test_a_role_and_an_overwrite_can_give_back(scene: Scene) -> None:
    """What @everyone is denied, a role or the bot itself can be allowed, in Discord's order."""
    everyone = Overwrite(scene.guild.id, deny=Permissions.SEND_MESSAGES)
    speakers = scene.guild.add_role("speakers")
    allowed = Overwrite(speakers.id, allow=Permissions.SEND_MESSAGES)
    silenced = Overwrite(scene.discord.bot.id, deny=Permissions.SEND_MESSAGES, member=True)
    by_role = scene.guild.add_channel("by-role", [everyone, allowed])
    but_not = scene.guild.add_channel("but-not", [everyone, allowed, silenced])
    scene.guild.add_member(scene.discord.bot, [speakers])
    assert by_role.permissions(scene.discord.bot) & Permissions.SEND_MESSAGES
    assert not but_not.permissions(scene.discord.bot) & Permissions.SEND_MESSAGES
    admins = scene.guild.add_role("admins", Permissions.ADMINISTRATOR)
    scene.guild.add_member(scene.discord.bot, [admins])
    assert but_not.permissions(scene.discord.bot) & Permissions.SEND_MESSAGES


async def test_direct_messages_can_be_closed(scene: Scene) -> None:
    """Somebody who takes no direct messages gets none (50007)."""
    scene.bob.user.accepts_direct_messages = False
    bob = await scene.bot.fetch_user(scene.bob.user.id)
    with pytest.raises(discord.Forbidden) as failure:
        await bob.send("psst")
    assert failure.value.code == 50007


async def test_the_bot_edits_its_own_messages_only(scene: Scene) -> None:
    """Somebody else's message is not the bot's to change (50005)."""
    theirs = await scene.ann.say(scene.channel, "mine")
    message = await scene.home.fetch_message(theirs.id)
    with pytest.raises(discord.Forbidden) as failure:
        await message.edit(content="yours")
    assert failure.value.code == 50005


async def test_a_moderator_hides_the_embeds_of_others(scene: Scene) -> None:
    """That much of somebody else's message is the bot's to change, where it may (50013)."""
    theirs = await scene.ann.say(scene.channel, "see https://example.org")
    message = await scene.home.fetch_message(theirs.id)
    with pytest.raises(discord.Forbidden) as failure:
        await message.edit(suppress=True)
    assert failure.value.code == 50013
    moderators = scene.guild.add_role("moderators", Permissions.MANAGE_MESSAGES)
    scene.guild.add_member(scene.discord.bot, [moderators])
    await message.edit(suppress=True)
    assert theirs.flags & MessageFlags.SUPPRESS_EMBEDS
    with pytest.raises(discord.Forbidden) as failure:
        await message.edit(content="yours", suppress=True)
    assert failure.value.code == 50005
