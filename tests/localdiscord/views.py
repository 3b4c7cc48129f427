"""Menus and a form of each kind that a bot may show."""

import discord

from tests.localdiscord.echo_bot import EchoBot

Use = discord.Interaction[EchoBot]


class Menus(discord.ui.View):
    """One select menu of each kind."""

    async def answer(self, use: Use, values: list[object]) -> None:
        """Say what was chosen, to that person alone."""
        await use.response.send_message(", ".join(str(value) for value in values), ephemeral=True)

    @discord.ui.select(
        placeholder="Words",
        min_values=1,
        max_values=2,
        options=[discord.SelectOption(label=f"Word {n}", value=f"w{n}") for n in range(3)],
    )
    async def words(self, use: Use, menu: discord.ui.Select["Menus"]) -> None:
        """Take words."""
        await self.answer(use, [*menu.values])

    @discord.ui.select(cls=discord.ui.UserSelect, placeholder="People")
    async def people(self, use: Use, menu: discord.ui.UserSelect["Menus"]) -> None:
        """Take people."""
        await self.answer(use, [*menu.values])

    @discord.ui.select(cls=discord.ui.RoleSelect, placeholder="Roles")
    async def roles(self, use: Use, menu: discord.ui.RoleSelect["Menus"]) -> None:
        """Take roles."""
        await self.answer(use, [*menu.values])

    @discord.ui.select(cls=discord.ui.ChannelSelect, placeholder="Channels")
    async def channels(self, use: Use, menu: discord.ui.ChannelSelect["Menus"]) -> None:
        """Take channels."""
        await self.answer(use, [*menu.values])


class Form(discord.ui.Modal, title="Tell us"):
    """A modal with every kind of field that Discord has."""

    about = discord.ui.TextDisplay[discord.ui.LayoutView]("Please be honest.")
    reason = discord.ui.Label[discord.ui.LayoutView](
        text="Reason",
        component=discord.ui.TextInput[discord.ui.LayoutView](custom_id="reason", max_length=9),
    )
    kind = discord.ui.Label[discord.ui.LayoutView](
        text="Kind",
        component=discord.ui.Select[discord.ui.LayoutView](
            custom_id="kind",
            required=False,
            options=[discord.SelectOption(label="Wrong", value="wrong")],
        ),
    )
    files = discord.ui.Label[discord.ui.LayoutView](
        text="Files",
        component=discord.ui.FileUpload[discord.ui.LayoutView](custom_id="files", required=False),
    )
    extra = discord.ui.Label[discord.ui.LayoutView](
        text="Extra",
        component=discord.ui.Checkbox[discord.ui.LayoutView](custom_id="extra"),
    )

    async def on_submit(self, use: Use) -> None:  # type: ignore[override] # of one kind of bot
        """Say what was filled in, to that person alone."""
        reason, kind, files, extra = (
            label.component for label in (self.reason, self.kind, self.files, self.extra)
        )
        assert isinstance(reason, discord.ui.TextInput)
        assert isinstance(kind, discord.ui.Select)
        assert isinstance(files, discord.ui.FileUpload)
        assert isinstance(extra, discord.ui.Checkbox)
        names = [file.filename for file in files.values]
        text = f"{reason.value} {kind.values} {names} {extra.value}"
        await use.response.send_message(text, ephemeral=True)
