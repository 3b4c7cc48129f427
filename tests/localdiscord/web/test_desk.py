"""What the page in the browser asks for, and what comes of it."""

import base64

import discord

from bot.localdiscord.payloads import Json, listed, mapped
from bot.localdiscord.web import Page
from bot.localdiscord.world.permissions import Overwrite, Permissions
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.views import Form, Menus
from tests.localdiscord.web.tabs import channel, tab


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


async def test_a_name_behind_an_at_sign_is_a_mention(scene: Scene, page: Page) -> None:
    """In what is said, changed and posted; in an address, and of nobody, it is none."""
    bob, ideas = scene.bob.user.mention, scene.guild.add_forum("ideas")
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        await dan.asks(act="say", channel=general, text="@bob or a@bob.org, @bobby?")
        (said,) = (m for m in scene.channel.messages.values() if not m.author.bot)
        assert said.content == f"{bob} or a@bob.org, @bobby?"
        await dan.asks(act="edit", message=str(said.id), text="sorry, @bob")
        assert said.content == f"sorry, {bob}"
        await dan.asks(act="say", channel=str(ideas.id), text="Films\n@bob, which?")
        (post,) = (one for one in scene.guild.threads.values() if one.parent is ideas)
        assert [m.content for m in post.messages.values()] == [f"{bob}, which?"]


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
            (1, [str(scene.discord.person("dan", scene.guild).user.id)], "dan"),
            (3, [general], "general"),
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


async def test_what_is_not_seen_cannot_be_named(scene: Scene, page: Page) -> None:
    """Neither by its id nor by its name; a thread can, by both."""

    @scene.bot.tree.command(description="Point somewhere")
    async def point(
        use: discord.Interaction[EchoBot], where: discord.TextChannel | discord.Thread
    ) -> None:
        await use.response.send_message(where.name)

    await scene.bot.tree.sync()
    closed = Overwrite(scene.guild.id, deny=Permissions.VIEW_CHANNEL)
    hidden = scene.guild.add_channel("hidden", [closed])
    room = await scene.ann.open_thread(scene.channel, "room")
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        for where in (str(hidden.id), "#hidden"):
            options: Json = {"where": where}
            refused = await dan.asks(act="slash", channel=general, name="point", options=options)
            assert refused["error"] == f"where: there is no {where}."
        for where in (str(room.id), "#room"):
            options = {"where": where}
            await dan.asks(act="slash", channel=general, name="point", options=options)
            assert scene.ann.sees(scene.channel)[-1].content == "room"


class Who(discord.ui.Select[discord.ui.View]):
    """A menu of texts that says what was chosen."""

    async def callback(self, use: discord.Interaction) -> None:
        """Say so."""
        await use.response.send_message(f"chosen: {self.values[0]}")


async def test_a_text_that_looks_like_an_id_stays_a_text(scene: Scene, page: Page) -> None:
    """A menu of texts may well offer the ids of people."""
    id_ = str(scene.ann.user.id)
    who = Who(custom_id="who", options=[discord.SelectOption(label="Ann", value=id_)])
    sent = await scene.home.send("who?", view=discord.ui.View().add_item(who))
    async with tab(page, "dan") as dan:
        await dan.asks(act="choose", message=str(sent.id), component="who", values=[id_])
    assert scene.ann.sees(scene.channel)[-1].content == f"chosen: {id_}"


async def test_a_form_opens_where_it_was_asked_for(scene: Scene, page: Page) -> None:
    """Whoever sits at two pages has it on one of them."""
    async with tab(page, "dan") as dan, tab(page, "dan") as other:
        reply = await scene.ann.reply_to(await scene.ask("hi"))
        asked = await dan.asks(act="press", message=str(reply.id), component="feedback:why")
        assert mapped(mapped(asked["form"])["form"])["title"] == "Why?"
        await scene.ann.say(scene.channel, "later")
        await other.sees("later")
        assert "form" not in other.heard


async def test_whoever_mentions_nobody_is_told_that_the_bot_is_not_meant(
    scene: Scene, page: Page
) -> None:
    """Not so in direct messages, in reply to the bot, and for whoever speaks to somebody else."""
    async with tab(page, "dan") as dan:
        general = channel(dan, "general")
        direct = str(scene.discord.person("dan", scene.guild).direct_channel.id)
        reply = await scene.ann.reply_to(await scene.ask("hi"))
        wishes: list[tuple[dict[str, Json], bool]] = [
            ({"channel": general, "text": "hello"}, True),
            ({"channel": general, "text": "hello @persona"}, False),
            ({"channel": general, "text": "hello @bob"}, False),
            ({"channel": general, "text": "thanks", "reply": str(reply.id)}, False),
            ({"channel": direct, "text": "hello"}, False),
        ]
        for wish, unheard in wishes:
            assert ((await dan.asks(act="say", **wish)).get("unheard", False), wish) == (
                unheard,
                wish,
            )
