"""What the bot can and cannot do with messages, as the real discord.py meets it."""

import asyncio
import io

import aiohttp
import discord
import pytest

from bot.localdiscord.world.messages import MessageDraft
from bot.localdiscord.world.permissions import NOTHING, Overwrite, Permissions
from tests.localdiscord.scene import Scene


async def test_two_thousand_characters_and_no_more(scene: Scene) -> None:
    """A message of 2,001 characters is refused with the path of its field (50035)."""
    await scene.home.send("x" * 2000)
    with pytest.raises(discord.HTTPException) as failure:
        await scene.home.send("x" * 2001)
    assert (failure.value.status, failure.value.code) == (400, 50035)
    assert "In content: Must be 2000 or fewer in length." in str(failure.value)
    assert len(scene.channel.messages) == 1


async def test_a_message_of_nothing_is_refused(scene: Scene) -> None:
    """White space is no message (50006), neither new nor as an edit."""
    with pytest.raises(discord.HTTPException) as failure:
        await scene.home.send(" \n ")
    assert failure.value.code == 50006
    message = await scene.home.send("something")
    with pytest.raises(discord.HTTPException) as failure:
        await message.edit(content="")
    assert failure.value.code == 50006
    assert [m.content for m in scene.ann.sees(scene.channel)] == ["something"]


async def test_each_broken_limit_is_told_by_its_path(scene: Scene) -> None:
    """Embeds and buttons have their limits, and each broken one is named."""
    embed = discord.Embed(title="t" * 257).add_field(name="", value="v")
    view = discord.ui.View()
    view.add_item(discord.ui.Button(label="l" * 81, custom_id="one"))
    view.add_item(discord.ui.Button(label="l", custom_id="one"))
    with pytest.raises(discord.HTTPException) as failure:
        await scene.home.send("hi", embed=embed, view=view)
    assert "In embeds.0.title: Must be 256 or fewer in length." in failure.value.text
    assert "In embeds.0.fields.0.name: Must be between 1 and 256" in failure.value.text
    assert "In components.0.components.0.label: Must be 80 or fewer" in failure.value.text
    assert "In components.0.components.1.custom_id" in failure.value.text


async def test_all_embeds_together_have_a_limit(scene: Scene) -> None:
    """Embeds that are each short enough may be too long together."""
    embeds = [discord.Embed(description="d" * 3001) for _ in range(2)]
    with pytest.raises(discord.HTTPException, match="Embed size exceeds maximum size of 6000"):
        await scene.home.send(embeds=embeds)


async def test_layouts_hold_no_plain_content(scene: Scene) -> None:
    """Components of version 2 stand alone, with 4,000 characters between them."""
    layout = discord.ui.LayoutView()
    layout.add_item(discord.ui.TextDisplay("hello"))
    await scene.home.send(view=layout)
    with pytest.raises(discord.HTTPException) as failure:
        await scene.bot.http.request(
            discord.http.Route(
                "POST", "/channels/{channel_id}/messages", channel_id=scene.channel.id
            ),
            json={
                "flags": 1 << 15,
                "content": "and more",
                "components": [{"type": 10, "content": "x" * 4001}],
            },
        )
    assert "MessageFlags.IS_COMPONENTS_V2" in failure.value.text
    assert "The total displayable text cannot exceed 4000" in failure.value.text


async def test_what_is_gone_is_unknown(scene: Scene) -> None:
    """A deleted message can be neither edited nor replied to (10008, 50035)."""
    message = await scene.home.send("soon gone")
    await message.delete()
    with pytest.raises(discord.NotFound) as gone:
        await message.edit(content="still there?")
    assert gone.value.code == 10008
    with pytest.raises(discord.HTTPException, match="Unknown message"):
        await message.reply("still there?")
    await scene.home.send("plainly", reference=message.to_reference(fail_if_not_exists=False))
    assert [m.content for m in scene.ann.sees(scene.channel)] == ["plainly"]


async def test_history_is_read_in_pages(scene: Scene) -> None:
    """The bot reads back what was said, without what is private to somebody."""
    for number in range(120):
        await scene.ann.say(scene.channel, str(number))
    await scene.ann.reply_to(await scene.ann.slash(scene.channel, "secret"))
    said = [message.content async for message in scene.home.history(limit=None)]
    assert said == [str(number) for number in reversed(range(120))]
    with pytest.raises(discord.NotFound):
        await scene.home.fetch_message(scene.ann.sees(scene.channel)[-1].id)


async def test_history_is_read_around_a_message_and_from_the_start(scene: Scene) -> None:
    """Half of a page lies on each side of a message; from the start, nothing is left out."""
    sent = [await scene.ann.say(scene.channel, str(number)) for number in range(120)]
    said = [message.content async for message in scene.home.history(limit=None, oldest_first=True)]
    assert said == [str(number) for number in range(120)]
    for at, shown in {
        50: ["51", "50", "49", "48"],
        1: ["2", "1", "0"],
        119: ["119", "118", "117"],
    }.items():
        there = discord.Object(sent[at].id)
        assert [m.content async for m in scene.home.history(limit=4, around=there)] == shown


