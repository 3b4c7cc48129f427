"""`python -m bot chat`, started and typed into as a newcomer would."""

import os
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.conversations.cluster import MISSING, Cluster, programs

# Whatever the bot sends in it is watched.
CHAT = [sys.executable, "-m", "tests.cli.watched", "chat"]
SESSION = """\
Why does cost matter to Runway?
what is the capital of Chile?
/ask what did he say about Sora?
dm hi
"""


def chat(*options: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Let somebody type into a chat that ends with its input, in an environment if one is given."""
    return subprocess.run(
        [*CHAT, *options],
        input=typed,
        cwd=ROOT,
        env={"PATH": os.defpath, **environment} if environment else None,
        capture_output=True,
        text=True,
        check=False,
    )


def printed(*options: str, typed: str = "", **environment: str) -> str:
    """Return what a chat prints that ends well."""
    session = chat(*options, typed=typed, **environment)
    assert (session.returncode, session.stderr) == (0, "")
    return session.stdout


@pytest.fixture(scope="module")
def transcript(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What a whole session prints, and the database that it kept."""
    database = tmp_path_factory.mktemp("chat") / "log.db"
    return printed("--db", str(database), typed=SESSION), database


def said_to(transcript: str, line: str) -> str:
    """Return what stands between a typed line and the next."""
    return transcript.partition(f"you: {line}\n")[2].partition("\nyou: ")[0]


def test_it_says_who_answers_and_how_to_add_a_key(transcript: tuple[str, Path]) -> None:
    """The first lines tell that the notes answer, and what to set for a model."""
    assert "OPENAI_API_KEY" in transcript[0].partition("you: ")[0]


@pytest.mark.parametrize(
    ("line", "address"),
    [("Why does cost matter to Runway?", 1918), ("/ask what did he say about Sora?", 2462)],
)
def test_an_answer_shows_what_to_open(
    transcript: tuple[str, Path], line: str, address: int
) -> None:
    """The moment's address stands in the answer."""
    assert f"https://youtu.be/Y7uzEDEwYTU?t={address}" in said_to(transcript[0], line)


def test_off_topic_is_declined_without_an_address(transcript: tuple[str, Path]) -> None:
    """Nothing to open where nothing is said."""
    said = said_to(transcript[0], "what is the capital of Chile?")
    assert "isn't something the interview covers" in said
    assert "http" not in said


def test_a_direct_message_is_answered(transcript: tuple[str, Path]) -> None:
    """A greeting in private is greeted."""
    assert "I am an AI" in said_to(transcript[0], "dm hi")


def test_a_chat_that_keeps_nothing_says_so() -> None:
    """At first contact, and when asked for what is kept."""
    session = printed(typed="hi\n/privacy\n")
    assert "only until you quit" in said_to(session, "hi")
    assert "nothing is left of them when this program ends" in said_to(session, "/privacy")


def test_a_chat_that_keeps_its_log_says_so(transcript: tuple[str, Path]) -> None:
    """The first answer tells how to have it erased."""
    first = said_to(transcript[0], "Why does cost matter to Runway?")
    assert "I keep your questions and my answers: /privacy says how, /forget erases them" in first


def test_what_was_set_for_discord_holds_here_too(tmp_path: Path) -> None:
    """A limit, and for how long questions are kept: as people will meet them there."""
    database, typed = str(tmp_path / "log.db"), "/settings\n/privacy\nhi\nhello\nthanks\n"
    chosen = {"QUESTIONS_PER_MINUTE": "2", "RETENTION_DAYS": "5"}
    session = printed("--db", database, typed=typed, **chosen)
    assert "2 a minute, any number a day" in said_to(session, "/settings")
    assert "They are erased after 5 days." in said_to(session, "/privacy")
    assert "I am an AI" in said_to(session, "hi")
    assert "reached the limit of questions for one person" in said_to(session, "thanks")


def test_the_readme_shows_what_a_session_really_looks_like() -> None:
    """README holds, word for word, what the script in docs/ prints."""
    shown = (ROOT / "README.md").read_text().partition("$ make chat\n")[2].partition("```")[0]
    assert shown == printed("--script", "docs/session.txt")


def test_a_script_that_is_not_there_is_told_of() -> None:
    """One sentence, and exit code 2."""
    session = chat("--script", "gone.txt")
    assert session.returncode == 2
    assert session.stderr == "gone.txt cannot be read: No such file or directory.\n"


def test_the_log_is_kept_when_asked_for(transcript: tuple[str, Path]) -> None:
    """Every exchange of the session stands in the database that was named."""
    with sqlite3.connect(transcript[1]) as log:
        outcomes = log.execute("SELECT outcome FROM answers ORDER BY question_id").fetchall()
    assert [outcome for (outcome,) in outcomes] == ["answered", "declined", "answered", "smalltalk"]


@pytest.mark.parametrize("options", [[], ["--web"]])
def test_ctrl_c_ends_it_cleanly(options: list[str]) -> None:
    """No traceback, no failure, though its input is still open."""
    with subprocess.Popen(
        [*CHAT, *options],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as session:
        assert session.stdout is not None
        assert session.stderr is not None
        try:
            assert b"Discord" in session.stdout.readline()
            session.send_signal(signal.SIGINT)
            assert (session.wait(timeout=40), session.stderr.read()) == (0, b"")
        finally:
            session.kill()


def seen(typed: bytes, **environment: str) -> bytes:
    """Return what somebody sees at a terminal in an environment, from its first line to its end."""
    ours, theirs = os.openpty()
    with (
        os.fdopen(ours, "r+b", buffering=0) as keyboard,
        os.fdopen(theirs, "r+b", buffering=0) as terminal,
        subprocess.Popen(
            CHAT,
            cwd=ROOT,
            env={"PATH": os.defpath, **environment},
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
        ) as session,
    ):
        shown = b""
        while b"you: " not in shown:
            shown += keyboard.read(65536)
        keyboard.write(typed)
        while session.poll() is None:
            if select.select([keyboard], [], [], 0.1)[0]:
                shown += keyboard.read(65536)
    return shown


def test_a_dumb_terminal_gets_nothing_to_obey() -> None:
    """It would show every sequence as rubbish, and the links as unreadable as can be."""
    shown = seen(b"/privacy\rwhat did he say about Sora?\rquit\r", TERM="dumb")
    assert b"https://youtu.be" in shown
    assert b"\x1b" not in shown


OWNER = """\
/ask
/settings
!4
what did he say about Sora?
/stats
/reload
as bob
/settings
"""


def test_whoever_runs_it_manages_everything_and_nobody_else_does() -> None:
    """The bot and the server are theirs, so that all of it can be tried."""
    session = printed("--plain", typed=OWNER)
    assert said_to(session, "/ask") == "/ask needs question: What do you want to know?"
    assert "How I answer on this server" in said_to(session, "/settings")
    assert "Each question in a channel gets its own thread" in said_to(session, "!4")
    answer = said_to(session, "what did he say about Sora?")
    thread = "#general › what did he say about Sora?"
    assert answer.startswith(f"persona in {thread}: From the interview")
    assert "Questions: 1;" in said_to(session, "/stats")
    assert "have read the notes and prompts again" in said_to(session, "/reload")
    assert "There is no command /settings" in session.partition("as bob")[2]


def test_a_message_that_is_removed_is_said_to_be() -> None:
    """Whoever presses Remove sees that something came of it."""
    lines = "Why does cost matter to Runway?\n!5\nhistory\n"
    session = printed("--plain", typed=lines)
    assert said_to(session, "!5") == "(the message was removed)"


def test_what_it_may_not_send_is_noticed(tmp_path: Path) -> None:
    """A notice with a bare address, of which Discord would show a preview, fails the session."""
    prompts = Path(shutil.copytree(ROOT / "prompts", tmp_path / "prompts"))
    notices = prompts / "notices.toml"
    notices.write_text(notices.read_text().replace("Mention me,", "https://example.org,"))
    session = chat(typed="/help\n", PROMPTS_DIR=str(prompts))
    assert session.returncode == 1
    assert "may show a preview" in session.stderr


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL that runs, for a test to stop."""
    found = programs()
    if found is None:
        pytest.skip(MISSING)
    cluster = Cluster.make(found)
    cluster.start()
    yield cluster
    cluster.remove()


def test_a_server_that_stops_is_told_of_in_a_line(cluster: Cluster) -> None:
    """The reply says what happened; nothing of the libraries, and no traceback, stands between."""
    with subprocess.Popen(
        [*CHAT, "--plain", "--db", f"{cluster.url('postgres')}&connect_timeout=2"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as session:
        assert session.stdout is not None
        assert "Discord" in session.stdout.readline()
        cluster.stop()
        told, errors = session.communicate("what did he say about Sora?\n", timeout=60)
    assert "I can't save anything right now" in told
    assert errors == "Nothing is answered that cannot be kept\n"
