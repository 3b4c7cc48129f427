"""Where the keyboard is on the page, in a browser, when something else is drawn."""

import discord

from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

HERE = "document.activeElement"


async def focus(browser: Browser, selector: str, text: str) -> None:
    """Put the focus on something in dan's pane, by its text."""
    found = (
        f"[...document.querySelector('.pane').querySelectorAll({selector!r})]"
        f".find((each) => each.innerText.includes({text!r}))"
    )
    await browser.until(f"{found} !== undefined")
    await browser.evaluate(f"{found}.focus()")


class Counter(discord.ui.View):
    """A button that counts how often it was pressed, and one that comes and goes."""

    count = 0

    @discord.ui.button(label="0", custom_id="count")
    async def press(
        self, use: discord.Interaction[EchoBot], button: discord.ui.Button["Counter"]
    ) -> None:
        """Count, behind a button that was not there."""
        self.count += 1
        button.label = str(self.count)
        self.clear_items()
        self.add_item(discord.ui.Button(label="Other", custom_id=f"other{self.count}"))
        self.add_item(button)
        await use.response.edit_message(view=self)


async def test_whoever_chooses_a_channel_writes_there(scene: Scene, browser: Browser) -> None:
    """The keyboard goes along."""
    scene.guild.add_channel("later")
    await focus(browser, ".rooms button", "later")
    await browser.presses("Enter")
    await browser.reads("dan · #later")
    assert await browser.evaluate(f"{HERE}.ariaLabel") == "Message"


async def test_a_channel_keeps_the_focus_while_others_come(scene: Scene, browser: Browser) -> None:
    """Whoever walks through them is not thrown out by news."""
    later = scene.guild.add_channel("later")
    await focus(browser, ".rooms button", "later")
    scene.guild.add_channel("earlier")
    await browser.reads("earlier")
    await scene.ann.say(later, "news")
    await browser.until("document.querySelector('.pane .unread') !== null")
    assert await browser.evaluate(f"{HERE}.innerText") == "# later"


async def test_a_button_keeps_the_focus_when_it_changes(scene: Scene, browser: Browser) -> None:
    """It can be pressed again and again, whatever it is called by then and wherever it stands."""
    await scene.home.send("how often?", view=Counter())
    await focus(browser, ".press", "0")
    for count in ("1", "2"):
        await browser.presses("Enter")
        await browser.until(f"{HERE}.innerText == {count!r}")


async def test_a_reaction_keeps_the_focus(scene: Scene, browser: Browser) -> None:
    """And so does what stands in a message's bar."""
    message = await scene.ann.say(scene.channel, "hello")
    await scene.ann.react(message, "👍")
    await focus(browser, ".reaction", "👍")
    await browser.presses("Enter")
    await browser.until(f"{HERE}.innerText == '👍 2'")
    await focus(browser, ".message", "hello")
    await browser.evaluate("document.querySelector('.pane .tools .act').focus()")
    await browser.presses("Enter")
    await browser.until("document.querySelector('.reaction').innerText == '👍 1'")
    assert await browser.evaluate(f"{HERE}.title") == "React with 👍"


async def test_a_button_that_is_gone_leaves_its_message(scene: Scene, browser: Browser) -> None:
    """No other is pressed in its place."""
    await scene.ann.reply_to(await scene.ask("hi"))
    await focus(browser, ".press", "Helpful")
    await browser.presses("Enter")
    await browser.reads("(thanks)")
    assert await browser.evaluate(f"{HERE}.tagName") == "ARTICLE"


async def test_whoever_deletes_a_message_can_go_on(browser: Browser) -> None:
    """With the message beside it, and after the last one with the line."""
    for text in ("one", "two"):
        await browser.types(text)
        await browser.presses("Enter")
        await browser.until(f"document.querySelector('.log').innerText.includes({text!r})")
    for beside in ("two", "Message"):
        await browser.evaluate("document.querySelector('.pane .message').focus()")
        await browser.evaluate("document.querySelector('.pane [title=Delete]').focus()")
        await browser.presses("Enter")
        await browser.until(f"({HERE}.ariaLabel ?? {HERE}.innerText).includes({beside!r})")
    await browser.until("document.querySelector('.pane .message') === null")


async def test_a_form_that_is_left_gives_the_focus_back(scene: Scene, browser: Browser) -> None:
    """To the button that opened it."""
    await scene.ann.reply_to(await scene.ask("hi"))
    await focus(browser, ".press", "Why")
    await browser.presses("Enter")
    await browser.until("document.querySelector('dialog[open]') !== null")
    await browser.presses("Escape")
    await browser.until("document.querySelector('dialog') === null")
    assert await browser.evaluate(f"{HERE}.innerText") == "Why"
