"""Threads, in the gateway's words."""

from collections.abc import Iterator

from bot.localdiscord.gateway.audience import Audience
from bot.localdiscord.gateway.dispatch import Dispatch
from bot.localdiscord.gateway.intents import Intents
from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.thread import (
    Thread,
    ThreadChanged,
    ThreadMembersChanged,
    ThreadOpened,
    ThreadRemoved,
)


class ThreadDispatches:
    """What one bot is told of threads."""

    def __init__(self, audience: Audience) -> None:
        self._audience = audience

    def of(self, event: Event) -> Iterator[Dispatch]:
        """Yield what the bot is told of an event, in its order."""
        match event:
            case ThreadOpened(thread) if self._told_of(thread):
                new: JsonObject = {"newly_created": True}
                yield Dispatch("THREAD_CREATE", self._json(thread) | new)
            case ThreadChanged(thread) if self._told_of(thread):
                yield Dispatch("THREAD_UPDATE", self._json(thread))
            case ThreadRemoved(thread) if self._told_of(thread):
                keys = ("id", "guild_id", "parent_id", "type")
                printed = thread.json()
                yield Dispatch("THREAD_DELETE", {key: printed[key] for key in keys})
            case ThreadMembersChanged(thread):
                yield from self._members(event, thread)
            case _:
                pass

    def _members(self, event: ThreadMembersChanged, thread: Thread) -> Iterator[Dispatch]:
        if self._audience.bot in event.added:
            yield Dispatch("THREAD_CREATE", self._json(thread))
        itself = self._audience.bot in (*event.added, *event.removed)
        if not itself and not (
            self._told_of(thread) and self._audience.asked(Intents.GUILD_MEMBERS)
        ):
            return
        added = [
            thread.member_json(user)
            | {"member": thread.parent.guild.members[user.id].json(), "presence": None}
            for user in event.added
        ]
        data: JsonObject = {
            "id": str(thread.id),
            "guild_id": str(thread.parent.guild.id),
            "member_count": len(thread.joined),
            "added_members": added,
            "removed_member_ids": [str(user.id) for user in event.removed],
        }
        yield Dispatch("THREAD_MEMBERS_UPDATE", data)

    def _told_of(self, thread: Thread) -> bool:
        return self._audience.knows(thread.parent.guild) and self._audience.sees(thread)

    def _json(self, thread: Thread) -> JsonObject:
        return thread.json_for(self._audience.bot)
