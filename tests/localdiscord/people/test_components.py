"""Buttons, select menus and modals, as discord.py makes them and people use them."""

import discord
import pytest

from bot.localdiscord import InvocationError
from bot.localdiscord.payloads import Json
from bot.localdiscord.world.components import components_of, numbered
from bot.localdiscord.world.messages import Message
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.views import Form, Menus

Use = discord.Interaction[EchoBot]


async def menus(scene: Scene) -> Message:
    """Let the bot send its menus, and return the message as people see it."""
    sent = await scene.home.send("choose", view=Menus())
    return scene.channel.messages[sent.id]


async def test_select_menus_take_words_people_roles_and_channels(scene: Scene) -> None:
    """What somebody chooses reaches the bot as what it is, and the answer is theirs alone."""
    fans = scene.guild.add_role("fans")
    message, ann = await menus(scene), scene.ann
    for used, said in (
        (await ann.choose(message, "Word 1", "w2", menu="Words"), "w1, w2"),
        (await ann.choose(message, scene.bob.user, menu="People"), "bob"),
        (await ann.choose(message, fans, menu="Roles"), "fans"),
        (await ann.choose(message, scene.channel, menu="Channels"), "general"),
    ):
        reply = await ann.reply_to(used)
        assert (reply.content, reply.only_for) == (said, ann.user)


async def test_a_menu_takes_what_it_offers_and_no_more(scene: Scene) -> None:
    """Too many values, unknown ones and ones of another kind never reach the bot."""
    message = await menus(scene)
    for values, menu, why in (
        (("w0", "w1", "w2"), "Words", "takes 1 to 2 values"),
        ((), "Words", "takes 1 to 2 values"),
        (("w9",), "Words", "does not offer 'w9'"),
        ((scene.channel,), "People", "does not take"),
        (("w1",), "Nothing", "no such menu"),
    ):
        with pytest.raises(InvocationError, match=why):
            await scene.ann.choose(message, *values, menu=menu)


async def test_a_menu_takes_the_kinds_of_channels_that_it_names(scene: Scene) -> None:
    """One for text channels takes no forum."""
    forum, menu = scene.guild.add_forum("ideas"), discord.ui.ChannelSelect[discord.ui.View]
    menus = discord.ui.View().add_item(menu(channel_types=[discord.ChannelType.text]))
    sent = await scene.home.send("where?", view=menus)
    message = scene.channel.messages[sent.id]
    with pytest.raises(InvocationError, match="takes other kinds of channels than #ideas"):
        await scene.ann.choose(message, forum)
    used = await scene.ann.choose(message, scene.channel)
    assert used.data["values"] == [str(scene.channel.id)]


async def test_some_buttons_cannot_be_pressed(scene: Scene) -> None:
    """A disabled button, a link, and a button that somebody cannot see tell the bot nothing."""
    view = discord.ui.View()
    view.add_item(discord.ui.Button(label="Off", disabled=True))
    view.add_item(discord.ui.Button(label="Open", url="https://example.org"))
    sent = await scene.home.send("press", view=view)
    message = scene.channel.messages[sent.id]
    with pytest.raises(InvocationError, match="'Off' is disabled"):
        await scene.ann.press(message, "Off")
    with pytest.raises(InvocationError, match=r"opens https://example\.org"):
        await scene.ann.press(message, "Open")
    message.only_for = scene.bob.user
    message.author = scene.bob.user
    view.children[0].disabled = False  # type: ignore[attr-defined] # it is a button
    message.components = numbered(view.to_components())
    with pytest.raises(InvocationError, match="“press” is gone, or not for ann"):
        await scene.ann.press(message, "Off")


