"""How somebody who has just come learns on the page whom they speak to, in a browser."""

from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser


async def test_an_empty_channel_says_how_to_reach_the_bot(scene: Scene, browser: Browser) -> None:
    """Until something is said there."""
    await browser.reads("Nothing has been said here yet. Begin with @persona")
    await scene.ann.say(scene.channel, "hello")
    await browser.until("document.querySelector('.pane .log').innerText.includes('hello')")
    assert "Nothing has been said" not in str(await browser.evaluate("document.body.innerText"))


async def test_empty_direct_messages_need_no_mention(browser: Browser) -> None:
    """All that is written there is for the bot."""
    await browser.evaluate("document.querySelector('.pane .rooms button.direct').click()")
    await browser.reads("Nothing has been said here yet. Whatever you write here, persona reads.")


async def test_whoever_mentions_nobody_is_told_so(scene: Scene, browser: Browser) -> None:
    """They wait for no answer in vain; the bot's own words take the remark away."""
    await browser.types("are you there?")
    await browser.presses("Enter")
    await browser.reads("persona was not mentioned")
    await scene.ann.reply_to(await scene.ask("hi"))
    await browser.reads("you said: hi")
    assert "not mentioned" not in str(await browser.evaluate("document.body.innerText"))


async def test_who_sits_there_can_be_changed_in_the_address(browser: Browser) -> None:
    """By hand, while the page is open."""
    await browser.evaluate("location.hash = 'eve,fay'")
    seated = "[...document.querySelectorAll('.pane')].map((pane) => pane.ariaLabel).join()"
    await browser.until(f"{seated} === 'eve,fay'")
