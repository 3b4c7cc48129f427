"""What can be made to go wrong with the next requests, so that a bot can be watched coping."""

from dataclasses import dataclass

from bot.localdiscord.refusals import Refusal, RefusedError
from bot.localdiscord.rest.rates import limited

ANY = "*"


@dataclass(slots=True)
class RequestFault:
    """Something that happens to the next requests of a route.

    `route` is the method and the template of a path, as in `GET /users/{user_id}`, or `*`. First
    `delay` seconds go by. Then the request is refused with `refusal`, or its connection is cut;
    `after` lets it take effect before, so that the bot cannot know that it did.
    """

    route: str
    times: int = 1
    delay: float = 0.0
    refusal: RefusedError | None = None
    cut: bool = False
    after: bool = False


class Faults:
    """The faults that are still to come, oldest first."""

    def __init__(self) -> None:
        self._coming: list[RequestFault] = []

    def add(self, fault: RequestFault) -> None:
        """Let this happen."""
        self._coming.append(fault)

    def fail(self, route: str, status: int, *, times: int = 1, after: bool = False) -> None:
        """Answer with a status such as 502."""
        refusal = RefusedError(status, {"message": f"{status}: made to fail", "code": 0})
        self.add(RequestFault(route, times, refusal=refusal, after=after))

    def refuse(self, route: str, refusal: Refusal, *, times: int = 1) -> None:
        """Refuse with a reason that Discord has, such as a thread that is archived."""
        self.add(RequestFault(route, times, refusal=refusal.error()))

    def limit(
        self, route: str, seconds: float, *, scope: str = "user", times: int = 1, via: bool = True
    ) -> None:
        """Answer 429 for so many seconds; without `via` as if the bot were banned."""
        self.add(RequestFault(route, times, refusal=limited(seconds, scope, via=via)))

    def slow(self, route: str, seconds: float, *, times: int = 1) -> None:
        """Take so long to answer."""
        self.add(RequestFault(route, times, delay=seconds))

    def cut(self, route: str, *, times: int = 1, after: bool = False) -> None:
        """Cut the connection instead of answering."""
        self.add(RequestFault(route, times, cut=True, after=after))

    def lift(self) -> None:
        """Let nothing of what was to come happen."""
        self._coming.clear()

    def take(self, route: str) -> RequestFault | None:
        """Return what happens to a request of this route, if anything does."""
        for fault in self._coming:
            if fault.route in (ANY, route):
                fault.times -= 1
                if not fault.times:
                    self._coming.remove(fault)
                return fault
        return None
