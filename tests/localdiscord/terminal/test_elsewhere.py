"""What the bot says in a place where nobody at the terminal looks, and the way there."""

import discord
from inline_snapshot import snapshot

from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.terminal.session import Session, typed


async def test_an_answer_elsewhere_says_where_it_stands(scene: Scene) -> None:
    """In a thread and in direct messages it names them; the past shows which thread to go to."""

    @scene.bot.tree.command(description="Answer in a thread")
    async def aside(use: discord.Interaction[EchoBot]) -> None:
        scene.bot.idle.clear()
        await use.response.send_message("There.")
        thread = await (await use.original_response()).create_thread(name="What about Sora?")
        await thread.send("Here.")
        scene.bot.idle.set()

    await scene.bot.tree.sync()
    lines = typed("/aside", "dm psst", "dm", "whisper", "#general", "history", "#What about Sora?")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: /aside
persona: There.
persona in #general › What about Sora?: Here.
ann: dm psst
persona in direct messages: you said: psst
[1] Helpful  [2] Why
ann: dm
  2  ann: psst
  1  persona: you said: psst
ann in direct messages: whisper
persona: psst
ann in direct messages: #general
  1  persona: There. (ann used /aside) ↳ #What about Sora?
ann: history
  1  persona: There. (ann used /aside) ↳ #What about Sora?
ann: #What about Sora?
  2  persona: …
  1  persona: Here.
""")


async def test_a_sign_alone_lists_where_one_can_go(scene: Scene) -> None:
    """Channels and threads, as they are typed."""
    scene.guild.add_channel("other")
    written = await Session(scene).run(typed("thread Sora", "#"))
    assert written.endswith("ann in #general › Sora: #\n#general\n#other\n#general › Sora\n")