async def test_a_modal_takes_every_kind_of_field(scene: Scene) -> None:
    """Texts, choices, files and ticks reach the bot by the name or the id of their field."""

    @scene.bot.tree.command(description="Ask for a form")
    async def form(use: Use) -> None:
        await use.response.send_modal(Form())

    await scene.bot.tree.sync()
    ann, file = scene.ann, scene.ann.upload("proof.txt", b"see")
    opened = await ann.slash(scene.channel, "form")
    for fillings, said in (
        ({"reason": "short"}, "short [] [] False"),
        (
            {"reason": "short", "kind": "Wrong", "files": file, "extra": True},
            "short ['wrong'] ['proof.txt'] True",
        ),
        (
            {"Reason": "short", "Kind": "Wrong", "Files": file},
            "short ['wrong'] ['proof.txt'] False",
        ),
    ):
        noted = await ann.reply_to(await ann.submit(opened, **fillings))
        assert (noted.content, noted.only_for) == (said, ann.user)
        opened = await ann.slash(scene.channel, "form")
    for fillings, why in (
        ({}, "'reason' must be filled in"),
        ({"reason": "much too long"}, "'reason' takes 0 to 9 characters"),
        ({"reason": "short", "kind": "Right"}, "does not offer 'Right'"),
        ({"Reason": "short", "Kind": "Right"}, "does not offer 'Right'"),
        ({"reason": "short", "other": "x"}, "no field other"),
    ):
        with pytest.raises(InvocationError, match=why):
            await ann.submit(opened, **fillings)


async def test_an_answer_without_a_form_is_none_to_fill_in(scene: Scene) -> None:
    """Whoever would fill it in waits for the bot first."""
    used = await scene.ann.slash(scene.channel, "secret")
    with pytest.raises(InvocationError, match="no form open"):
        await scene.ann.submit(used, reason="early")


async def test_a_field_without_an_id_of_its_own_goes_by_its_label(scene: Scene) -> None:
    """discord.py makes ids up, anew for each form."""

    class Survey(discord.ui.Modal, title="Survey"):
        subject: discord.ui.TextInput["Survey"] = discord.ui.TextInput(label="Subject")

        async def on_submit(self, use: discord.Interaction) -> None:
            await use.response.send_message(self.subject.value)

    @scene.bot.tree.command(description="Ask for a form")
    async def survey(use: Use) -> None:
        await use.response.send_modal(Survey())

    await scene.bot.tree.sync()
    opened = await scene.ann.slash(scene.channel, "survey")
    reply = await scene.ann.reply_to(await scene.ann.submit(opened, Subject="mice"))
    assert reply.content == "mice"


class Pressed(discord.ui.Button["Layout"]):
    """A button that says so."""

    async def callback(self, use: discord.Interaction) -> None:
        """Say so, to that person alone."""
        await use.response.send_message("pressed", ephemeral=True)


class Layout(discord.ui.LayoutView):
    """A text with a button beside it, and one below."""

    row = discord.ui.ActionRow["Layout"]()

    def __init__(self) -> None:
        super().__init__()
        section = discord.ui.Section["Layout"]("A text", accessory=Pressed(label="Beside"))
        self.add_item(discord.ui.Container(section))

    @row.button(label="Below")
    async def below(self, use: Use, _: discord.ui.Button["Layout"]) -> None:
        """Say so, to that person alone."""
        await use.response.send_message("pressed", ephemeral=True)


async def test_layouts_have_buttons_too(scene: Scene) -> None:
    """A button within a container or beside a text works like any other."""
    sent = await scene.home.send(view=Layout())
    message = scene.channel.messages[sent.id]
    for label in ("Beside", "Below"):
        reply = await scene.ann.reply_to(await scene.ann.press(message, label))
        assert reply.content == "pressed"


def test_each_component_has_a_number_of_its_own() -> None:
    """Components without a number get one, in the order in which they are shown."""
    section: Json = {
        "type": 9,
        "components": [{"type": 10}, {"type": 10}],
        "accessory": {"type": 2},
    }
    shown = numbered([{"type": 17, "components": [section, {"type": 14}]}, {"type": 10, "id": 99}])
    ids = [part["id"] for part in components_of(shown)]
    assert ids == [1, 2, 3, 4, 5, 6, 99]
