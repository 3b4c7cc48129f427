"""How messages are drawn in a terminal, and written where there is none."""

import re

import discord

from bot.localdiscord import LocalDiscord
from bot.localdiscord.terminal import Pipe
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene, furnish, running
from tests.localdiscord.terminal.session import Session, typed


async def test_links_can_be_opened(scene: Scene) -> None:
    """In a pipe addresses are written out, in a terminal clicked; escapes are shown, not obeyed."""
    piped = await Session(scene).run(typed("link"))
    assert "persona: 31:07 https://youtu.be/ID?t=1867 and [31mred\n" in piped
    shown = await Session(scene, interactive=True).run(typed("link"))
    assert "\x1b]8;;https://youtu.be/ID?t=1867\x1b\\\x1b[4m31:07" in shown
    assert "and [31mred" in shown


async def test_no_escape_sequence_is_obeyed_wherever_it_stands() -> None:
    """In names, errors, the prompt, `help`, addresses and reactions as little as in messages."""
    async with (
        LocalDiscord(bot_name="per\x1b[31msona") as place,
        running(furnish(place)) as scene,
    ):

        @scene.bot.tree.command(description="Say \x1b[2J")
        async def clear(use: discord.Interaction[EchoBot]) -> None:
            link = discord.ui.Button[discord.ui.View](label="Go", url="https://a.org/\x1b[2J")
            view = discord.ui.View().add_item(link)
            await use.response.send_message("\x1b]0;evil\x07hi\tyou", view=view)

        await scene.bot.tree.sync()
        room = scene.guild.add_channel("ro\x1b[2Jom")
        written = await Session(scene).run(typed("/clear", "edit 1 x"))
        await scene.bob.react(scene.bob.sees(scene.channel)[-1], "👍\x9b")
        lines = typed("history", "help", f"look at <#{room.id}>", f"#{room.id}", "history")
        written += await Session(scene).run(lines)
    assert "Only who wrote “]0;evilhi you” can change it." in written
    assert "per[31msona: ]0;evilhi you\nGo https://a.org/[2J\n" in written
    assert "  1  per[31msona: ]0;evilhi you (ann used /clear) 👍\n" in written
    assert "  /clear                                      Say [2J\n" in written
    assert "ann in #ro[2Jom: history\nNothing was said in #ro[2Jom.\n" in written
    assert "you said: look at #ro[2Jom\n" in written
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", written)


async def test_a_reply_grows_in_its_place(scene: Scene) -> None:
    """In a terminal each version is drawn over the one before, from the first sign of life on."""
    shown = await Session(scene, interactive=True).run(typed("typing", "stream"))
    assert "Hello.\nann: \x1b[2mpersona is typing…\x1b[0m\n\x1b[1F\x1b[J" in shown
    assert shown.count("\x1b[1F\x1b[J\x1b[1mpersona\x1b[0m: the") >= 2
    assert shown.endswith("persona\x1b[0m: the answer comes word by word\nann: \n")


async def test_a_glance_at_the_past_shows_no_half_of_a_link(scene: Scene) -> None:
    """Of a link it shows what stands on it."""
    written = await Session(scene).run(typed("link", "history"))
    assert "persona: 31:07 and" in written.partition("ann: history")[2]


async def test_a_glance_at_the_past_opens_no_spoiler(scene: Scene) -> None:
    """It ends before one that it has no room for, and anywhere else where there is none."""
    await scene.bob.say(scene.channel, "well " * 40)
    await scene.bob.say(scene.channel, f"||so|| it ends ||{'well ' * 40}||")
    written = await Session(scene).run(typed("history"))
    assert f"  2  bob: {'well ' * 24}…\n" in written
    assert "  1  bob: ||so|| it ends …\n" in written


async def test_a_glance_at_the_past_shows_code_in_one_line(scene: Scene) -> None:
    """Without what it is written in."""
    await scene.bob.say(scene.channel, "see\n```py\nx = **2\n\ny = **3\n```\nwell")
    written = await Session(scene).run(typed("history"))
    assert "  1  bob: see `x = **2 y = **3` well\n" in written


async def test_what_is_piped_in_is_shown_too() -> None:
    """Lines show by themselves only where somebody types them."""
    for typed_in, written in ((True, "ann: "), (False, "ann: hi\n")):
        parts: list[str] = []
        pipe = Pipe(typed("hi"), parts.append, typed=typed_in)
        assert await pipe.line("ann: ") == "hi"
        assert "".join(parts) == written


async def test_the_past_shows_what_came_with_a_message(scene: Scene) -> None:
    """Files by their names, behind words or without any."""
    for name, words in (("a.txt", "look"), ("b.txt", "")):
        await scene.bob.say(scene.channel, words, files=[scene.bob.upload(name, b"x")])
    written = await Session(scene).run(typed("history"))
    assert "  2  bob: look [file] a.txt\n  1  bob: … [file] b.txt\n" in written
