"""The port to the log: a question is claimed before any work, its answer kept before its end."""

from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from bot.answering.events import Finished
from bot.conversations.asked import Asked, Claimed, Forgotten, KeptExchange, Pending, Sought
from bot.conversations.budget import Spent
from bot.conversations.errors import LogError
from bot.conversations.names import Names
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.quotas import DAY, Refused
from bot.conversations.server_stats import ServerStats
from bot.conversations.tombstones import Tombstones
from bot.grounding.question import Exchange

# How many questions one transaction expires, so that nobody waits long for it.
EXPIRED_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Log(ABC):
    """Where conversations are kept. Every method raises `LogError` when it cannot be done.

    People become pseudonyms here: the rows, which an engine brings, know no other names. `now`
    gives the seconds since 1970 that rows carry; a log that is `passing` is gone when it is closed.
    """

    pseudonyms: Pseudonyms
    tombstones: Tombstones
    now: Callable[[], float]
    passing: bool

    async def claim(self, asked: Asked) -> Claimed | Refused | None:
        """Keep a question, or return `None` when its event was claimed before.

        One that is over a limit is refused and leaves nothing behind.
        """
        return await self._claim(asked, Names.of(asked, self.pseudonyms), self.now())

    async def finish(self, number: int, finished: Finished) -> None:
        """Keep the answer to a question.

        A second answer to the same question changes nothing, and neither does an answer to one that
        was forgotten meanwhile.
        """
        await self._finish(number, finished, self.now())

    @abstractmethod
    async def keep_place(self, number: int, place: str | None) -> None:
        """Keep where a question's reply stands now, and what it lacks: `None` once that is nothing.

        With a place it is pending, even though its answer is kept.
        """

    @abstractmethod
    async def pending(self, surface: str) -> tuple[Pending, ...]:
        """Return a surface's questions that have no answer, or one not shown, oldest first.

        Right after the start these are what an earlier process left behind; later, also those whose
        answers are under way. What another bot on the same log is about to answer is not among
        them.
        """

    @abstractmethod
    async def history(self, number: int, limit: int) -> tuple[Exchange, ...]:
        """Return the answered exchanges that a question follows, the newest few, oldest first."""

    @abstractmethod
    async def is_new(self) -> bool:
        """Tell whether nothing was ever answered here, and no server settled."""

    async def setting(self, name: str, server: str = "") -> str | None:
        """Return what was set under a name for a server, or for the bot itself."""
        return await self._setting(self._scope(server), name)

    async def set(self, name: str, value: str, server: str = "") -> None:
        """Keep a setting of a server, or of the bot itself, in place of the one before."""
        await self._set(self._scope(server), name, value)

    async def replace(self, name: str, before: str | None, value: str, server: str = "") -> bool:
        """Keep a setting in place of what was read; tell whether that still stood there."""
        return await self._replace(self._scope(server), name, before, value)

    async def exchange(self, sought: Sought) -> KeptExchange | None:
        """Return an answered question, or `None` when it is gone or none of the person's business.

        That is somebody else's direct one, and one of another server.
        """
        return await self._exchange(self._named(sought))

    async def rate(self, sought: Sought, *, helpful: bool, reason: str | None = None) -> bool:
        """Keep what a person thinks of an answer, in place of what they thought before.

        The reason stays when the same is thought again without one. Tells whether there is such an
        answer.
        """
        named, now = self._named(sought), self.now()
        return await self._rate(named, helpful=helpful, reason=reason, now=now)

    async def server_stats(self, server: str) -> ServerStats:
        """Return what those who manage a server may know of the last 30 days there."""
        return await self._server_stats(self.pseudonyms.of("server", server), self.now())

    @abstractmethod
    async def spent_since(self, since: float) -> Spent:
        """Return what answers have cost since some day began, those forgotten included.

        `since` is a time of that day, in seconds since 1970; days are those of UTC.
        """

    async def forget(self, person: str) -> Forgotten:
        """Erase all that is kept of a person; a copy from before forgets them when put back."""
        forgotten = await self._forget(self._person(person), self.now(), self.tombstones)
        if not await self._sweep():
            raise LogError.still_read()
        return forgotten

    async def expire(self, days: float) -> int:
        """Erase the questions that are older than some days; return how many those were."""
        before, expired = self.now() - days * DAY, 0
        while erased := await self._erase_before(before, EXPIRED_AT_ONCE):
            expired += erased
        await self._sweep()
        return expired

    async def export(self, person: str) -> str:
        """Return all that is kept of a person, as a JSON object."""
        return await self._export(self._person(person))

    async def share_direct(self, person: str, *, shares: bool) -> None:
        """Keep whether owners may read a person's direct messages; by default they may not."""
        await self._share_direct(self._person(person), shares=shares, now=self.now())

    def _person(self, person: str) -> str:
        return self.pseudonyms.of("person", person)

    def _named(self, sought: Sought) -> Sought:
        server = self._scope(sought.server)
        return replace(sought, person=self._person(sought.person), server=server)

    def _scope(self, server: str) -> str:
        return self.pseudonyms.of("server", server) if server else ""

    # What an engine brings, each kept whole or not at all; names are pseudonyms here.

    @abstractmethod
    def _claim(
        self, asked: Asked, names: Names, now: float
    ) -> Awaitable[Claimed | Refused | None]: ...

    @abstractmethod
    def _finish(self, number: int, finished: Finished, now: float) -> Awaitable[None]: ...

    @abstractmethod
    def _setting(self, scope: str, name: str) -> Awaitable[str | None]: ...

    @abstractmethod
    def _set(self, scope: str, name: str, value: str) -> Awaitable[None]: ...

    @abstractmethod
    def _replace(
        self, scope: str, name: str, before: str | None, value: str
    ) -> Awaitable[bool]: ...

    @abstractmethod
    def _exchange(self, sought: Sought) -> Awaitable[KeptExchange | None]: ...

    @abstractmethod
    def _rate(
        self, sought: Sought, *, helpful: bool, reason: str | None, now: float
    ) -> Awaitable[bool]: ...

    @abstractmethod
    def _server_stats(self, server: str, now: float) -> Awaitable[ServerStats]: ...

    @abstractmethod
    def _forget(
        self, pseudonym: str, now: float, tombstones: Tombstones
    ) -> Awaitable[Forgotten]: ...

    @abstractmethod
    def _erase_before(self, before: float, limit: int) -> Awaitable[int]: ...

    @abstractmethod
    def _sweep(self) -> Awaitable[bool]:
        """Leave nothing of what was erased; `False` while somebody still reads it."""

    @abstractmethod
    def _export(self, pseudonym: str) -> Awaitable[str]: ...

    @abstractmethod
    def _share_direct(self, pseudonym: str, *, shares: bool, now: float) -> Awaitable[None]: ...
