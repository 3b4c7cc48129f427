"""What a bot is told because it asked: that it is let in, and who belongs to a guild."""

from collections.abc import Sequence

from bot.localdiscord.forms import Form
from bot.localdiscord.gateway.dispatch import Dispatch
from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World


def ready(bot: User, guilds: Sequence[Guild], session: str, url: str) -> Dispatch:
    """Tell a bot who it is and where it is a member; `url` is where its session is resumed."""
    data: JsonObject = {
        "v": 10,
        "user": bot.account_json(),
        "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
        "session_id": session,
        "session_type": "normal",
        "resume_gateway_url": url,
        "shard": [0, 1],
        "application": {"id": str(bot.id), "flags": 0},
        "private_channels": [],
        "relationships": [],
        "presences": [],
        "user_settings": {},
        "_trace": [],
    }
    return Dispatch("READY", data)


def members(world: World, asked: Form) -> Dispatch:
    """Tell a bot who belongs to a guild of its: those it named, or whose names begin so."""
    guild_id, wanted = asked.snowflake("guild_id") or 0, asked.snowflakes("user_ids")
    guild = world.guilds.get(guild_id)
    everybody = guild.members if guild and world.bot.id in guild.members else {}
    start = asked.text("query").casefold()
    found = [
        member
        for id_, member in everybody.items()
        if (id_ in wanted if wanted else member.user.name.casefold().startswith(start))
    ]
    found = found[: asked.number("limit") or None]
    chunk: JsonObject = {
        "guild_id": str(guild_id),
        "members": [member.json() for member in found],
        "chunk_index": 0,
        "chunk_count": 1,
        "not_found": [str(id_) for id_ in sorted(wanted - everybody.keys())],
        "nonce": asked.value("nonce"),
    }
    return Dispatch("GUILD_MEMBERS_CHUNK", chunk)
