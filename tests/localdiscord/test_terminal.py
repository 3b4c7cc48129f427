"""The client in the terminal, from the lines that are typed to what is written."""

from __future__ import annotations

import re
from collections.abc import AsyncGenerator, AsyncIterator
from os import terminal_size
from pathlib import Path

import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from bot.localdiscord import DrivenClock, InvocationError, LocalDiscord
from bot.localdiscord.people.options import named, read, split
from bot.localdiscord.terminal import Chat, Pipe, Screen
from bot.localdiscord.terminal.inputs import (
    Become,
    Break,
    Delete,
    Edit,
    Go,
    Help,
    History,
    Input,
    Menu,
    Nothing,
    OpenThread,
    Press,
    Quit,
    React,
    Reply,
    Say,
    SayAside,
    SayDirectly,
    Send,
    Slash,
    Unfinished,
    read_input,
)
from bot.localdiscord.terminal.rendering import Rendering
from bot.localdiscord.terminal.screen import rows
from bot.localdiscord.world.commands import (
    Choice,
    Command,
    CommandType,
    Invocable,
    Option,
    OptionType,
)
from bot.localdiscord.world.interactions import ACKNOWLEDGE_WITHIN
from bot.localdiscord.world.world import World
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene, furnish, running
from tests.localdiscord.test_components import Form, Menus


async def typed(*lines: str) -> AsyncGenerator[str]:
    """Type these lines, then end the input."""
    for line in lines:
        yield line


class Session:
    """Ann at a terminal; `written` is all that came out of it."""

    def __init__(self, scene: Scene, *, interactive: bool = False) -> None:
        self.written = ""
        self._scene = scene
        self._interactive = interactive

    async def run(self, lines: AsyncIterator[str]) -> str:
        """Type these lines, and return what was written."""
        screen = Screen(self._write, self._size, interactive=self._interactive)
        chat = Chat(
            self._scene.discord,
            self._scene.ann,
            self._scene.channel,
            screen=screen,
            settled=self._settled,
        )
        await chat.run(Pipe(lines, self._write, typed=self._interactive), "Hello.")
        return self.written

    async def _settled(self) -> None:
        await self._scene.bot.idle.wait()

    def _write(self, text: str) -> None:
        self.written += text

    def _size(self) -> terminal_size:
        return terminal_size((40, 10))


async def test_a_piped_session_reads_as_a_conversation(scene: Scene) -> None:
    """Each line is answered before the next, and only what settled is written."""
    lines = typed("stream", "", "/ask why? source=wiki", "dm psst", "quit", "never read")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: stream
persona: the answer comes word by word
ann: /ask why? source=wiki
persona: why? in wiki: 42
persona: only for you
(only you can see this)
ann: dm psst
persona: you said: psst
[1] Helpful  [2] Why
ann: quit
""")


async def test_buttons_are_pressed_by_their_number(scene: Scene) -> None:
    """A number presses a button; a form that it opens is filled in line by line."""
    lines = typed("hi", "!2", "because", "!3", "!1")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: hi
persona: you said: hi
[1] Helpful  [2] Why
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: because
persona: noted: because
(only you can see this)
ann: !3
There is no button 3.
ann: !1
persona: you said: hi (thanks)
""")


