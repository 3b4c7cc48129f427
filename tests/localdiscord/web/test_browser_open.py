"""What somebody has open on a message of the page, in a browser, when the message changes."""

import discord

from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

CHOSEN = (
    "[...document.querySelector('.pane .choice select').selectedOptions]"
    ".map((option) => option.value).join()"
)


def words(default: str = "") -> discord.ui.View:
    """A menu of which several may be chosen."""
    menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(max_values=2, custom_id="words")
    for word in ("one", "two", "three"):
        menu.add_option(label=word, default=word == default)
    return discord.ui.View().add_item(menu)


async def test_what_is_open_stays_open(scene: Scene, browser: Browser) -> None:
    """A spoiler, a menu of commands, and what is chosen and not yet sent."""
    sent = await scene.home.send("||one|| and ||two||", view=words())
    await browser.until("document.querySelector('.pane .apps summary') !== null")
    await browser.evaluate("document.querySelectorAll('.pane .spoiler')[1].click()")
    await browser.evaluate("document.querySelector('.pane .apps').open = true")
    await browser.evaluate("document.querySelector('.pane .react input').value = 'half'")
    await browser.evaluate("document.querySelector('.pane .choice select').options[1].selected = 1")
    await scene.ann.react(scene.channel.messages[sent.id], "🎉")
    await browser.reads("🎉 1")
    first, second = [
        await browser.evaluate(f"document.querySelectorAll('.pane .spoiler')[{n}].role")
        for n in range(2)
    ]
    assert (first, second) == ("button", None)
    assert await browser.evaluate("document.querySelector('.pane .apps').open")
    assert await browser.evaluate("document.querySelector('.pane .react input').value") == "half"
    assert await browser.evaluate(CHOSEN) == "two"


async def test_a_bot_has_the_last_word_on_what_is_chosen(scene: Scene, browser: Browser) -> None:
    """A menu that it has changed shows what it says, and a spoiler with other words is closed."""
    sent = await scene.home.send("||one||", view=words())
    await browser.until("document.querySelector('.pane .spoiler') !== null")
    await browser.evaluate("document.querySelector('.pane .spoiler').click()")
    await browser.evaluate("document.querySelector('.pane .choice select').options[1].selected = 1")
    await sent.edit(content="||another||", view=words("three"))
    await browser.until(f"{CHOSEN} == 'three'")
    assert await browser.evaluate("document.querySelector('.pane .spoiler').role") == "button"
