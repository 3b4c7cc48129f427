"""The real bot in a process of its own, on a Discord on loopback."""

from collections.abc import Mapping
from pathlib import Path

from bot.localdiscord import LocalDiscord
from tests.conftest import ROOT


def environment(local: LocalDiscord, folder: Path) -> Mapping[str, str]:
    """Return what it needs to run there, with its log in this folder."""
    return {
        "PYTHONPATH": str(ROOT),
        "DISCORD_TOKEN": local.token,
        "DISCORD_API_URL": local.api_url,
        "DISCORD_GATEWAY_URL": local.gateway_url,
        "DATABASE_URL": f"sqlite:///{folder / 'log.db'}",
        "NOTES_DIR": str(ROOT / "seeds"),
        "PROMPTS_DIR": str(ROOT / "prompts"),
    }
