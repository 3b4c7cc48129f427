"""The page in the browser, from its socket's side: what it is told, and what it can ask."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager

import aiohttp
import discord
import pytest

from bot.localdiscord.breakages import BREAKAGES
from bot.localdiscord.payloads import Json, listed, mapped
from bot.localdiscord.web import Page
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.test_components import Form, Menus


class Tab:
    """One person's socket."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._asked = 0
        self.world: Mapping[str, Json] = {}

    async def hears(self, kind: str) -> Mapping[str, Json]:
        """Return the next thing of a kind that the page is told."""
        while True:
            told = mapped(await self._socket.receive_json(timeout=10))
            if told["type"] == kind:
                return told

    async def sees(self, content: str) -> Mapping[str, Json]:
        """Return the next message that says this."""
        while True:
            shown = mapped((await self.hears("message"))["message"])
            if shown["content"] == content:
                return shown

    async def asks(self, **wish: Json) -> Mapping[str, Json]:
        """Ask for something, and return the answer."""
        self._asked += 1
        await self._socket.send_json({**wish, "id": self._asked})
        return await self.hears("answer")


@pytest.fixture
async def page(scene: Scene) -> AsyncGenerator[Page]:
    """The page over a scene."""
    async with Page.open(scene.discord, scene.guild) as page:
        yield page


@asynccontextmanager
async def tab(page: Page, person: str) -> AsyncGenerator[Tab]:
    """Open the page as somebody."""
    async with (
        aiohttp.ClientSession() as web,
        web.ws_connect(f"{page.url}socket?person={person}") as socket,
    ):
        opened = Tab(socket)
        opened.world = await opened.hears("world")
        yield opened


def channel(tab: Tab, name: str) -> str:
    """Return the id of a channel by its name."""
    rooms = map(mapped, listed(tab.world["channels"]))
    return next(str(room["id"]) for room in rooms if room["name"] == name)


async def test_the_page_and_its_files_are_served(page: Page) -> None:
    """The page comes with a policy that lets nothing in from elsewhere."""
    async with aiohttp.ClientSession() as web:
        async with web.get(page.url) as answer:
            assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
            assert "/files/app.js" in await answer.text()
        for file in ("app.js", "pane.js", "style.css"):
            async with web.get(f"{page.url}files/{file}") as answer:
                assert answer.status == 200


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://example.org"}, {"Host": "example.org"}], ids=["origin", "host"]
)
async def test_other_sites_are_kept_out(page: Page, headers: dict[str, str]) -> None:
    """Neither another site's script nor another name for this machine reaches the world."""
    async with aiohttp.ClientSession() as web:
        for path in ("", "socket?person=ann"):
            async with web.get(page.url + path, headers=headers) as answer:
                assert answer.status == 403


@pytest.mark.parametrize("person", ["", "persona"])
async def test_nobody_sits_down_as_nobody_or_as_the_bot(page: Page, person: str) -> None:
    """A seat needs a name, and the bot's is taken."""
    async with (
        aiohttp.ClientSession() as web,
        web.get(f"{page.url}socket?person={person}") as answer,
    ):
        assert answer.status == 400


async def test_what_can_go_wrong_goes_wrong(scene: Scene, page: Page) -> None:
    """The page is told what there is, lets it happen, and says when the bot is back."""
    async with aiohttp.ClientSession() as web:
        async with web.get(f"{page.url}faults") as answer:
            told = {fault["name"]: fault["about"] for fault in await answer.json()}
        assert told == {name: breakage.about for name, breakage in BREAKAGES.items()}
        async with web.post(f"{page.url}faults/500") as answer:
            assert (await answer.json())["said"] == told["500"]
        await scene.ann.reply_to(await scene.ask("hi"))
        assert scene.requests("POST /channels/{channel_id}/messages")[0] == 500
        async with web.post(f"{page.url}faults/op9") as answer:
            assert (await answer.json())["said"] == f"{told['op9']} The bot is back."
        async with web.post(f"{page.url}faults/flood") as answer:
            assert answer.status == 404


async def test_no_other_site_lets_anything_go_wrong(page: Page) -> None:
    """Faults are for whoever looks at the page."""
    async with (
        aiohttp.ClientSession() as web,
        web.post(f"{page.url}faults/drop", headers={"Origin": "http://example.org"}) as answer,
    ):
        assert answer.status == 403


