"""Links to a second of a video, as people paste them."""

import pytest

from bot.grounding.asking.pasted import opened

NOTES = {"Y7uzEDEwYTU": "scaling", "aqz-KE-bpKQ": "bees"}


@pytest.mark.parametrize(
    ("text", "read", "note"),
    [
        ("https://youtu.be/Y7uzEDEwYTU?t=1867", "31:07", "scaling"),
        ("what's at <https://youtu.be/Y7uzEDEwYTU?si=x&t=1867s>?", "what's at <31:07>?", "scaling"),
        ("https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=1h2m3s ?", "1:02:03 ?", "bees"),
        ("https://m.youtube.com/watch?t=41m2s&v=Y7uzEDEwYTU", "41:02", "scaling"),
        ("https://www.youtube.com/embed/Y7uzEDEwYTU?start=62", "01:02", "scaling"),
    ],
)
def test_a_link_is_read_as_the_moment_that_it_opens(text: str, read: str, note: str) -> None:
    """The note is the one whose video it opens."""
    assert opened(text, NOTES) == (read, note)


def test_of_several_notes_of_one_video_none_is_chosen() -> None:
    """The moment is looked up in all of them."""
    link = "https://youtu.be/Y7uzEDEwYTU?t=1867"
    assert opened(link, {"Y7uzEDEwYTU": None}) == ("31:07", None)


@pytest.mark.parametrize(
    "text",
    [
        "https://youtu.be/Y7uzEDEwYTU",
        "https://youtu.be/dQw4w9WgXcQ?t=43",
        "https://example.org/Y7uzEDEwYTU?t=43",
        "what is said at 31:07?",
        "https://youtu.be/Y7uzEDEwYTU?t=",
        "",
    ],
)
def test_other_links_stay_as_they_are(text: str) -> None:
    """Without a moment, or to another video, they name nothing that the notes have."""
    assert opened(text, NOTES) == (text, None)
