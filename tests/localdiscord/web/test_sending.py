"""What is sent from the page in the browser: threads, posts and files."""

import base64

from bot.localdiscord.payloads import Json, mapped
from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.tabs import channel, tab

FILE: Json = {
    "name": "a.txt",
    "type": "text/plain",
    "content": base64.b64encode(b"notes").decode(),
}


async def test_a_thread_is_opened_under_a_message_or_beside_it(scene: Scene, page: Page) -> None:
    """The one who opens it is told where it is."""
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        await dan.asks(act="say", channel=general, text="see")
        (message,) = scene.channel.messages.values()
        opened = await dan.asks(act="thread", message=str(message.id), name="More")
        assert scene.guild.threads[int(str(opened["channel"]))].state.name == "More"
        opened = await dan.asks(act="thread", channel=general, name="Beside")
        assert scene.guild.threads[int(str(opened["channel"]))].state.name == "Beside"


async def test_a_post_in_a_forum_has_its_first_line_for_a_title(scene: Scene, page: Page) -> None:
    """Without one it is refused, and of nothing at all comes nothing."""
    forum = scene.guild.add_forum("ideas")
    async with tab(page, "dan") as dan:
        posted = await dan.asks(act="say", channel=str(forum.id), text="A title\nand a text")
        post = scene.guild.threads[int(str(posted["channel"]))]
        assert (post.state.name, post.messages[post.id].content) == ("A title", "and a text")
        untitled = await dan.asks(act="say", channel=str(forum.id), text=" ", files=[FILE])
        assert untitled["error"] == "A post in #ideas needs a title."
        nothing = await dan.asks(act="say", channel=str(forum.id), text=" \n ")
        assert "error" not in nothing
        assert len(scene.guild.threads) == 1


async def test_a_file_is_sent_to_a_channel_and_to_a_post(scene: Scene, page: Page) -> None:
    """Whole: one that did not arrive like that is told of."""
    forum = scene.guild.add_forum("ideas")
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        await dan.asks(act="say", channel=general, text="see", files=[FILE])
        (message,) = scene.channel.messages.values()
        assert message.attachments[0].content == b"notes"
        posted = await dan.asks(act="say", channel=str(forum.id), text="A file", files=[FILE])
        post = scene.guild.threads[int(str(posted["channel"]))]
        assert [a.content for a in post.messages[post.id].attachments] == [b"notes"]
        torn: Json = {**mapped(FILE), "content": "?"}
        broken = await dan.asks(act="say", channel=general, text="", files=[torn])
        assert broken["error"] == "That file did not arrive whole."


async def test_several_large_files_are_sent_at_once(scene: Scene, page: Page) -> None:
    """They come in one piece, and one that is too large for Discord is told of."""
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        large: Json = {**mapped(FILE), "content": base64.b64encode(b"x" * (9 << 20)).decode()}
        await dan.asks(act="say", channel=general, text="see", files=[large, large])
        (message,) = scene.channel.messages.values()
        assert [len(file.content) for file in message.attachments] == [9 << 20] * 2
        larger: Json = {**mapped(FILE), "content": base64.b64encode(b"x" * (11 << 20)).decode()}
        refused = await dan.asks(act="say", channel=general, text="see", files=[larger])
        assert refused["error"] == "a.txt is too large: 10 MiB at most."


async def test_a_thread_may_be_private_and_is_archived(scene: Scene, page: Page) -> None:
    """By whoever opened it; what is no thread is not."""
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        opened = await dan.asks(act="thread", channel=general, name="Secret", private=True)
        thread = scene.guild.threads[int(str(opened["channel"]))]
        assert not thread.visible_to(scene.bob.user)
        await dan.asks(act="archive", channel=str(thread.id))
        assert thread.state.archived
        refused = await dan.asks(act="archive", channel=general)
        assert refused["error"] == "#general is no thread."