async def test_people_talk_side_by_side(scene: Scene, page: Page) -> None:
    """What one says the other sees, and the bot's answer with its buttons."""
    mention = scene.discord.bot.mention
    async with tab(page, "dan") as dan, tab(page, "eve") as eve:
        general = channel(dan, "general")
        assert await dan.asks(act="say", channel=general, text=f"{mention} hi") == {
            "type": "answer",
            "id": 1,
        }
        reply = await dan.sees("you said: hi")
        assert (reply["from_bot"], mapped(reply["reply"])["author"]) == (True, "dan")
        assert (await eve.sees("you said: hi"))["id"] == reply["id"]
        pressed = await eve.asks(act="press", message=reply["id"], component="feedback:helpful")
        assert "error" not in pressed
        edited = await dan.sees("you said: hi (thanks)")
        assert edited["edited"] is True
        assert (await dan.asks(act="say", channel=general, text="bye", reply=reply["id"]))[
            "id"
        ] == 2
        mine = await eve.sees("bye")
        assert mine["mine"] is False
        await eve.asks(act="react", message=mine["id"], emoji="👍")
        assert mapped(listed((await dan.sees("bye"))["reactions"])[0])["count"] == 1
        await eve.asks(act="react", message=mine["id"], emoji="👍")
        await dan.asks(act="edit", message=mine["id"], text="bye!")
        await eve.sees("bye!")
        await dan.asks(act="delete", message=mine["id"])
        assert (await eve.hears("gone"))["id"] == mine["id"]


async def test_what_is_private_is_told_to_one(scene: Scene, page: Page) -> None:
    """A private answer and a form are for the person who asked, and can be put by."""
    async with tab(page, "dan") as dan, tab(page, "eve") as eve:
        general = channel(dan, "general")
        await dan.asks(act="slash", channel=general, name="secret", options={})
        assert scene.ann.sees(scene.channel) == []
        secret = scene.channel.messages[next(iter(scene.channel.messages))]
        gone = await dan.asks(act="delete", message=str(secret.id))
        assert gone["gone"] == str(secret.id)
        refused = await eve.asks(act="delete", message=str(secret.id))
        assert refused["error"] == "That message is gone."


async def test_commands_are_offered_and_used(page: Page) -> None:
    """The picker knows each command with its options, and what the bot offers for them."""
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        offered = listed((await dan.asks(act="commands", channel=general))["commands"])
        by_name = {mapped(command)["name"]: mapped(command) for command in offered}
        assert set(by_name) == {"ask", "secret", "silent", "Summarise"}
        question, source = map(mapped, listed(by_name["ask"]["options"]))
        assert (question["required"], source["autocomplete"]) == (True, True)
        typed: Json = {"source": "d"}
        found = await dan.asks(
            act="autocomplete", channel=general, name="ask", option="source", options=typed
        )
        assert [mapped(choice)["name"] for choice in listed(found["choices"])] == ["documents"]
        options: Json = {"question": "why?", "source": ""}
        await dan.asks(act="slash", channel=general, name="ask", options=options)
        answer = await dan.sees("why? in all: 42")
        assert answer["used"] == "dan used /ask"
        used = await dan.asks(act="menu", channel=general, message=answer["id"], name="Summarise")
        assert "error" not in used
        missing = await dan.asks(act="slash", channel=general, name="ask", options={})
        assert missing["error"] == "/ask needs question: What to ask."


async def test_menus_and_forms_are_filled_in(scene: Scene, page: Page) -> None:
    """What is chosen, and what is filled into a form, reaches the bot."""

    @scene.bot.tree.command(description="Show a menu")
    async def choose(interaction: discord.Interaction[EchoBot]) -> None:
        await interaction.response.send_message("choose", view=Menus())

    @scene.bot.tree.command(description="Ask for a form")
    async def form(interaction: discord.Interaction[EchoBot]) -> None:
        await interaction.response.send_modal(Form())

    await scene.bot.tree.sync()
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        await dan.asks(act="slash", channel=general, name="choose", options={})
        menus = next(m for m in scene.channel.messages.values() if m.content == "choose")
        for custom_id, values, said in (
            (0, ["Word 1"], "w1"),
            (1, ["@dan"], "dan"),
            (3, ["#general"], "general"),
        ):
            row = mapped(menus.components[custom_id])
            component = mapped(listed(row["components"])[0])["custom_id"]
            wish: Json = [*values]
            await dan.asks(act="choose", message=str(menus.id), component=component, values=wish)
            assert [m.content for m in scene.channel.messages.values()][-1] == said
        await dan.asks(act="slash", channel=general, name="form", options={})
        opened = [i for i in scene.discord.world.interactions.values() if i.modal]
        filled: Json = {"reason": "short", "kind": ["Wrong"], "files": [], "extra": True}
        await dan.asks(act="submit", channel=general, interaction=str(opened[0].id), values=filled)
        assert [m.content for m in scene.channel.messages.values()][-1] == "short ['wrong'] [] True"


