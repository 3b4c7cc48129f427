"""What no honest client sends: forged, cut, overlong and unknown presses, choices and forms."""

from pathlib import Path

import pytest

from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.world.interactions import Interaction, InteractionType, Origin
from bot.localdiscord.world.messages import Message
from bot.surfaces.discord.panels.seen import seen_as
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.notes.writing import tag, write
from tests.surfaces.discord.server import Opening, Server

SEEN = seen_as(ServerSettings())
UNKNOWN, GONE = "That button, menu or form no longer works", "I no longer have that answer"
LARGE, LONG = "9223372036854775808", "9" * 5000
CUT = ["", ":", "x", "x:1", "sources", "sources:", "sources:abc", "sources:-1", "sources:1:"]
ODD = [
    "sources:²",
    "sources:1\0",
    "sources:1:2:3",
    "sources:1:\0",
    f"sources:{LONG}",
    f"topics:{LARGE}",
    "topics:0:1:2",
    "share:1",
]
ELSEWHERE = ["share", "erase", "topics:1", f"settings:limits:{SEEN}", "reason:1"]
ASKED = [f"{kind}:{LARGE}" for kind in ("sources", "up", "down", "again", "remove", "stop")]
PANEL = ["settings", "settings:", f"settings:x:{SEEN}", f"settings:threads:maybe:{SEEN}"]
CHOICES: list[tuple[str, list[Json]]] = [
    ("channels", ["abc"]),
    ("channels", [LARGE]),
    ("channels", ["-1"]),
    ("channels", [None]),
    ("channels", [str(n) for n in range(26)]),
    ("roles", ["abc"]),
    ("persona", ["nobody"]),
    ("persona", [""]),
    ("persona", []),
]
FORMS: list[tuple[str, list[Json]]] = [
    ("x", ["y"]),
    ("again:1", []),
    ("down:1", []),
    ("reason", ["x"]),
    (f"reason:{LARGE}", ["x"]),
    ("topics:one", []),
    (f"settings:limits:{SEEN}", ["1"]),
    (f"settings:limits:{SEEN}", ["1", "2", "3"]),
    (f"settings:channels:{SEEN}", ["1"]),
]


class Forger:
    """Somebody whose client sends whatever they like; what breaks behind it fails the test."""

    def __init__(self, server: Server, log: pytest.LogCaptureFixture) -> None:
        self.server, self.log, self.person = server, log, server.manager()

    async def reads(self, origin: Origin, type_: InteractionType, data: JsonObject) -> str:
        """Send it, and return what they are told alone."""
        world, channel = self.server.discord.world, self.server.channel
        sent = world.interact(type_, self.person.user, channel, data, origin)
        told = await self.server.discord.until(lambda: _told(sent))
        await self.server.settled()
        assert [record for record in self.log.records if record.exc_info] == []
        assert told.ephemeral
        return told.content

    async def press(self, source: Message | None, says: str, *values: Json) -> str:
        """Press or choose."""
        data: JsonObject = {"id": 1, "component_type": 3 if values else 2, "custom_id": says}
        data["values"] = [*values]
        return await self.reads(Origin(source=source), InteractionType.COMPONENT, data)

    async def submit(self, source: Message | None, says: str, *filled: Json) -> str:
        """Fill in a form that nobody has opened."""
        fields: list[Json] = [{"type": 4, "custom_id": "field", "value": text} for text in filled]
        rows: list[Json] = [{"type": 18, "component": field} for field in fields]
        data: JsonObject = {"custom_id": says, "components": rows}
        opened = await self.person.slash(self.server.channel, "help")
        origin = Origin(source=source, opened_by=opened)
        return await self.reads(origin, InteractionType.MODAL, data)


def _told(sent: Interaction) -> Message | None:
    """Return what was said to an interaction, and not the message that it was used on."""
    said = sent.original
    return said if said and said is not sent.source and said.content else None


async def test_a_forged_press_ends_in_a_sentence(
    open_server: Opening, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever its custom id says, nothing breaks, and what others read stays as it is."""
    server = await open_server()
    forger, answer = Forger(server, caplog), await server.answer_to()
    before = answer.content
    for says in (*CUT, *ODD, *ELSEWHERE, *ASKED, *PANEL):
        assert UNKNOWN in await forger.press(answer, says), says
    assert answer.content == before


async def test_a_forged_choice_changes_nothing(
    open_server: Opening, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody sets what no menu offers: no channel that is none, and no persona that is none."""
    server = await open_server()
    forger = Forger(server, caplog)
    panel = await server.panel(forger.person)
    for what, values in CHOICES:
        assert UNKNOWN in await forger.press(panel, f"settings:{what}:{SEEN}", *values), values
    assert UNKNOWN in await forger.press(panel, "topics:one", "a", "b")
    assert await server.service.servers.newest(server.guild.id) == ServerSettings()


async def test_nobody_is_chosen_whom_no_note_names(
    open_server: Opening, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    """A persona whom the notes no longer name is not taken from an older panel either."""
    write(tmp_path, "zebras", f"Zebras run {tag('00:01:00')}.")
    server = await open_server(notes_dir=tmp_path)
    forger = Forger(server, caplog)
    panel = await server.panel(forger.person)
    assert UNKNOWN in await forger.press(panel, f"settings:persona:{SEEN}", "guest")
    assert await server.service.servers.newest(server.guild.id) == ServerSettings()


async def test_a_forged_form_ends_in_a_sentence(
    open_server: Opening, caplog: pytest.LogCaptureFixture
) -> None:
    """Also one that no message has opened."""
    server = await open_server()
    forger = Forger(server, caplog)
    panel = await server.panel(forger.person)
    for source in (panel, None):
        for says, filled in FORMS:
            assert UNKNOWN in await forger.submit(source, says, *filled), says
    too_long = await forger.submit(panel, f"settings:limits:{SEEN}", LONG, "1")
    assert "Nothing has changed" in too_long
    assert await server.service.servers.newest(server.guild.id) == ServerSettings()
