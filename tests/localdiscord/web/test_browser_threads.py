"""How threads are opened and closed on the page, in a browser."""

from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

MESSAGE = "document.querySelector('.pane .message')"
BESIDE = "document.querySelector('.pane header .thread')"


async def test_a_thread_is_opened_by_keyboard(scene: Scene, browser: Browser) -> None:
    """The page asks for its name, and goes there."""
    await scene.ann.say(scene.channel, "hello")
    await browser.until(f"{MESSAGE} !== null")
    await browser.evaluate(f"{MESSAGE}.focus()")
    await browser.presses("t")
    await browser.until("document.activeElement.ariaLabel == 'A name for the thread'")
    await browser.types("More")
    await browser.presses("Enter")
    await browser.reads("dan · #general › More")
    assert not await browser.evaluate(f"{MESSAGE}.querySelector('.tools .thread') !== null")


async def test_a_private_thread_is_opened_beside_a_channel_and_archived(
    scene: Scene, browser: Browser
) -> None:
    """Those who are not in it see nothing of it."""
    await browser.until(f"{BESIDE} !== null")
    await browser.evaluate(f"{BESIDE}.querySelector('summary').click()")
    await browser.evaluate(f"{BESIDE}.querySelector('[type=checkbox]').click()")
    await browser.evaluate(f"{BESIDE}.querySelector('input').focus()")
    await browser.types("Secret")
    await browser.presses("Enter")
    await browser.reads("dan · #general › Secret")
    (thread,) = scene.guild.threads.values()
    assert not thread.visible_to(scene.bob.user)
    archive = "document.querySelector('.pane header .archive')"
    await browser.until(f"{archive} !== null")
    await browser.evaluate(f"{archive}.click()")
    await scene.discord.until(lambda: thread.state.archived)
    await browser.until(f"{archive} === null")


async def test_direct_messages_have_no_threads(browser: Browser) -> None:
    """So none are offered there."""
    await browser.evaluate("document.querySelector('.pane .rooms button.direct').click()")
    await browser.reads("dan · direct messages")
    await browser.types("hello")
    await browser.presses("Enter")
    await browser.until(f"{MESSAGE} !== null")
    offered = "document.querySelector('.pane').querySelector('.thread')"
    assert await browser.evaluate(f"{offered} === null")


async def test_a_forum_shows_its_posts(scene: Scene, browser: Browser) -> None:
    """As they come; until then it says what a post is."""
    forum = scene.guild.add_forum("ideas")
    room = "document.querySelector('.pane .rooms [title=ideas]')"
    await browser.until(f"{room} !== null")
    await browser.evaluate(f"{room}.click()")
    await browser.reads("Nothing has been said here yet. Each post here is a thread of its own.")
    await scene.ann.post(forum, "A heist", "Let us steal it.")
    post = "document.querySelector('.pane .nothing button')"
    await browser.until(f"{post}?.innerText == 'A heist'")
    assert "Nothing has been said" not in str(
        await browser.evaluate("document.querySelector('.pane').innerText")
    )
    await browser.evaluate(f"{post}.click()")
    await browser.reads("dan · #ideas › A heist")
