"""How messages are drawn in a terminal, and written where there is none."""

import re

import discord
import pytest

from bot.localdiscord import LocalDiscord
from bot.localdiscord.terminal import Pipe
from bot.localdiscord.terminal.rendering import Rendering
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene, furnish, running
from tests.localdiscord.terminal.session import Session, typed

# How a terminal is told of a link: before its address, between that and its text, and behind.
ON, OF, OFF = "\x1b]8;;", "\x1b\\\x1b[4m", "\x1b[24m\x1b]8;;\x1b\\"


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
    assert "“]0;evilhi you” is not by ann" in written
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


async def test_what_is_piped_in_is_shown_too() -> None:
    """Lines show by themselves only where somebody types them."""
    for typed_in, written in ((True, "ann: "), (False, "ann: hi\n")):
        parts: list[str] = []
        pipe = Pipe(typed("hi"), parts.append, typed=typed_in)
        assert await pipe.line("ann: ") == "hi"
        assert "".join(parts) == written


def test_names_stand_for_mentions() -> None:
    """People, roles and channels are shown by their names, and nobody as it is."""
    names = {1: "@ann", 2: "@listeners", 3: "#general"}
    rendering = Rendering(lambda id_: names.get(id_, ""), rich=False)
    assert rendering.text("<@1> <@!1> <@&2> <#3>") == "@ann @ann @listeners #general"
    assert rendering.text("<@42> see <https://example.org>") == "<@42> see https://example.org"


def test_what_is_escaped_stands_as_it_was_meant() -> None:
    """Without the backslash, and not drawn as what it would mean without it."""
    rendering = Rendering(lambda _: "@ann", rich=False)
    assert rendering.text(r"\*\*a\*\* \<@1\> b\_c \# d \w") == r"**a** <@1> b_c # d \w"


def test_code_is_shown_as_it_is() -> None:
    """Whatever its characters mean elsewhere; in colour without its marks, as italics are."""
    text = r"*Apps*: `/ask **all** \* <x>`, 2 * 3 * 4, \`no\`, snake*case"
    shown = r"Apps: `/ask **all** \* <x>`, 2 * 3 * 4, `no`, snake*case"
    assert Rendering(lambda _: "", rich=False).text(text) == shown
    rich = Rendering(lambda _: "", rich=True).text("*a* **b** `c`")
    assert rich == "\x1b[3ma\x1b[0m \x1b[1mb\x1b[0m \x1b[36mc\x1b[0m"


@pytest.mark.parametrize(
    ("text", "piped", "shown"),
    [
        (
            "[`c`](https://e.org/)",
            "`c` https://e.org/",
            f"{ON}https://e.org/{OF}\x1b[36mc\x1b[0m{OFF}",
        ),
        ("[x](https://e.org/*a*)", "x https://e.org/*a*", f"{ON}https://e.org/*a*{OF}x{OFF}"),
        ("<https://e.org/*a*/b>", "https://e.org/*a*/b", "https://e.org/*a*/b"),
        ("https://e.org/*a*/`b`/c", "https://e.org/*a*/`b`/c", "https://e.org/*a*/`b`/c"),
        (
            "**[*x*](https://e.org/)**",
            "x https://e.org/",
            f"\x1b[1m{ON}https://e.org/{OF}\x1b[3mx\x1b[0m{OFF}\x1b[0m",
        ),
        ("**https://e.org/**", "https://e.org/", "\x1b[1mhttps://e.org/\x1b[0m"),
        (
            "`[x](https://e.org/)`",
            "`[x](https://e.org/)`",
            "\x1b[36m[x](https://e.org/)\x1b[0m",
        ),
    ],
)
def test_a_link_leads_where_it_says_however_it_is_styled(text: str, piped: str, shown: str) -> None:
    """No style is looked for in an address, and a link may stand in styles and hold them."""
    assert Rendering(lambda _: "", rich=False).text(text) == piped
    assert Rendering(lambda _: "", rich=True).text(text) == shown


def test_small_print_and_bold_lose_their_marks() -> None:
    """What Discord draws small or bold is drawn so, and in a pipe stands without its marks."""
    assert Rendering(lambda _: "", rich=False).text("**a b**\n-# c ** d") == "a b\nc ** d"
    assert (
        Rendering(lambda _: "", rich=True).text("**a**\n-# c") == "\x1b[1ma\x1b[0m\n\x1b[2mc\x1b[0m"
    )
