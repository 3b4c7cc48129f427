"""Who would have been pinged."""

import discord

from bot.localdiscord.world.mentions import Mentions
from bot.localdiscord.world.permissions import Permissions
from tests.localdiscord.scene import Scene


def pinged(scene: Scene) -> list[str]:
    """Return the names of those who would have been notified by the bot, in order."""
    pings = scene.discord.world.pings
    return [ping.user.name for ping in pings if ping.message.author is scene.discord.bot]


async def test_a_careful_bot_pings_nobody(scene: Scene) -> None:
    """With AllowedMentions.none() on the client neither a reply nor a mention pings."""
    await scene.ann.reply_to(await scene.ask(f"{scene.bob.user.mention} @everyone"))
    assert pinged(scene) == []


async def test_a_mention_pings_whom_it_names(scene: Scene) -> None:
    """What may ping is decided for each message, and recorded."""
    await scene.ann.reply_to(await scene.ask("ping"))
    assert pinged(scene) == ["ann"]


async def test_a_reply_can_spare_its_author(scene: Scene) -> None:
    """Whether a reply pings whom it replies to is decided apart."""
    theirs = await scene.ann.say(scene.channel, "hi")
    message = await scene.home.fetch_message(theirs.id)
    everything = discord.AllowedMentions.all()
    await message.reply("hello", allowed_mentions=everything, mention_author=False)
    assert pinged(scene) == []
    await message.reply("hello", allowed_mentions=everything, mention_author=True)
    assert pinged(scene) == ["ann"]


async def test_a_silent_message_pings_nobody(scene: Scene) -> None:
    """It still mentions whom it names."""
    everything = discord.AllowedMentions.all()
    message = await scene.home.send(
        scene.ann.user.mention, allowed_mentions=everything, silent=True
    )
    assert pinged(scene) == []
    assert [user.name for user in message.mentions] == ["ann"]


async def test_only_named_users_are_pinged(scene: Scene) -> None:
    """A list of users lets these through and no others."""
    both = f"{scene.ann.user.mention} {scene.bob.user.mention}"
    only = discord.AllowedMentions(users=[discord.Object(scene.bob.user.id)])
    message = await scene.home.send(both, allowed_mentions=only)
    assert pinged(scene) == ["bob"]
    assert [user.name for user in message.mentions] == ["bob"]


async def test_everyone_needs_the_permission(scene: Scene) -> None:
    """@everyone pings only by the hand of somebody who may."""
    everything = discord.AllowedMentions.all()
    await scene.home.send("@everyone", allowed_mentions=everything)
    assert pinged(scene) == []
    heralds = scene.guild.add_role("heralds", Permissions.MENTION_EVERYONE)
    scene.guild.add_member(scene.discord.bot, [heralds])
    await scene.home.send("@everyone", allowed_mentions=everything)
    assert sorted(pinged(scene)) == ["ann", "bob", "owner"]


async def test_a_role_pings_its_members(scene: Scene) -> None:
    """A role that may be mentioned pings those who hold it, and others ping nobody."""
    crew = scene.guild.add_role("crew")
    fans = scene.guild.add_role("fans", mentionable=True)
    scene.guild.add_member(scene.ann.user, [crew])
    scene.guild.add_member(scene.bob.user, [fans])
    both = f"{crew.mention} {fans.mention}"
    await scene.home.send(both, allowed_mentions=discord.AllowedMentions(roles=True))
    assert pinged(scene) == ["bob"]


async def test_an_edit_pings_nobody(scene: Scene) -> None:
    """A name that comes in by an edit notifies nobody."""
    everything = discord.AllowedMentions.all()
    message = await scene.home.send("hi", allowed_mentions=everything)
    await message.edit(content=scene.ann.user.mention, allowed_mentions=everything)
    assert pinged(scene) == []


async def test_an_edit_without_words_leaves_whom_it_speaks_to(scene: Scene) -> None:
    """A message that loses its buttons still mentions whom it did."""
    only = discord.AllowedMentions(users=[discord.Object(scene.bob.user.id)])
    spoken = f"{scene.ann.user.mention} {scene.bob.user.mention}"
    message = await scene.home.send(spoken, allowed_mentions=only)
    await message.edit(view=None)
    assert scene.channel.messages[message.id].mentions.users == (scene.bob.user,)
    await message.edit(content=f"sorry, {scene.ann.user.mention}")
    assert scene.channel.messages[message.id].mentions.users == ()


async def test_nobody_is_called_in_code(scene: Scene) -> None:
    """Whoever explains how somebody is called calls nobody, however the code is marked."""
    bob = scene.bob.user.mention
    calls = [f"`{bob}`", f"``a ` {bob}``", f"```\na `\n{bob} @everyone\n```", f"\\``{bob}`"]
    for call in calls:
        assert (await scene.ann.say(scene.channel, call)).mentions == Mentions()
    outside = f"`a` {bob} `b`"
    for call in (outside, f"\\`{bob}\\`", f"`{bob}", f"`a\n{bob}`"):
        assert (await scene.ann.say(scene.channel, call)).mentions.users == (scene.bob.user,)


async def test_a_name_in_code_stays_a_name(scene: Scene) -> None:
    """Discord's client makes no mention of it."""
    written = "`@bob` and ```\n@bob\n``` are not @bob"
    bob = scene.bob.user.mention
    sent = f"`@bob` and ```\n@bob\n``` are not {bob}"
    assert scene.ann.mentioning(scene.guild, written) == sent
