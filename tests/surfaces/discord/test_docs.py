"""What docs/discord.md says is so."""

import asyncio
import re

from bot.surfaces.discord.checks import NEEDED
from tests.conftest import ROOT
from tests.surfaces.discord.conftest import Opening


async def test_every_command_and_permission_stands_in_the_docs(open_server: Opening) -> None:
    """Whoever adds a command describes it, and none is described that is not there."""
    server = await open_server()
    text = await asyncio.to_thread((ROOT / "docs" / "discord.md").read_text)
    names = {command.name for command in server.discord.world.commands.of(None)}
    assert [name for name in names if f"`/{name}`" not in text and f"*{name}*" not in text] == []
    told = set(re.findall(r"^\| .*", text, re.MULTILINE))
    used = {name for row in told for name in re.findall(r"`/([a-z]+)", row)}
    assert used <= names
    assert [name for name in NEEDED if name.replace("_", " ") not in text.lower()] == []
