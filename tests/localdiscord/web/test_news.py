"""What the page in the browser is told, and who is told what."""

import asyncio

from bot.localdiscord.payloads import listed, mapped
from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.tabs import channel, tab


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
        assert reply["author"] == dan.world["bot"]
        assert mapped(reply["reply"])["author"] == "dan"
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
        await dan.sees("bye")
        await eve.asks(act="react", message=mine["id"], emoji="👍")
        await dan.sees("bye")
        scene.discord.world.clear_reactions(scene.channel.messages[int(str(mine["id"]))])
        assert (await dan.sees("bye"))["reactions"] == []
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


async def test_a_thread_that_begins_calls_nobody(scene: Scene, page: Page) -> None:
    """Least of all whoever wrote the message above it."""
    said = await scene.ann.say(scene.channel, "hello")
    await scene.ann.open_thread(said, "More")
    async with tab(page, "ann") as ann:
        told = [mapped(message) for message in listed(ann.world["messages"])]
        assert [message["calls"] for message in told if message["system"]] == [False]


async def test_whoever_is_spoken_to_sees_it(scene: Scene, page: Page) -> None:
    """By a role of theirs or with all the others as well as by their name, wherever they may be."""
    crew = scene.guild.add_role("crew", mentionable=True)
    scene.guild.add_member(scene.ann.user, [crew])
    owner = scene.discord.person("owner", scene.guild)
    for text in (scene.bob.user.mention, crew.mention, "@everyone"):
        await owner.say(scene.channel, text)
    for person, calls in (("ann", [False, True, True]), ("bob", [True, False, True])):
        async with tab(page, person) as seat:
            told = [mapped(message) for message in listed(seat.world["messages"])]
            assert [message["calls"] for message in told] == calls