async def test_a_command_leaves_a_form(scene: Scene) -> None:
    """What is typed at a form and is a command is done; `close`, and the end, close it."""
    lines = typed(
        "hi", "!2", "close", "!2", "file gone.txt", "!2", "/ask why?", "!2", "!1", "hi", "!2"
    )
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: hi
persona: you said: hi
[1] Helpful  [2] Why
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: close
(nothing was sent)
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: file gone.txt
(nothing was sent)
gone.txt cannot be read: No such file or directory.
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: /ask why?
(nothing was sent)
persona: why? in all: 42
persona: only for you
(only you can see this)
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: !1
(nothing was sent)
persona: you said: hi (thanks)
ann: hi
persona: you said: hi
[1] Helpful  [2] Why
ann: !2
Why? (an empty line leaves a field as it is; `close`, or a command, closes the form)
(nothing was sent)
""")


async def test_a_form_is_sent_as_it_stands_by_empty_lines(scene: Scene) -> None:
    """What stands in a field stays; one that must be filled in and is not closes the form."""

    class Limits(discord.ui.Modal, title="Limits"):
        minute: discord.ui.TextInput[Limits] = discord.ui.TextInput(
            label="In a minute", default="5"
        )
        day: discord.ui.TextInput[Limits] = discord.ui.TextInput(label="In a day", required=False)
        must: discord.ui.TextInput[Limits] = discord.ui.TextInput(label="Name")

        async def on_submit(self, interaction: discord.Interaction) -> None:
            said = f"{self.minute.value}, {self.day.value or 'nothing'}, {self.must.value}"
            await interaction.response.send_message(said)

    @scene.bot.tree.command(description="Ask for a form")
    async def limits(interaction: discord.Interaction[EchoBot]) -> None:
        await interaction.response.send_modal(Limits())

    await scene.bot.tree.sync()
    lines = typed("/limits", "", "", "ann", "/limits", "", "7", "")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: /limits
Limits (an empty line leaves a field as it is; `close`, or a command, closes the form)
Name: ann
persona: 5, nothing, ann
ann: /limits
Limits (an empty line leaves a field as it is; `close`, or a command, closes the form)
In a day: 7
(nothing was sent)
""")


async def test_links_can_be_opened(scene: Scene) -> None:
    """In a pipe addresses are written out, in a terminal clicked; escapes are shown, not obeyed."""
    piped = await Session(scene).run(typed("link"))
    assert "persona: 31:07 https://youtu.be/ID?t=1867 and [31mred\n" in piped
    shown = await Session(scene, interactive=True).run(typed("link"))
    assert "\x1b]8;;https://youtu.be/ID?t=1867\x1b\\\x1b[4m31:07" in shown
    assert "and [31mred" in shown


async def test_a_reply_grows_in_its_place(scene: Scene) -> None:
    """In a terminal each version is drawn over the one before, from the first sign of life on."""
    shown = await Session(scene, interactive=True).run(typed("typing", "stream"))
    assert "Hello.\nann: \x1b[2mpersona is typing…\x1b[0m\n\x1b[1F\x1b[J" in shown
    assert shown.count("\x1b[1F\x1b[J\x1b[1mpersona\x1b[0m: the") >= 2
    assert shown.endswith("persona\x1b[0m: the answer comes word by word\nann: \n")


async def test_mistakes_are_explained(scene: Scene) -> None:
    """A command that does not exist or is not complete costs nothing but a sentence."""
    written = await Session(scene).run(typed("/sing", "/ask", "/secret out loud", "!1", "help"))
    assert written == snapshot("""\
Hello.
ann: /sing
There is no command /sing in #general; there are: /ask, /secret, /silent.
ann: /ask
/ask needs question: What to ask.
ann: /secret out loud
/secret takes no text. It is typed: /secret
ann: !1
There is no button 1.
ann: help
Type a question to ask the bot in #general.
  /ask <question> [source=…]                  Ask a question
  /secret                                     Answer at once, to one person alone
  /silent                                     Do not answer
  menu 1 Summarise
  dm …          ask it in a direct message; alone, go there
  !1            press the button with that number
  !1 a, b       choose from the menu with that number
  #name         go to a channel or a thread
  thread …      open a thread of that name, and go there
  history       what was said here; 1 is the newest message
  reply 1 …     reply to a message
  edit 1 …      change your message
  delete 1      take your message back
  react 1 👍     react to a message
  menu 1 …      use the menu of a message, or of @somebody
  file PATH …   send a file, with some words
  say …         say it without a mention of the bot
  as NAME       be somebody else
  faults        let something go wrong
  help          show this
  quit          leave (so does the end of input)
""")