async def test_threads_forums_and_files(scene: Scene, page: Page) -> None:
    """A thread is opened under a message, a post in a forum, and a file is sent."""
    forum = scene.guild.add_forum("ideas")
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        file: Json = {
            "name": "a.txt",
            "type": "text/plain",
            "content": base64.b64encode(b"notes").decode(),
        }
        await dan.asks(act="say", channel=general, text="see", files=[file])
        (message,) = scene.channel.messages.values()
        assert message.attachments[0].content == b"notes"
        opened = await dan.asks(act="thread", message=str(message.id), name="More")
        assert scene.guild.threads[int(str(opened["channel"]))].state.name == "More"
        posted = await dan.asks(act="say", channel=str(forum.id), text="A title\nand a text")
        post = scene.guild.threads[int(str(posted["channel"]))]
        assert (post.state.name, post.messages[post.id].content) == ("A title", "and a text")
        beside = await dan.asks(act="thread", channel=general, name="Beside")
        assert "channel" in beside
        broken = await dan.asks(
            act="say", channel=general, text="", files=[{**mapped(file), "content": "?"}]
        )
        assert broken["error"] == "That file did not arrive whole."


async def test_what_cannot_be_is_said_in_a_sentence(scene: Scene, page: Page) -> None:
    """A wish that makes no sense is answered, never dropped."""
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        wishes: list[tuple[dict[str, Json], str]] = [
            ({"act": "dance"}, "There is no such thing to do."),
            ({"act": "say", "channel": "1", "text": "hi"}, "There is no such channel."),
            ({"act": "edit", "message": "1", "text": "hi"}, "That message is gone."),
            (
                {"act": "menu", "channel": general, "user": "1", "name": "x"},
                "There is nobody like that.",
            ),
            (
                {"act": "slash", "channel": general, "name": "secret", "options": {"loud": "x"}},
                "/secret has no option loud.",
            ),
            ({"act": "submit", "interaction": "1", "values": {}}, "That form is closed."),
        ]
        for wish, error in wishes:
            assert (await dan.asks(**wish))["error"] == error
        scene.discord.patience = 0.05
        scene.discord.gateway.latency = 60
        typed: Json = {"source": "d"}
        late = await dan.asks(
            act="autocomplete", channel=general, name="ask", option="source", options=typed
        )
        assert late["error"] == "The bot does not answer."
        scene.discord.gateway.latency = 0


async def test_places_pings_and_typing_are_told(scene: Scene, page: Page) -> None:
    """The page hears of new channels, of pings and of who is typing, and comes back to it all."""
    async with tab(page, "dan") as dan:
        scene.guild.add_channel("later")
        told = await dan.hears("places")
        assert "later" in [mapped(room)["name"] for room in listed(told["channels"])]
        user = scene.discord.person("dan", scene.guild).user
        await scene.ann.say(scene.channel, f"{user.mention} look")
        assert (await dan.hears("ping"))["channel"] == str(scene.channel.id)
        scene.discord.world.start_typing(scene.channel, scene.ann.user)
        assert (await dan.hears("typing"))["name"] == "ann"
    await asyncio.sleep(0)
    async with tab(page, "dan") as again:
        (message,) = map(mapped, listed(again.world["messages"]))
        assert (message["content"], message["calls"]) == (f"{user.mention} look", True)


async def test_a_closed_page_is_no_failure(
    scene: Scene, page: Page, caplog: pytest.LogCaptureFixture
) -> None:
    """Somebody who closes the page in the middle of things leaves no error behind."""
    for _ in range(5):
        async with tab(page, "dan"):
            asked = await scene.ask("stream")
        await scene.ann.reply_to(asked)
    await scene.bot.idle.wait()
    assert [record.message for record in caplog.records if record.levelname == "ERROR"] == []


async def test_an_option_takes_a_file(scene: Scene, page: Page) -> None:
    """It is sent along with the command."""

    @scene.bot.tree.command(description="Weigh a file")
    async def weigh(use: discord.Interaction[EchoBot], file: discord.Attachment) -> None:
        await use.response.send_message(f"{file.filename}: {len(await file.read())} bytes")

    await scene.bot.tree.sync()
    content = base64.b64encode(b"notes").decode()
    async with tab(page, "ann") as ann:
        file = {"name": "a.txt", "type": "text/plain", "content": content}
        general = channel(ann, "general")
        used = await ann.asks(act="slash", channel=general, name="weigh", options={"file": file})
        assert "error" not in used
    assert scene.ann.sees(scene.channel)[-1].content == "a.txt: 5 bytes"
