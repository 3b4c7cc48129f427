"""What a typed line means, and what is said when it means nothing."""

import pytest
from inline_snapshot import snapshot

from bot.localdiscord.terminal.inputs import (
    Become,
    Channels,
    Delete,
    Edit,
    Go,
    Help,
    History,
    Input,
    LetBreak,
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
)
from bot.localdiscord.terminal.usages import read_input
from tests.localdiscord.scene import Scene
from tests.localdiscord.terminal.session import Session, typed


@pytest.mark.parametrize(
    ("line", "meaning"),
    [
        ("  ", Nothing()),
        ("/ask why?", Slash("ask why?")),
        ("dm  hi ", SayDirectly("hi")),
        ("dm only\nbetween us", SayDirectly("only\nbetween us")),
        ("say one\ntwo", SayAside("one\ntwo")),
        ("reply 2 one\n\ntwo", Reply(2, "one\n\ntwo")),
        ("edit 1 one\ntwo", Edit(1, "one\ntwo")),
        ("file notes.txt one\ntwo", Send("notes.txt", "one\ntwo")),
        ("dm", Go()),
        ("#general", Go("general")),
        ("#", Channels()),
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
        ('file "my notes/a.txt" see this', Send("my notes/a.txt", "see this")),
        ("say hi all", SayAside("hi all")),
        ("as bob", Become("bob")),
        ("as he said, why?", Say("as he said, why?")),
        ("thread Sora", OpenThread("Sora")),
        ("history", History()),
        ("history 50", History(50)),
        ("history of Runway", Say("history of Runway")),
        ('as "Über Größe"', Become("Über Größe")),
        ("faults", LetBreak()),
        ("faults 429", LetBreak("429")),
        ("help", Help()),
        ("exit", Quit()),
        ("Quit", Quit()),
        ("HELP", Help()),
        ("Runway", Say("Runway")),
        ("Say something about Runway", Say("Say something about Runway")),
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
        ("!", "!1"),
        ("thread", "thread …"),
        ("Thread", "thread …"),
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
  /ask <question> [source=…]                  Ask a question
  /secret                                     Answer at once, to one person alone
  /silent                                     Do not answer
  menu 1 Summarise
Type a question to ask the bot in #general.
  dm …          ask it in a direct message; alone, go there
  !1            press the button with that number
  !1 a, b       choose from the menu with that number; - is nothing
  #name         go to a channel or a thread; # lists them
  thread …      open a thread of that name, and go there
  history       what was said here; 1 is the newest message; history 50 shows more
  reply 1 …     reply to a message
  edit 1 …      change your message
  delete 1      take your message back
  react 1 👍    react to a message
  menu 1 …      use the menu of a message, or of @somebody
  file PATH …   send a file, with some words
  say …         say it without a mention of the bot
  as NAME       be somebody else, also as "two words"
  faults        let something go wrong
  help          show this
  quit          leave (so does the end of input)
""")