async def test_who_may_not_read_back_finds_nothing_said(scene: Scene) -> None:
    """A history without the permission is empty, and no refusal; one message is refused (50013)."""
    closed = Overwrite(scene.guild.id, deny=Permissions.READ_MESSAGE_HISTORY)
    channel = scene.guild.add_channel("no-history", [closed])
    said = await scene.ann.say(channel, "well?")
    there = scene.bot.get_partial_messageable(channel.id, guild_id=scene.guild.id)
    assert [message async for message in there.history()] == []
    with pytest.raises(discord.Forbidden):
        await there.fetch_message(said.id)


async def test_an_enforced_nonce_makes_one_message_of_two(scene: Scene) -> None:
    """A message sent again with the same nonce is the same message."""
    first = await scene.home.send("once", nonce="n1")
    again = await scene.home.send("once", nonce="n1")
    other = await scene.home.send("once", nonce="n2")
    assert first.id == again.id != other.id
    assert len(scene.channel.messages) == 2


async def test_files_can_be_read_back(scene: Scene) -> None:
    """A file comes with its message, and its address gives it back."""
    file = discord.File(io.BytesIO(b"notes"), "notes.txt", description="what was said")
    message = await scene.home.send("see", file=file)
    (attachment,) = scene.ann.sees(scene.channel)[0].attachments
    assert (attachment.filename, attachment.description) == ("notes.txt", "what was said")
    async with aiohttp.ClientSession() as web, web.get(attachment.url) as answer:
        assert await answer.read() == b"notes"
    await message.edit(attachments=[])
    assert not scene.ann.sees(scene.channel)[0].attachments


async def test_a_file_that_is_too_large_is_refused(scene: Scene) -> None:
    """Ten megabytes are taken, and a byte more is not (40005)."""
    await scene.home.send(file=discord.File(io.BytesIO(bytes(10 << 20)), "a.bin"))
    with pytest.raises(discord.HTTPException) as failure:
        await scene.home.send(file=discord.File(io.BytesIO(bytes((10 << 20) + 1)), "a.bin"))
    assert (failure.value.status, failure.value.code) == (413, 40005)


async def test_a_file_can_be_called_anything(scene: Scene) -> None:
    """Its address leads to it all the same."""
    file = scene.ann.upload("50% off/now?#1.txt", b"notes")
    async with aiohttp.ClientSession() as web, web.get(file.url) as answer:
        assert await answer.read() == b"notes"
        assert answer.url.name == file.filename


async def test_a_guild_and_its_members_can_be_asked_for(scene: Scene) -> None:
    """The bot finds out who is who."""
    guild = scene.bot.get_guild(scene.guild.id)
    assert guild
    assert (await guild.fetch_member(scene.ann.user.id)).name == "ann"
    with pytest.raises(discord.NotFound) as nobody:
        await guild.fetch_member(1)
    assert nobody.value.code == 10007
    with pytest.raises(discord.NotFound):
        await scene.bot.fetch_user(1)
    assert scene.channel.permissions(scene.discord.world.add_user("stranger")) == NOTHING


async def test_a_message_may_be_a_sticker_or_a_poll(scene: Scene) -> None:
    """discord.py reads both, and a poll only where the bot may read what is said."""
    heard: asyncio.Queue[discord.Message] = asyncio.Queue()

    @scene.bot.event
    async def on_message(message: discord.Message) -> None:
        heard.put_nowait(message)

    await scene.ann.send_sticker(scene.ann.direct_channel, "wave")
    await scene.ann.start_poll(scene.ann.direct_channel, "Who?", "he", "she")
    await scene.ann.start_poll(scene.channel, "Who?", "he", "she")
    sticker, poll, unread = [await heard.get() for _ in range(3)]
    assert [sent.name for sent in sticker.stickers] == ["wave"]
    assert poll.poll
    assert [answer.text for answer in poll.poll.answers] == ["he", "she"]
    assert unread.poll is None


async def test_a_webhook_writes_as_if_it_were_a_bot(scene: Scene) -> None:
    """Its messages say which webhook wrote them."""
    webhook = scene.discord.world.add_webhook("News")
    scene.discord.world.post(scene.channel, webhook, MessageDraft("new"))
    (message,) = [message async for message in scene.home.history()]
    assert (message.webhook_id, message.author.bot) == (webhook.id, True)


async def test_a_files_type_is_told_by_its_name(scene: Scene) -> None:
    """As by Discord, since discord.py never says what a file is."""
    files = [discord.File(io.BytesIO(b"x"), name) for name in ("a.PNG", "data.json", "what")]
    sent = await scene.home.send(files=files)
    told = [file.content_type for file in sent.attachments]
    assert told == ["image/png", "application/json", "application/octet-stream"]
