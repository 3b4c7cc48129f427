"""What is not words of a message on the page, in a browser: embeds, pictures and moments."""

import io

import discord

from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser
from tests.localdiscord.web.test_browser_following import picture

ONE = "document.querySelector('.pane .message')"
BAR = "borderLeftColor == 'rgb(255, 85, 0)'"


def file(name: str) -> discord.File:
    """A file that is sent along."""
    return discord.File(io.BytesIO(picture()), name)


async def test_an_embed_has_its_colour_its_pictures_and_its_moment(
    scene: Scene, browser: Browser
) -> None:
    """A picture that lies elsewhere is a link, as the page asks nothing of others."""
    embed = discord.Embed(title="Title", colour=0xFF5500, timestamp=discord.utils.utcnow())
    embed.set_image(url="attachment://a.png").set_thumbnail(url="https://example.org/b.png")
    embed.set_author(name="ann", icon_url="attachment://a.png").set_footer(text="foot")
    await scene.home.send(embed=embed, file=file("a.png"))
    await browser.until(f"{ONE}?.querySelector('.embed .picture img')?.naturalWidth == 300")
    assert await browser.evaluate(f"getComputedStyle({ONE}.querySelector('.embed')).{BAR}")
    assert await browser.evaluate(f"{ONE}.querySelector('.embed .icon img') !== null")
    there = f"{ONE}.querySelector('.embed .thumbnail').href"
    assert await browser.evaluate(there) == "https://example.org/b.png"
    foot = str(await browser.evaluate(f"{ONE}.querySelector('.embed').innerText"))
    assert "foot · " in foot
    assert await browser.evaluate(f"{ONE}.querySelector('.file')") is None


async def test_a_title_and_an_author_lead_where_they_say(scene: Scene, browser: Browser) -> None:
    """Whatever stands in them, brackets too."""
    embed = discord.Embed(title="[1] *News*", url="https://example.org/news")
    embed.set_author(name="ann [bot", url="https://example.org/ann")
    await scene.home.send(embed=embed)
    await browser.until(f"{ONE}?.querySelectorAll('.embed a').length == 2")
    link = "`${a.innerText} ${a.href}`"
    told = f"[...{ONE}.querySelectorAll('.embed a')].map((a) => {link}) + ''"
    found = "ann [bot https://example.org/ann,[1] News https://example.org/news"
    assert await browser.evaluate(told) == found


async def test_a_layout_has_its_pictures_and_files(scene: Scene, browser: Browser) -> None:
    """And the colour of its box."""
    layout = discord.ui.LayoutView()
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView](
        discord.MediaGalleryItem("attachment://a.png", description="An a")
    )
    thumbnail = discord.ui.Thumbnail[discord.ui.LayoutView]("attachment://a.png")
    box = discord.ui.Container(
        gallery, discord.ui.File("attachment://c.txt"), accent_colour=0xFF5500
    )
    layout.add_item(box)
    layout.add_item(discord.ui.Section(discord.ui.TextDisplay("text"), accessory=thumbnail))
    await scene.home.send(view=layout, files=[file("a.png"), file("c.txt")])
    await browser.until(f"{ONE}?.querySelector('.box .picture img')?.alt == 'An a'")
    assert await browser.evaluate(f"getComputedStyle({ONE}.querySelector('.box')).{BAR}")
    assert await browser.evaluate(f"{ONE}.querySelector('.section .thumbnail img') !== null")
    named = "map((each) => each.innerText.split(' ')[0]).join()"
    assert await browser.evaluate(f"[...{ONE}.querySelectorAll('.file')].{named}") == "c.txt"


async def test_a_moment_is_told_in_its_style(scene: Scene, browser: Browser) -> None:
    """As a time, as a date, or as how long ago it was."""
    styles = " ".join(f"<t:1700000000:{style}>" for style in "RtDsS")
    await scene.home.send(f"{styles} <t:999999999999999>")
    await browser.until(f"{ONE}?.querySelectorAll('.body time').length == 5")
    told = [
        str(await browser.evaluate(f"{ONE}.querySelectorAll('.body time')[{n}].innerText"))
        for n in range(5)
    ]
    assert told[0].endswith("years ago")
    assert ":" in told[1]
    assert told[2] == "November 14, 2023"
    short, medium = (told[n].split(", ") for n in (3, 4))
    assert short[0] == medium[0] == "11/14/23"
    assert (short[1].count(":"), medium[1].count(":")) == (1, 2)


async def test_an_address_keeps_its_brackets(scene: Scene, browser: Browser) -> None:
    """Those around it are none of its own."""
    await scene.home.send("(https://example.org/Foo_(bar)) [x](https://example.org/a_(b)_c)")
    await browser.until(f"{ONE}?.querySelectorAll('.body a').length == 2")
    found = await browser.evaluate(f"[...{ONE}.querySelectorAll('.body a')].map((a) => a.href)+''")
    assert found == "https://example.org/Foo_(bar),https://example.org/a_(b)_c"