async def test_a_bot_that_does_not_answer_is_told_of() -> None:
    """A command that nobody acknowledges ends in the words that Discord has for it."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:

        @scene.bot.event
        async def on_silence(_: object) -> None:
            clock.advance(ACKNOWLEDGE_WITHIN)

        written = await Session(scene).run(typed("/silent"))
    assert written.endswith("(The application did not respond)\n")


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("  ", Nothing()),
        ("/ask why?", Slash("ask why?")),
        ("dm  hi ", SayDirectly("hi")),
        ("dm", Go()),
        ("#general", Go("general")),
        ("!12", Press(12)),
        ("!3 one,  two", Press(3, ("one", "two"))),
        ("!important", Say("!important")),
        ("reply 2 and why?", Reply(2, "and why?")),
        ("reply to me", Say("reply to me")),
        ("edit 1 better", Edit(1, "better")),
        ("delete 10", Delete(10)),
        ("react 1 👍", React(1, "👍")),
        ("menu 1 Ask about this", Menu("1", "Ask about this")),
        ("menu @bob Greet", Menu("@bob", "Greet")),
        ("file a.txt see this", Send("a.txt", "see this")),
        ("file a.txt", Send("a.txt")),
        ("say hi all", SayAside("hi all")),
        ("as bob", Become("bob")),
        ("as he said, why?", Say("as he said, why?")),
        ("thread Sora", OpenThread("Sora")),
        ("history", History()),
        ("faults", Break()),
        ("faults 429", Break("429")),
        ("help", Help()),
        ("exit", Quit()),
        ("help me understand", Say("help me understand")),
    ],
)
def test_a_line_means_one_thing(line: str, meaning: Input) -> None:
    """Each phrase has its form; all else is said to the bot."""
    assert read_input(line) == meaning


@pytest.mark.parametrize(
    ("line", "usage"),
    [
        ("/", "/command …"),
        ("#", "#name"),
        ("!", "!1"),
        ("thread", "thread …"),
        ("as", "as NAME"),
        ("say", "say …"),
        ("file", "file PATH …"),
        ("delete", "delete 1"),
        ("reply", "reply 1 …"),
        ("reply 1", "reply 1 …"),
        ("edit 2 ", "edit 1 …"),
        ("react 1", "react 1 👍"),
        ("menu", "menu 1 …"),
        ("menu 1", "menu 1 …"),
        ("menu @persona", "menu 1 …"),
    ],
)
def test_what_is_only_begun_is_no_question(line: str, usage: str) -> None:
    """A command with nothing behind it asks the bot nothing."""
    assert read_input(line) == Unfinished(usage)


@pytest.mark.parametrize(
    "line",
    [
        "menu planning: what did he say?",
        "as he says, what matters?",
        "thread safety?",
        "threads, what are they?",
        "as expected?",
        "reply 1st or last?",
        "delete it or not?",
        "# what is this?",
        "/ what is this?",
    ],
)
def test_a_sentence_may_begin_like_a_command(line: str) -> None:
    """Whoever asks in words is answered, whatever the first of them is."""
    assert read_input(line) == Say(line)


async def test_an_edit_without_a_text_changes_nothing(scene: Scene) -> None:
    """What was said and answered stays, and how to go on is told."""
    lines = typed("hi", "edit 2", "menu 1", "history")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: hi
persona: you said: hi
[1] Helpful  [2] Why
ann: edit 2
There is more to it. It is typed: edit 1 …
ann: menu 1
There is more to it. It is typed: menu 1 …
ann: history
  2  ann: @persona hi
  1  persona: you said: hi
""")


def leaf(*options: Option) -> Invocable:
    """Return a command with these options."""
    return Invocable(Command(1, "ask", CommandType.SLASH, "Ask", options, {}))


