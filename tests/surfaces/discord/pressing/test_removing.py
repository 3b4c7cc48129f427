"""Remove takes an answer away, all of it and nothing else, for the one who asked."""

from bot.localdiscord.world.permissions import Overwrite, Permissions
from bot.localmodel.script import Script
from bot.notes.claim import Claim
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.routes import DELETE
from tests.surfaces.discord.pressing.pressed import private_word
from tests.surfaces.discord.server import Opening
from tests.worded import at_length


async def test_only_the_asker_can_remove_an_answer(open_server: Opening) -> None:
    """Somebody else is told so in private; for the asker it is gone."""
    server = await open_server()
    reply = await server.answer_to()
    refused = await private_word(server, await server.bob().press(reply, "Remove"))
    assert "Only the person who asked" in refused.content
    await server.ann.press(reply, "Remove")
    await server.discord.until(lambda: reply.deleted)


async def test_who_presses_remove_twice_is_told_of_no_defect(open_server: Opening) -> None:
    """The answer is gone, which is all that they wanted."""
    server = await open_server()
    reply = await server.answer_to()
    server.discord.api.faults.slow(DELETE, 0.5)
    pressed = [await server.ann.press(reply, "Remove") for _ in range(2)]
    await server.discord.until(lambda: reply.deleted)
    await server.settled()
    assert [each.followups for each in pressed] == [[], []]


async def test_an_answer_of_several_messages_is_removed_whole(
    open_server: Opening, sora: Claim
) -> None:
    """The buttons stand under its last message, and take the first away too."""
    server = await open_server(model=Script(at_length(sora, 20)))
    said = await server.ask("Sora?")
    await server.ann.reply_to(said)
    await server.settled()
    _, first, *others = server.ann.sees(server.channel)
    assert others
    assert not first.components
    assert all(message.reference for message in others)
    await server.ann.press(others[-1], "Remove")
    gone = [first, *others]
    await server.discord.until(lambda: all(message.deleted for message in gone))


async def test_an_answer_is_removed_whole_however_much_others_say_meanwhile(
    open_server: Opening, sora: Claim
) -> None:
    """What they say stays; so does the answer before it."""
    server = await open_server(model=Script(at_length(sora, 60)))
    server.discord.api.rates.lift()
    other = await server.ann.reply_to(await server.ask("hi"))
    said = await server.ask("Sora?")
    await server.ann.reply_to(said)
    bob = server.bob()
    for _ in range(30):
        await bob.say(server.channel, "lol")
    await server.settled()
    answer = [m for m in server.ann.sees(server.channel) if m.reference and m is not other]
    assert len(answer) > 1
    await server.ann.press(answer[-1], "Remove")
    await server.discord.until(lambda: all(message.deleted for message in answer) or None)
    assert not other.deleted
    assert sum(message.author is bob.user for message in server.ann.sees(server.channel)) == 30


async def test_an_answer_of_several_messages_is_removed_whole_from_its_thread(
    open_server: Opening, sora: Claim
) -> None:
    """There nothing says what a message answers; what was answered before and since stays."""
    server = await open_server(model=Script(at_length(sora, 20)))
    await server.wants(ServerSettings(threads=True))
    said = await server.ann.say(server.channel, server.mention("Sora?"))
    thread = await server.discord.until(lambda: said.thread)
    await server.client.settled()
    answer = [message for message in thread.messages.values() if message.content]
    used = await server.ann.slash(thread, "ask", question="hi")
    other = await server.ann.reply_to(used)
    assert len(answer) > 1
    await server.ann.press(answer[-1], "Remove")
    await server.discord.until(lambda: all(message.deleted for message in answer) or None)
    assert not other.deleted


async def test_what_others_say_between_the_pages_of_an_answer_is_not_removed_with_it(
    open_server: Opening, sora: Claim
) -> None:
    """Also where the bot might delete it."""
    server = await open_server(model=Script(at_length(sora, 60)))
    await server.wants(ServerSettings(threads=True))
    may = Overwrite(server.discord.bot.id, allow=Permissions.MANAGE_MESSAGES, member=True)
    server.channel.overwrites = (may,)
    said = await server.ask()
    thread = await server.discord.until(lambda: said.thread)
    await server.discord.until(lambda: [m for m in thread.messages.values() if m.content])
    theirs = await server.bob().say(thread, "I was there")
    await server.settled()
    answer = server.said_in(thread)
    await server.ann.press(answer[-1], "Remove")
    await server.discord.until(lambda: all(each.deleted for each in answer))
    await server.settled()
    assert not theirs.deleted
