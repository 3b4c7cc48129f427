"""A form in the terminal: filled in line by line, sent as it stands, or left."""

import discord
from inline_snapshot import snapshot

from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.terminal.session import Session, typed
from tests.localdiscord.views import Form, Menus


async def test_a_command_leaves_a_form(scene: Scene) -> None:
    """What is typed at a form and is a command is done; `close`, and the end, close it."""
    lines = typed(
        "hi", "!2", "close", "!2", "file gone.txt", "!2", "/ask why?", "!2", "!1", "hi", "!2"
    )
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: hi
persona: you said: hi
[1] Helpful  [2] Why
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: close
(nothing was sent)
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: file gone.txt
(nothing was sent)
gone.txt cannot be read: No such file or directory.
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: /ask why?
(nothing was sent)
persona: why? in all: 42
persona: only for you
(only you can see this)
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: !1
(nothing was sent)
persona: you said: hi (thanks)
ann: hi
persona: you said: hi
[1] Helpful  [2] Why
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
(nothing was sent)
""")


async def test_a_form_is_sent_as_it_stands_by_empty_lines(scene: Scene) -> None:
    """What stands in a field stays; one that must be filled in and is not closes the form."""

    class Limits(discord.ui.Modal, title="Limits"):
        minute: discord.ui.TextInput["Limits"] = discord.ui.TextInput(
            label="In a minute", default="5"
        )
        day: discord.ui.TextInput["Limits"] = discord.ui.TextInput(label="In a day", required=False)
        must: discord.ui.TextInput["Limits"] = discord.ui.TextInput(label="Name")

        async def on_submit(self, interaction: discord.Interaction) -> None:
            said = f"{self.minute.value}, {self.day.value or 'nothing'}, {self.must.value}"
            await interaction.response.send_message(said)

    @scene.bot.tree.command(description="Ask for a form")
    async def limits(interaction: discord.Interaction[EchoBot]) -> None:
        await interaction.response.send_modal(Limits())

    await scene.bot.tree.sync()
    lines = typed("/limits", "", "", "ann", "/limits", "", "7", "")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: /limits
Limits (an empty line leaves a field as it is; `close`, or a command, closes the form)
Name: ann
persona: 5, nothing, ann
ann: /limits
Limits (an empty line leaves a field as it is; `close`, or a command, closes the form)
In a day: 7
(nothing was sent)
""")


async def test_a_form_with_choices_is_filled_in(scene: Scene) -> None:
    """Choices of menus and forms are shown, and typed by their names."""

    @scene.bot.tree.command(description="Show a menu")
    async def choose(interaction: discord.Interaction[EchoBot]) -> None:
        scene.bot.idle.clear()
        embed = discord.Embed(title="Menus", description="One of each").set_footer(text="the end")
        embed.add_field(name="So", value="many")
        view = Menus()
        view.remove_item(view.roles)
        view.remove_item(view.channels)
        view.add_item(discord.ui.Button(label="Docs", url="https://example.org"))
        view.add_item(discord.ui.Button(label="Off", disabled=True))
        await interaction.response.send_message(embed=embed, view=view)
        scene.bot.idle.set()

    @scene.bot.tree.command(description="Ask for a form")
    async def form(interaction: discord.Interaction[EchoBot]) -> None:
        await interaction.response.send_modal(Form())

    await scene.bot.tree.sync()
    lines = typed("/choose", "!1 Word 1, Word 2", "!2 @bob", "/form", "short", "Wrong", "", "yes")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: /choose
persona:
│ Menus
│ One of each
│ So: many
│ the end
[1 ▾] Words: Word 0, Word 1, Word 2  [2 ▾] People  Docs https://example.org  (Off)
ann: !1 Word 1, Word 2
persona: w1, w2
(only you can see this)
ann: !2 @bob
persona: bob
(only you can see this)
ann: /form
Tell us (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: short
Kind (Wrong): Wrong
Extra: yes
persona: short ['wrong'] [] True
(only you can see this)
""")
