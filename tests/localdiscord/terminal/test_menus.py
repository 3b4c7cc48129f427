"""Menus and files in the terminal, named by what is typed."""

from pathlib import Path

import discord
import pytest

from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.terminal.session import Session, typed
from tests.localdiscord.views import Menus


async def test_a_menu_and_a_file_are_used(scene: Scene, tmp_path: Path) -> None:
    """The context menu of a message works by its number; a file is sent by its path."""
    file = tmp_path / "notes.txt"
    file.write_text("notes", encoding="utf-8")
    lines = typed("hi", "menu 2 Summarise", "menu @bob Greet", f"file {file} see", "file gone.txt")
    written = await Session(scene).run(lines)
    assert "persona: summary of: @persona hi" in written
    assert "The menu has no 'Greet'; it has: nothing." in written
    assert "persona: you said: see" in written
    assert "gone.txt cannot be read: No such file or directory." in written
    assert [a.content for m in scene.ann.sees(scene.channel) for a in m.attachments] == [b"notes"]


async def test_a_file_is_found_where_people_keep_it(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In their home, and under a name with spaces."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "my notes.txt").write_text("notes", encoding="utf-8")
    written = await Session(scene).run(typed('file "~/my notes.txt" see', "file ~/gone.txt"))
    assert [a.content for m in scene.ann.sees(scene.channel) for a in m.attachments] == [b"notes"]
    assert "~/gone.txt cannot be read: No such file or directory." in written


async def test_an_option_takes_a_file_by_its_path(scene: Scene, tmp_path: Path) -> None:
    """What is read is sent along with the command; a file that is not there is said to be gone."""

    @scene.bot.tree.command(description="Weigh a file")
    async def weigh(use: discord.Interaction[EchoBot], file: discord.Attachment) -> None:
        await use.response.send_message(f"{file.filename}: {len(await file.read())} bytes")

    await scene.bot.tree.sync()
    file = tmp_path / "my notes.txt"
    file.write_text("notes", encoding="utf-8")
    written = await Session(scene).run(typed(f"/weigh file={file}", "/weigh gone.txt"))
    assert "persona: my notes.txt: 5 bytes" in written
    assert "gone.txt cannot be read: No such file or directory." in written


async def test_what_a_menu_takes_is_named_without_its_sign_too(scene: Scene) -> None:
    """A thread without its channel too; who names nothing that is offered reads what there is."""

    @scene.bot.tree.command(description="Show a menu")
    async def choose(interaction: discord.Interaction[EchoBot]) -> None:
        scene.bot.idle.clear()
        await interaction.response.send_message("Choose.", view=Menus())
        scene.bot.idle.set()

    await scene.bot.tree.sync()
    scene.guild.add_role("bob")
    lines = typed("thread room", "#general", "/choose", "!2 bob", "!4 room", "!1 Word 9", "!1 -")
    written = await Session(scene).run(lines)
    assert "ann: !2 bob\npersona: bob\n" in written
    assert "ann: !4 room\npersona: room\n" in written
    assert "“Words” does not offer 'Word 9'. It offers: Word 0, Word 1, Word 2." in written
    assert "“Words” takes 1 to 2 values. It offers: Word 0, Word 1, Word 2." in written


async def test_a_menu_is_no_button(scene: Scene) -> None:
    """It is drawn as one, alone it says what it offers, and only `-` chooses nothing of it."""
    chosen: list[list[str]] = []

    class More(Menus):
        @discord.ui.select(cls=discord.ui.UserSelect, placeholder="Who", min_values=0)
        async def who(self, use: discord.Interaction, menu: discord.ui.UserSelect["More"]) -> None:
            chosen.append([user.name for user in menu.values])
            await use.response.defer()

    @scene.bot.tree.command(description="Show menus")
    async def choose(interaction: discord.Interaction[EchoBot]) -> None:
        await interaction.response.send_message("Choose.", view=More())

    await scene.bot.tree.sync()
    lines = typed("/choose", "!1", "!4", "!5", "!5 -", "!5 bob", "hi", "!1 yes")
    written = await Session(scene).run(lines)
    assert "[1 ▾] Words: Word 0, Word 1, Word 2  [2 ▾] People  [3 ▾] Roles" in written
    assert "!1 is a menu. It offers: Word 0, Word 1, Word 2. It is typed: !1 a, b\n" in written
    assert "!4 is a menu. It offers: #general. It is typed: !4 a, b\n" in written
    whom = "!5 is a menu. It offers: @owner, @persona, @ann, @bob."
    assert f"{whom} It is typed: !5 a, b (or !5 - for nothing)\n" in written
    assert chosen == [[], ["bob"]]
    assert "ann: !1 yes\n!1 is a button. It is typed: !1\n" in written


async def test_a_form_takes_somebody_by_name(scene: Scene) -> None:
    """A field in which people are chosen is filled in as a menu is."""

    class Whom(discord.ui.Modal, title="Whom"):
        people = discord.ui.Label[discord.ui.LayoutView](
            text="People", component=discord.ui.UserSelect[discord.ui.LayoutView](max_values=2)
        )

        async def on_submit(self, interaction: discord.Interaction) -> None:
            menu = self.people.component
            assert isinstance(menu, discord.ui.UserSelect)
            await interaction.response.send_message(" and ".join(map(str, menu.values)))

    @scene.bot.tree.command(description="Ask for a form")
    async def whom(interaction: discord.Interaction[EchoBot]) -> None:
        await interaction.response.send_modal(Whom())

    await scene.bot.tree.sync()
    written = await Session(scene).run(typed("/whom", "bob, @ann"))
    assert "People: bob, @ann\npersona: bob and ann\n" in written