def test_options_are_read_from_the_rest_of_the_line() -> None:
    """Free text goes to the required option; what only looks like one is text."""
    question = Option("question", OptionType.STRING, "What to ask", required=True)
    count = Option("count", OptionType.INTEGER, "How many")
    share = Option("share", OptionType.NUMBER, "How much")
    quiet = Option("quiet", OptionType.BOOLEAN, "To yourself")
    size = Option("size", OptionType.INTEGER, choices=(Choice("small", 1),))
    ask = leaf(question, count, share, quiet, size)
    assert split(ask, "is a=b? count=3") == {"question": "is a=b?", "count": "3"}
    assert split(ask, "question=why? ") == {"question": "why?"}
    assert split(ask, 'question="is it count=3?" quiet=yes') == {
        "question": "is it count=3?",
        "quiet": "yes",
    }
    assert split(ask, 'question="why" not "so"') == {"question": '"why" not "so"'}
    assert split(ask, 'question: "why"') == {"question": '"why"'}
    assert split(ask, "question: why: so? quiet: yes") == {"question": "why: so?", "quiet": "yes"}
    assert split(ask, "my question: why?") == {"question": "my question: why?"}
    texts = {"count": "3", "share": "0.5", "quiet": "yes", "size": "small"}
    assert read(ask, texts, {}) == {"count": 3, "share": 0.5, "quiet": True, "size": 1}
    with pytest.raises(InvocationError, match="count takes a number, not 'many'"):
        read(ask, {"count": "many"}, {})
    with pytest.raises(InvocationError, match=r"takes no text\. It is typed: /ask$"):
        split(leaf(), "why?")


@pytest.mark.parametrize("text", ['questions="why?"', "questions=why?", "why? sources=wiki"])
def test_a_wrong_name_of_an_option_is_told_of(text: str) -> None:
    """It is not asked as if it were text, and the options that there are are shown."""
    question = Option("question", OptionType.STRING, "What to ask", required=True)
    ask = leaf(question, Option("source", OptionType.STRING, "Where"))
    shown = r"/ask has no option \w+\. It is typed: /ask <question> \[source=…\]"
    with pytest.raises(InvocationError, match=shown):
        split(ask, text)
    assert split(ask, f"question={text}")["question"] == text
    link = "what is https://youtu.be/ID?t=5 about, and a=b?"
    assert split(ask, link) == {"question": link}


def test_people_and_channels_are_named_in_options() -> None:
    """A name stands for somebody or something, with its mark or without."""
    world = World(DrivenClock(), "persona")
    guild = world.add_guild("Podcast")
    ann, room, fans = world.add_user("ann"), guild.add_channel("room"), guild.add_role("fans")
    names = named([ann, room, fans])
    used = leaf(
        Option("who", OptionType.USER),
        Option("role", OptionType.ROLE),
        Option("where", OptionType.CHANNEL),
    )
    for texts in (
        {"who": "ann", "role": "fans", "where": "room"},
        {"who": "@ann", "role": "@fans", "where": "#room"},
    ):
        assert read(used, texts, names) == {"who": ann, "role": fans, "where": room}
    with pytest.raises(InvocationError, match="who: there is no bob"):
        read(used, {"who": "bob"}, names)


@given(st.lists(st.sampled_from(["ab ", "語", "\x1b[1m", "\x1b[0m", "é", "e\u0301", "xyz"])))
def test_rows_fit_and_lose_nothing(parts: list[str]) -> None:
    """A line broken into rows is the same line but for its spaces, and each row fits."""
    line = "".join(parts)
    broken = rows(line, 7)
    assert "".join(broken).replace(" ", "") == line.replace(" ", "")
    plain = [re.sub(r"\x1b\[\dm|\u0301", "", row) for row in broken]
    assert all(len(row) + row.count("語") <= 7 for row in plain)


def test_a_long_reply_is_drawn_from_its_end() -> None:
    """What grows beyond the terminal is drawn from its end, and written whole once it settles."""
    written: list[str] = []
    screen = Screen(written.append, lambda: terminal_size((10, 5)), interactive=True)
    screen.draw("one\ntwo\nthree\nfour")
    screen.settle("one\ntwo\nthree\nfour")
    assert written == ["two\nthree\nfour\n", "\x1b[3F\x1b[Jone\ntwo\nthree\nfour\n"]


