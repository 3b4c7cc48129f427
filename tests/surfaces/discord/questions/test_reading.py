"""What a message says is kept in words: nobody's id on Discord stands in the log."""

import pytest

from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.permissions import Overwrite, Permissions
from bot.localmodel.script import Script
from bot.notes.claim import Claim
from tests.surfaces.discord.server import Opening, Server
from tests.worded import cited

WAYS = ["mention", "direct message", "command", "check", "menu", "edit"]


async def says(server: Server, way: str, text: str) -> Message:
    """Let ann say a text to the bot in one of the ways, and return what she reads."""
    ann, channel = server.ann, server.channel
    match way:
        case "mention":
            asked = await ann.say(channel, server.mention(text))
        case "direct message":
            asked = await ann.say_directly(text)
        case "command":
            return await server.use("ask", question=text)
        case "check":
            return await server.use("check", statement=text)
        case "menu":
            used = await ann.use_menu(await ann.say(channel, text), "Ask the interview about this")
            return await ann.reply_to(used)
        case _:
            asked = await ann.say(channel, server.mention("hi"))
            reply = await ann.reply_to(asked)
            await server.settled()
            await ann.edit(asked, server.mention(text))
            await server.discord.until(lambda: "41:02" in reply.content)
            return reply
    return await ann.reply_to(asked)


def kept(server: Server) -> str:
    """Return the last question that the log holds."""
    return str(server.questions()[-1])


@pytest.mark.parametrize("way", WAYS)
async def test_nobodys_id_is_kept(open_server: Opening, way: str) -> None:
    """However somebody is named: they may have been forgotten, or never have asked."""
    server = await open_server()
    bob = server.bob()
    reply = await says(server, way, f"what did {bob.user.mention} say about Sora?")
    await server.settled()
    assert kept(server) == "what did @somebody say about Sora?"
    assert way == "check" or "41:02" in reply.content


async def test_marks_of_discord_are_kept_in_words(open_server: Opening) -> None:
    """A channel by its name, if the bot knows it; of the bot itself nothing is left."""
    server = await open_server()
    role = server.guild.add_role("listeners")
    marks = f"{role.mention} <#{server.channel.id}> <#123> <a:wave:123> </ask:123>"
    await says(server, "mention", f"{marks} Sora, {server.discord.bot.mention} ?")
    await server.settled()
    assert kept(server) == "@role #general #channel :wave: /ask Sora,   ?"


async def test_no_channel_is_named_that_somebody_cannot_see(open_server: Opening) -> None:
    """Its name says what goes on there; that of a public thread is everybody's, too."""
    server = await open_server()
    hiding = Overwrite(server.guild.id, deny=Permissions.VIEW_CHANNEL)
    showing = Overwrite(server.discord.bot.id, allow=Permissions.VIEW_CHANNEL, member=True)
    hidden = server.guild.add_channel("layoffs", [hiding, showing])
    thread = await server.ann.open_thread(server.channel, "the sea")
    private = await server.ann.open_thread(server.channel, "a party", private=True)
    marks = " ".join(f"<#{channel.id}>" for channel in (hidden, thread, private))
    await says(server, "command", f"Sora, {marks}")
    assert kept(server) == "Sora, #channel #the sea #channel"


async def test_no_model_gets_an_id(open_server: Opening, sora: Claim) -> None:
    """It is asked what the log keeps."""
    server = await open_server(model=Script([cited(sora)]))
    bob = server.bob()
    await says(server, "mention", f"what did {bob.user.mention} say about Sora?")
    await server.settled()
    assert "@somebody" in str(server.model.requests[-1])
    assert str(bob.user.id) not in str(server.model.requests)


async def test_nobodys_id_is_kept_with_a_thumb_down(open_server: Opening) -> None:
    """A reason may name somebody too."""
    server = await open_server()
    bob = server.bob()
    answer = await says(server, "mention", "Sora?")
    await server.settled()
    pressed = await server.ann.press(answer, "👎")
    await server.discord.until(lambda: pressed.modal)
    said = f"{bob.user.mention} says otherwise"
    await server.ann.reply_to(await server.ann.submit(pressed, reason=said))
    assert server.feedback() == [(0, "@somebody says otherwise")]
