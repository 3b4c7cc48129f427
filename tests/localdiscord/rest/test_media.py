"""Pictures, files and emojis that a bot sends, as Discord answers with them."""

import io

import discord

from tests.localdiscord.scene import Scene


def file(name: str) -> discord.File:
    """A file that is sent along."""
    return discord.File(io.BytesIO(b"content"), name)


async def test_a_layout_shows_pictures_and_files(scene: Scene) -> None:
    """Whether they are sent along or lie elsewhere; each is told with its address."""
    layout = discord.ui.LayoutView()
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView](
        discord.MediaGalleryItem("attachment://a.png", description="An a"),
        discord.MediaGalleryItem("https://example.org/b.png"),
    )
    thumbnail = discord.ui.Thumbnail[discord.ui.LayoutView]("attachment://a.png")
    layout.add_item(discord.ui.Container(gallery, discord.ui.File("attachment://c.txt")))
    layout.add_item(discord.ui.Section(discord.ui.TextDisplay("text"), accessory=thumbnail))
    sent = await scene.home.send(view=layout, files=[file("a.png"), file("c.txt")])
    a, c = (attachment.url for attachment in sent.attachments)
    container, section = sent.components
    assert isinstance(container, discord.Container)
    assert isinstance(section, discord.SectionComponent)
    shown, kept = container.children
    assert isinstance(shown, discord.MediaGalleryComponent)
    assert [item.media.url for item in shown.items] == [a, "https://example.org/b.png"]
    assert [item.description for item in shown.items] == ["An a", None]
    assert isinstance(kept, discord.FileComponent)
    assert (kept.media.url, kept.name, kept.size) == (c, "c.txt", 7)
    assert isinstance(section.accessory, discord.ThumbnailComponent)
    assert section.accessory.media.url == a


async def test_buttons_and_menus_have_emojis(scene: Scene) -> None:
    """Those of everybody have no id."""
    view = discord.ui.View()
    view.add_item(discord.ui.Button(emoji="🎉", custom_id="party"))
    option = discord.SelectOption(label="Party", emoji="🎉")
    view.add_item(discord.ui.Select(options=[option]))
    sent = await scene.home.send(view=view)
    button, menu = (
        row.children[0] for row in sent.components if isinstance(row, discord.ActionRow)
    )
    assert isinstance(button, discord.Button)
    assert isinstance(menu, discord.SelectMenu)
    assert [str(part.emoji) for part in (button, menu.options[0])] == ["🎉", "🎉"]


async def test_an_embed_shows_a_picture_that_is_sent_along(scene: Scene) -> None:
    """It is told with the address where it can be had."""
    embed = discord.Embed(title="Title").set_image(url="attachment://a.png")
    embed.set_thumbnail(url="https://example.org/b.png")
    embed.set_author(name="ann", icon_url="attachment://a.png")
    sent = await scene.home.send(embed=embed, file=file("a.png"))
    (shown,) = sent.embeds
    address = sent.attachments[0].url
    assert (shown.image.url, shown.author.icon_url) == (address, address)
    assert shown.thumbnail.url == "https://example.org/b.png"