async def test_what_is_piped_in_is_shown_too() -> None:
    """Lines show by themselves only where somebody types them."""
    for typed_in, written in ((True, "ann: "), (False, "ann: hi\n")):
        parts: list[str] = []
        pipe = Pipe(typed("hi"), parts.append, typed=typed_in)
        assert await pipe.line("ann: ") == "hi"
        assert "".join(parts) == written


async def test_a_session_moves_about(scene: Scene) -> None:
    """Somebody goes to a thread, is somebody else, replies, edits, reacts, and looks back."""
    scene.guild.add_channel("other")
    lines = typed(
        "hi",
        "reply 1 and so?",
        "thread Sora",
        "more",
        "#general",
        "edit 2 and then?",
        "react 1 👍",
        "as carl",
        "say me too",
        "delete 1",
        "#other",
        "history",
        "#general",
        "history",
        "edit 9 nothing",
        "#nowhere",
        "dm",
        "psst",
    )
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: hi
persona: you said: hi
[1] Helpful  [2] Why
ann: reply 1 and so?
persona: you said: and so?
[1] Helpful  [2] Why
ann: thread Sora
ann in #general › Sora: more
persona: you said: more
[1] Helpful  [2] Why
ann in #general › Sora: #general
ann: edit 2 and then?
“you said: and so?” is not by ann, who can change only their own.
ann: react 1 👍
ann: as carl
carl: say me too
carl: delete 1
carl: #other
carl in #other: history
Nothing was said in #other.
carl in #other: #general
carl: history
  5  ann: @persona hi
  4  persona: you said: hi
  3  ann: and so?
  2  persona: you said: and so?
  1  ann: opened a thread: Sora 👍
carl: edit 9 nothing
There is no message 9 in #general.
carl: #nowhere
There is no #nowhere; there are: #general, #other, #general › Sora.
carl: dm
carl in @carl: psst
persona: you said: psst
[1] Helpful  [2] Why
""")


async def test_a_menu_and_a_file_are_used(scene: Scene, tmp_path: Path) -> None:
    """The context menu of a message works by its number; a file is sent by its path."""
    file = tmp_path / "notes.txt"
    file.write_text("notes", encoding="utf-8")
    lines = typed("hi", "menu 2 Summarise", "menu @bob Greet", f"file {file} see", "file gone.txt")
    written = await Session(scene).run(lines)
    assert "persona: summary of: @persona hi" in written
    assert "The menu has no 'Greet'; it has: nothing." in written
    assert "persona: you said: see" in written
    assert "gone.txt cannot be read: No such file or directory." in written
    assert [a.content for m in scene.ann.sees(scene.channel) for a in m.attachments] == [b"notes"]


async def test_an_option_takes_a_file_by_its_path(scene: Scene, tmp_path: Path) -> None:
    """What is read is sent along with the command; a file that is not there is said to be gone."""

    @scene.bot.tree.command(description="Weigh a file")
    async def weigh(use: discord.Interaction[EchoBot], file: discord.Attachment) -> None:
        await use.response.send_message(f"{file.filename}: {len(await file.read())} bytes")

    await scene.bot.tree.sync()
    file = tmp_path / "my notes.txt"
    file.write_text("notes", encoding="utf-8")
    written = await Session(scene).run(typed(f"/weigh file={file}", "/weigh gone.txt"))
    assert "persona: my notes.txt: 5 bytes" in written
    assert "gone.txt cannot be read: No such file or directory." in written


async def test_what_a_menu_takes_is_named_without_its_sign_too(scene: Scene) -> None:
    """Who names nothing, or what is not offered, reads what there is."""

    @scene.bot.tree.command(description="Show a menu")
    async def choose(interaction: discord.Interaction[EchoBot]) -> None:
        scene.bot.idle.clear()
        await interaction.response.send_message("Choose.", view=Menus())
        scene.bot.idle.set()

    await scene.bot.tree.sync()
    written = await Session(scene).run(typed("/choose", "!2 bob", "!1 Word 9", "!1"))
    assert "ann: !2 bob\npersona: bob\n" in written
    assert "“Words” does not offer 'Word 9'. It offers: Word 0, Word 1, Word 2." in written
    assert "“Words” takes 1 to 2 values. It offers: Word 0, Word 1, Word 2." in written


async def test_a_glance_at_the_past_shows_no_half_of_a_link(scene: Scene) -> None:
    """Of a link it shows what stands on it."""
    written = await Session(scene).run(typed("link", "history"))
    assert "persona: 31:07 and" in written.partition("ann: history")[2]


async def test_a_form_with_choices_is_filled_in(scene: Scene) -> None:
    """Choices of menus and forms are shown, and typed by their names."""

    @scene.bot.tree.command(description="Show a menu")
    async def choose(interaction: discord.Interaction[EchoBot]) -> None:
        scene.bot.idle.clear()
        embed = discord.Embed(title="Menus", description="One of each").set_footer(text="the end")
        embed.add_field(name="So", value="many")
        view = Menus()
        view.remove_item(view.roles)
        view.remove_item(view.channels)
        view.add_item(discord.ui.Button(label="Docs", url="https://example.org"))
        view.add_item(discord.ui.Button(label="Off", disabled=True))
        await interaction.response.send_message(embed=embed, view=view)
        scene.bot.idle.set()

    @scene.bot.tree.command(description="Ask for a form")
    async def form(interaction: discord.Interaction[EchoBot]) -> None:
        await interaction.response.send_modal(Form())

    await scene.bot.tree.sync()
    lines = typed("/choose", "!1 Word 1, Word 2", "!2 @bob", "/form", "short", "Wrong", "", "yes")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: /choose
persona:
│ Menus
│ One of each
│ So: many
│ the end
[1] Words: Word 0, Word 1, Word 2  [2] People  Docs https://example.org  (Off)
ann: !1 Word 1, Word 2
persona: w1, w2
(only you can see this)
ann: !2 @bob
persona: bob
(only you can see this)
ann: /form
Tell us (an empty line leaves a field as it is; `close`, or a command, closes the form)
Reason: short
Kind (Wrong): Wrong
Extra: yes
persona: short ['wrong'] [] True
(only you can see this)
""")


