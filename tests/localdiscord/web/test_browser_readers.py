"""What a screen reader is told on the page, and how far the keyboard has to go, in a browser."""

from tests.localdiscord.scene import Scene
from tests.localdiscord.views import Menus
from tests.localdiscord.web.browser import Browser

HERE = "document.activeElement"
CHOSEN = f"document.getElementById({HERE}.getAttribute('aria-activedescendant'))?.innerText"
STOPS = "[...document.querySelector('.pane').querySelectorAll('.message[tabindex=\"0\"]')]"

# The message in which the focus is.
AT = f"{HERE}.closest('.message')?.id.split('-').pop()"

# The messages of dan's pane in which Tab stops.
REACHED = """((log) => [...new Set([...log.querySelectorAll('*')]
  .filter((each) => each.tabIndex >= 0 && each.tagName !== 'ARTICLE')
  .map((each) => each.closest('.message').id.split('-').pop()))]
)(document.querySelector('.pane .log'))"""


async def test_the_focus_on_a_message_is_seen_on_all_its_sides(
    scene: Scene, browser: Browser
) -> None:
    """What is drawn beside a message is cut by the view."""
    await scene.ann.say(scene.channel, "hello")
    await browser.reads("hello")
    await browser.presses("Tab")  # whoever uses the keyboard sees where they are
    await browser.evaluate(f"{STOPS}[0].focus()")
    within = "((style) => parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset) <= 0)"
    assert await browser.evaluate(f"{within}(getComputedStyle({STOPS}[0]))") is True


async def test_what_is_chosen_in_a_picker_is_told(browser: Browser) -> None:
    """As long as it is open, the line says that it has a list, and where one is in it."""
    await browser.types("/")
    await browser.until(f"{HERE}.role == 'combobox' && {HERE}.ariaExpanded == 'true'")
    first = await browser.evaluate(CHOSEN)
    await browser.presses("ArrowDown")
    assert await browser.evaluate(CHOSEN) not in (first, None)
    listed = f"document.getElementById({HERE}.getAttribute('aria-controls'))"
    assert await browser.evaluate(f"{listed}.ariaLabel") == "People and commands"
    await browser.presses("Escape")
    assert await browser.evaluate(f"{HERE}.role") is None
    assert await browser.evaluate(f"{HERE}.getAttribute('aria-activedescendant')") is None


async def test_what_an_option_offers_is_told(browser: Browser) -> None:
    """Nothing is chosen there until an arrow key does it."""
    await browser.types("/ask why ")
    await browser.until("document.querySelector('.pane .fill') !== null")
    await browser.presses("Tab")
    await browser.until(f"{HERE}.role == 'combobox'")
    assert await browser.evaluate(CHOSEN) is None
    await browser.presses("ArrowDown")
    assert await browser.evaluate(CHOSEN) is not None


async def test_one_message_is_a_stop_of_tab(scene: Scene, browser: Browser) -> None:
    """The newest, until somebody walks to another."""
    for text in ("one", "two", "three"):
        await scene.ann.say(scene.channel, text)
    await browser.until("document.querySelector('.pane .log').innerText.includes('three')")
    last = f"{STOPS}.map((each) => each.querySelector('.body').innerText).join()"
    assert await browser.evaluate(last) == "three"
    await browser.evaluate("document.querySelector('.pane .log').lastElementChild.focus()")
    await browser.presses("ArrowUp")
    assert await browser.evaluate(last) == "two"
    await scene.ann.say(scene.channel, "four")
    await browser.until("document.querySelector('.pane .log').innerText.includes('four')")
    assert await browser.evaluate(last) == "two"


async def test_tab_stops_at_what_is_in_one_message(scene: Scene, browser: Browser) -> None:
    """Links, buttons and menus of all the others are left out, also once those change."""
    text = "||spoilt|| [a link](https://example.org)\n```\ncode\n```"
    sent = [await scene.home.send(text, view=Menus()) for _ in range(3)]
    first, middle, last = (scene.channel.messages[each.id] for each in sent)
    await scene.ann.react(middle, "🎉")
    await browser.until("document.querySelector('.pane .reaction') !== null")
    assert await browser.evaluate(REACHED) == [str(last.id)]
    await browser.evaluate("document.querySelector('.pane .log').firstElementChild.focus()")
    assert await browser.evaluate(REACHED) == [str(first.id)]
    passed = set[object]()
    while at := await browser.evaluate(AT):
        passed.add(at)
        await browser.presses("Tab")
    assert passed == {str(first.id)}


async def test_messages_and_seats_have_names(scene: Scene, browser: Browser) -> None:
    """A message is called by its author and its words."""
    await scene.ann.say(scene.channel, "hello there")
    await browser.reads("hello there")
    named = await browser.evaluate(
        "document.querySelector('.pane .message').getAttribute('aria-labelledby').split(' ')"
        ".map((id) => document.getElementById(id).innerText).join(' ')"
    )
    assert str(named).startswith("ann")
    assert str(named).endswith("hello there")
    leave = "document.querySelector('.pane > header button').ariaLabel"
    assert await browser.evaluate(leave) == "dan leaves"
