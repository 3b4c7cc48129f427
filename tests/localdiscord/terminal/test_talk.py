"""A conversation in the terminal, from the lines that are typed to what is written."""

from inline_snapshot import snapshot

from bot.localdiscord import DrivenClock, LocalDiscord
from bot.localdiscord.world.interactions import ACKNOWLEDGE_WITHIN
from tests.localdiscord.scene import Scene, furnish, running
from tests.localdiscord.terminal.session import Session, typed


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
persona in direct messages: you said: psst
[1] Helpful  [2] Why
ann: quit
""")


async def test_buttons_are_pressed_by_their_number(scene: Scene) -> None:
    """A number presses a button; a form that it opens is filled in line by line."""
    lines = typed("hi", "!2", "because", "!3", "!1", "!1")
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
ann: !1
Button 1 is gone.
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
  5  ann: @persona hi
  4  persona: you said: hi
  3  ann: and so?
  2  persona: you said: and so?
  1  ann: opened a thread: Sora
ann: edit 2 and then?
Only who wrote “you said: and so?” can change it.
ann: react 1 👍
(👍 to: Sora)
ann: as carl
carl: say me too
carl: delete 1
(deleted: me too)
carl: #other
Nothing was said in #other.
carl in #other: history
Nothing was said in #other.
carl in #other: #general
  5  ann: @persona hi
  4  persona: you said: hi
  3  ann: and so?
  2  persona: you said: and so?
  1  ann: opened a thread: Sora 👍
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
Nothing was said in direct messages.
carl in direct messages: psst
persona: you said: psst
[1] Helpful  [2] Why
""")


async def test_what_is_private_is_seen_by_one_person(scene: Scene) -> None:
    """Whoever sits down next at the same terminal sees nothing of it, and cannot reply to it."""
    lines = typed("/secret", "history", "as bob", "history", "reply 1 what?", "as ann", "history")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: /secret
persona: nobody else sees this
(only you can see this)
ann: history
  1  persona: nobody else sees this (ann used /secret) (only you can see this)
ann: as bob
bob: history
Nothing was said in #general.
bob: reply 1 what?
There is no message 1 in #general.
bob: as ann
ann: history
  1  persona: nobody else sees this (ann used /secret) (only you can see this)
""")


async def test_the_past_shows_what_was_used(scene: Scene) -> None:
    """An answer to a command says whose command it was, and is not marked as edited."""
    written = await Session(scene).run(typed("/ask why?", "history"))
    answer, aside = written.splitlines()[-2:]
    assert answer == "  2  persona: why? in all: 42 (ann used /ask)"
    assert aside == "  1  persona: only for you (ann used /ask) (only you can see this)"


async def test_what_was_said_is_changed_and_taken_back(scene: Scene) -> None:
    """By its number: a message is edited, deleted and reacted to, and the past shows it so."""
    lines = typed("say helo", "edit 1 hello", "react 1 👍", "history", "delete 1", "history")
    assert await Session(scene).run(lines) == snapshot("""\
Hello.
ann: say helo
ann: edit 1 hello
(edited)
ann: react 1 👍
(👍 to: hello)
ann: history
  1  ann: hello 👍 (edited)
ann: delete 1
(deleted: hello)
ann: history
Nothing was said in #general.
""")
