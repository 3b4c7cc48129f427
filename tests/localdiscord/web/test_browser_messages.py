"""How messages look on the page in a browser."""

import discord
import pytest

from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser


async def test_messages_look_as_on_discord(scene: Scene, browser: Browser) -> None:
    """Markdown, masked links, embeds and layouts become what Discord makes of them."""
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    embed = discord.Embed(title="Title", description="*so*").add_field(name="F", value="v")
    await channel.send(
        "# Head\n- one\n- two\n> said [31:07](<https://youtu.be/ID?t=1867>) "
        "__u__ ~~s~~ `c` ||secret||\n```py\nx = 1\n```\nsnake_case_name 2*3*4",
        embed=embed,
    )
    layout = discord.ui.LayoutView()
    layout.add_item(discord.ui.Container(discord.ui.TextDisplay("in a box")))
    await channel.send(view=layout)
    await browser.reads("in a box")
    shown = await browser.evaluate("document.querySelector('.message .body').innerHTML")
    assert shown == (
        "<h1>Head</h1><ul><li>one</li><li>two</li></ul>"
        '<blockquote>said <a href="https://youtu.be/ID?t=1867" target="_blank" '
        'rel="noreferrer noopener" title="https://youtu.be/ID?t=1867" tabindex="-1">31:07</a> '
        "<u>u</u> <s>s</s> <code>c</code> "
        '<span class="spoiler" role="button" tabindex="-1" aria-label="Spoiler">'
        "<span>secret</span></span>"
        '</blockquote><pre tabindex="-1"><code>x = 1</code></pre>snake_case_name 2<em>3</em>4'
    )
    assert await browser.evaluate("document.querySelector('.embed em').innerText") == "so"
    assert await browser.evaluate("document.querySelector('.box').innerText") == "in a box"


async def test_what_is_indented_in_a_list_is_a_list_in_it(scene: Scene, browser: Browser) -> None:
    """As in an outline."""
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.send("- one\n  - in one\n    - deeper\n- two")
    await browser.reads("two")
    shown = await browser.evaluate("document.querySelector('.message .body').innerHTML")
    assert shown == (
        "<ul><li>one<ul><li>in one<ul><li>deeper</li></ul></li></ul></li><li>two</li></ul>"
    )


async def test_lists_keep_their_numbers(scene: Scene, browser: Browser) -> None:
    """Also those with an empty line between them, as models write, and with lists in them."""
    await scene.home.send("1. one\n\n2. two\n   - in two\n   - too\n3. three\n- dot\n    1. deep")
    await browser.reads("deep")
    shown = await browser.evaluate("document.querySelector('.message .body').innerHTML")
    assert shown == (
        '<ol start="1"><li>one</li></ol>\n'
        '<ol start="2"><li>two<ul><li>in two</li><li>too</li></ul></li><li>three</li></ol>'
        '<ul><li>dot<ol start="1"><li>deep</li></ol></li></ul>'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*a **b** c*", "<em>a <strong>b</strong> c</em>"),
        ("_a __u__ b_", "<em>a <u>u</u> b</em>"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("***both***", "<em><strong>both</strong></em>"),
        ("___both___", "<em><u>both</u></em>"),
        ("*a* **b** *c*", "<em>a</em> <strong>b</strong> <em>c</em>"),
        ("***a* b**", "<strong><em>a</em> b</strong>"),
        ("**a \\** b**", "<strong>a ** b</strong>"),
        ("2 * 3 * 4, *a", "2 * 3 * 4, *a"),
        ("a_b_c and _d_e_", "a_b_c and _d_e_"),
        ("*a **b*", "<em>a **b</em>"),
        ("- item\n  goes on\n- next", "<ul><li>item\ngoes on</li><li>next</li></ul>"),
        (
            "1. one\n   more\n   - in it\nout",
            '<ol start="1"><li>one\nmore<ul><li>in it</li></ul></li></ol>out',
        ),
        (
            "- item\n  ```\n  code\n\n  more```",
            '<ul><li>item</li></ul>  <pre tabindex="0"><code>  code\n\n  more</code></pre>',
        ),
    ],
)
async def test_marks_may_stand_within_each_other(
    scene: Scene, browser: Browser, text: str, shown: str
) -> None:
    """As Discord reads them; an item of a list may go on below, and code stands by itself."""
    await scene.home.send(text)
    body = "document.querySelector('.message .body')"
    await browser.until(f"{body} !== null")
    assert await browser.evaluate(f"{body}.innerHTML") == shown


async def test_a_spoiler_hides_all_that_is_in_it(scene: Scene, browser: Browser) -> None:
    """Links and code too, until it is opened, by keyboard as well."""
    await scene.home.send("||see https://example.org and `code`||")
    seen = (
        "[...document.querySelector('.pane').querySelectorAll('.spoiler :is(a, code)')]"
        ".map((each) => getComputedStyle(each).visibility).join()"
    )
    await browser.until(f"{seen} == 'hidden,hidden'")
    await browser.evaluate("document.querySelector('.pane .spoiler').focus()")
    await browser.presses("Enter")
    await browser.until(f"{seen} == 'visible,visible'")
    assert await browser.evaluate("document.querySelector('.pane .spoiler').role") is None


async def test_menus_say_what_they_are_for_and_what_is_chosen(
    scene: Scene, browser: Browser
) -> None:
    """Also where several channels may be, or something is chosen already."""
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    scene.guild.add_forum("ideas")
    view = discord.ui.View()
    where = discord.ui.ChannelSelect[discord.ui.View](
        placeholder="Where",
        channel_types=[discord.ChannelType.text],
        min_values=0,
        max_values=2,
        default_values=[channel],
    )
    view.add_item(where)
    one: discord.ui.Select[discord.ui.View] = discord.ui.Select(placeholder="Who speaks")
    one.add_option(label="guide", default=True)
    view.add_item(one)
    await channel.send(view=view)
    await browser.reads("Who speaks")
    first, second = [
        await browser.evaluate(
            f"[...document.querySelectorAll('.choice')[{n}].querySelector('select')"
            ".selectedOptions].map((option) => option.label).join()"
        )
        for n in range(2)
    ]
    assert (first, second) == (scene.channel.name, "guide")
    offered = "[...document.querySelector('.choice select').options].map((o) => o.label).join()"
    assert await browser.evaluate(offered) == "#general"
    await browser.reads("Where")