async def test_things_go_wrong_on_request(scene: Scene) -> None:
    """Each fault says what it does, and the bot is back before the next line."""
    lines = typed("faults", "faults drop", "hi", "faults op9", "hi", "faults 429", "faults fire")
    written = await Session(scene).run(lines)
    assert written.count("What can go wrong:") == 2
    assert "The gateway's connection is cut. The bot is back.\n" in written
    assert "The gateway calls the session invalid. The bot is back.\n" in written
    assert written.count("persona: you said: hi") == 2
    assert scene.discord.api.faults.take("any") is not None


def test_names_stand_for_mentions() -> None:
    """People, roles and channels are shown by their names, and nobody as it is."""
    names = {1: "@ann", 2: "@listeners", 3: "#general"}
    rendering = Rendering(lambda id_: names.get(id_, ""), rich=False)
    assert rendering.text("<@1> <@!1> <@&2> <#3>") == "@ann @ann @listeners #general"
    assert rendering.text("<@42> see <https://example.org>") == "<@42> see https://example.org"


def test_what_is_escaped_stands_as_it_was_meant() -> None:
    """Without the backslash, and not drawn as what it would mean without it."""
    rendering = Rendering(lambda _: "@ann", rich=False)
    assert rendering.text(r"\*\*a\*\* \<@1\> b\_c \# d \w") == r"**a** <@1> b_c # d \w"


def test_small_print_and_bold_lose_their_marks() -> None:
    """What Discord draws small or bold is drawn so, and in a pipe stands without its marks."""
    assert Rendering(lambda _: "", rich=False).text("**a b**\n-# c ** d") == "a b\nc ** d"
    assert (
        Rendering(lambda _: "", rich=True).text("**a**\n-# c") == "\x1b[1ma\x1b[0m\n\x1b[2mc\x1b[0m"
    )
