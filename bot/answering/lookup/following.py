"""Going on from an answer: what stands around the claims that it cited, and who, when, and why.

Nothing is searched for that a person did not ask: a follow-up names no subject, so all it gets is
what the notes have beside what was shown. When that is nothing, the reply says so.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bot.answering.answer import Answered, Declined, Found, Related, Sentence
from bot.answering.framing import framed, under
from bot.grounding.asking.followup import Asks, FollowUp
from bot.grounding.asking.thread import Thread, Turn
from bot.grounding.asking.wanted import gives_reason
from bot.grounding.persona.titles import quoted
from bot.grounding.persona.topics import topics
from bot.grounding.persona.voice import Voice
from bot.grounding.picking.headings import heading_beside
from bot.grounding.question import Cited, Outcome
from bot.grounding.retrieval.neighbours import (
    around,
    behind,
    beside,
    earlier,
    later,
    takes_up,
)
from bot.grounding.shown import CLAIMS_SHOWN
from bot.notes.by_note import claims_of
from bot.notes.claim import Claim

_Find = Callable[[Sequence[Claim], Sequence[Claim]], list[Claim]]

_EXAMPLE = re.compile(r"\b(?:such as|for example|for instance|e\.g\.)|\blike (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Said:
    """What was said last: its claims, those of their notes, and all that was ever shown."""

    turn: Turn
    cited: Sequence[Claim]
    claims: Sequence[Claim]
    shown: frozenset[Cited]

    def unseen(self, claim: Claim) -> bool:
        """Tell whether nobody has seen a claim yet."""
        return Cited.of(claim) not in self.shown

    def new(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the first few claims that nobody has seen yet."""
        return [*filter(self.unseen, claims)][:CLAIMS_SHOWN]

    @property
    def topics(self) -> list[str]:
        """The headings under which something is left to be seen."""
        return topics(claim.section for claim in self.claims if self.unseen(claim))


class Following:
    """Answers follow-ups over some claims, in a voice."""

    def __init__(self, claims: Sequence[Claim], voice: Voice) -> None:
        self._claims, self._voice = claims, voice
        self._replies: Mapping[Asks, Callable[[Said], Found]] = {
            Asks.MORE: self._more,
            Asks.AFTER: partial(self._in_time, find=later, notice="after", nothing="end"),
            Asks.BEFORE: partial(self._in_time, find=earlier, notice="before", nothing="start"),
            Asks.NEXT_SECTION: partial(self._section, step=1, nothing="end"),
            Asks.PREVIOUS_SECTION: partial(self._section, step=-1, nothing="start"),
            Asks.WHY: self._why,
            Asks.WHO: self._who,
            Asks.WHEN: partial(self._same, notice="when"),
            Asks.SURE: self._sure,
            Asks.SHORTER: self._shorter,
            Asks.SIMPLER: self._simpler,
            Asks.EXAMPLE: self._example,
            Asks.AGAIN: partial(self._same, notice="again"),
        }

    def answer(self, asked: FollowUp, thread: Thread) -> Found | None:
        """Return what a follow-up gets, or nothing where nobody knows what it goes on from."""
        if (turn := thread.last) is None:
            return self._nothing("unasked")
        if not turn.cited:
            # What was answered without a citation is not known well enough to go on from.
            return self._nothing("open") if turn.outcome is Outcome.DECLINED else None
        if asked.asks is Asks.ITEM:
            return self._item(asked, thread)
        said = self._said(turn, thread)
        return self._replies[asked.asks](said) if said.cited else self._nothing("gone")

    def _said(self, turn: Turn, thread: Thread) -> Said:
        notes = {cited.note: claims_of(self._claims, cited.note) for cited in turn.cited}
        claims = {Cited.of(claim): claim for note in notes.values() for claim in note}
        cited = [claims[name] for name in turn.cited if name in claims]
        return Said(turn, cited, [*claims.values()], thread.shown)

    def _item(self, asked: FollowUp, thread: Thread) -> Found:
        """Return an item of a list and what goes with it; of a heading, what stands under it.

        Of several items, each by itself.
        """
        place, many = asked.place, asked.many
        if (turn := thread.listing(max(abs(place), many))) is None:
            return self._none_listed(thread)
        said = self._said(turn, thread)
        meant = turn.cited[-many:] if place < 0 else turn.cited[place - 1 :][:many]
        claims = [claim for claim in said.cited if Cited.of(claim) in meant]
        if not claims:
            return self._nothing("gone")
        return self._reply(said, "item", claims if many > 1 else self._whole(claims[0], said))

    def _none_listed(self, thread: Thread) -> Found:
        """Say that there were fewer, or of one statement alone what stands around it.

        Such a one is no list, and whoever counts on ("six models …") wants what it counts.
        """
        said = self._said(thread.last, thread) if thread.last else None
        if said is None or not said.cited or thread.listing(2):
            return self._nothing("fewer")
        return self._instead(said, "no_list")

    def _whole(self, claim: Claim, said: Said) -> list[Claim]:
        """Return an item with what goes with it, or what follows where no other stands there."""
        alone = sum(other.heading == claim.heading for other in said.cited) == 1
        rest = beside(claim, said.claims) or (behind(claim, said.claims) if alone else [])
        return [claim, *rest][:CLAIMS_SHOWN]

    def _more(self, said: Said) -> Found:
        more = said.new(around(said.cited, said.claims))
        return self._reply(said, "more", more) if more else self._nothing("exhausted", said)

    def _in_time(self, said: Said, find: _Find, notice: str, nothing: str) -> Found:
        """Return what is said next to what was cited, in time."""
        found = find(said.cited, said.claims)[:CLAIMS_SHOWN]
        if not found:
            return self._nothing(nothing, said)
        return Answered(framed(self._voice.say(f"followup.{notice}"), found))

    def _section(self, said: Said, step: int, nothing: str) -> Found:
        """Return what stands in the section beside that of what was said."""
        heading = heading_beside(said.cited[-1], step, said.claims)
        if not heading:
            return self._nothing(nothing, said)
        return Answered(under(heading, said.claims, self._voice))

    def _why(self, said: Said) -> Found:
        """Return a reason only where the very next sentence takes the claim up and gives one."""
        reasons = (c for c in self._taken_up(said) if gives_reason(c.text))
        if found := said.new(reasons):
            return self._reply(said, "why", found)
        return self._instead(said, "no_reason")

    def _example(self, said: Said) -> Found:
        """Return an example that the notes give, and never of what they do not answer."""
        answered = said.turn.outcome is not Outcome.RELATED
        close = [*self._taken_up(said), *said.cited] if answered else []
        if found := [claim for claim in close if _EXAMPLE.search(claim.text)][:CLAIMS_SHOWN]:
            return self._reply(said, "example", found)
        return self._instead(said, "no_example")

    def _who(self, said: Said) -> Found:
        """Name the speaker only where all is of one interview whose notes name them."""
        titles = dict.fromkeys(self._voice.titles[claim.note] for claim in said.cited)
        alone = len({claim.note for claim in said.claims}) == 1
        notice = "who_speaks" if alone and self._voice.naming(said.claims) else "who"
        title = self._voice.listed(map(quoted, titles))
        return self._reply(said, notice, said.cited, title=title)

    def _sure(self, said: Said) -> Found:
        return self._same(said, "unsure" if said.turn.outcome is Outcome.RELATED else "sure")

    def _shorter(self, said: Said) -> Found:
        if said.turn.outcome is Outcome.RELATED:
            return self._reply(said, "closest", said.cited[:1])
        notice = "shorter" if len(said.cited) > 1 else "shortest"
        return self._reply(said, notice, said.cited[:1])

    def _simpler(self, said: Said) -> Found:
        """Say that nothing can be reworded, and show what stands around it instead."""
        more = said.new(around(said.cited, said.claims))
        return self._reply(said, "simpler", more) if more else self._same(said, "simplest")

    def _same(self, said: Said, notice: str) -> Found:
        return self._reply(said, notice, said.cited)

    def _taken_up(self, said: Said) -> list[Claim]:
        return [c for c in said.claims if any(takes_up(c, cited) for cited in said.cited)]

    def _instead(self, said: Said, notice: str) -> Found:
        """Say what the notes lack, and show what was asked about with what stands around it."""
        near = [*said.cited[:1], *said.new(around(said.cited, said.claims))]
        opening = f"{self._voice.say(f'followup.{notice}')} {self._voice.say('followup.instead')}"
        return Related(framed(opening, near[:CLAIMS_SHOWN]))

    def _reply(self, said: Said, notice: str, claims: Iterable[Claim], **values: str) -> Found:
        """Return some claims: those around moments that did not answer do not answer either."""
        sentences = framed(self._voice.say(f"followup.{notice}", **values), claims)
        return Related(sentences) if said.turn.outcome is Outcome.RELATED else Answered(sentences)

    def _nothing(self, notice: str, said: Said | None = None) -> Declined:
        """Say that there is nothing, and what else the notes speak about, best what is new."""
        new = said.topics if said else ()
        told = {"topics": self._voice.listed(new)} if new else {}
        topics = self._voice.say("followup.topics", **told)
        return Declined(
            (Sentence(self._voice.say(f"followup.{notice}")), Sentence(topics, lead=" "))
        )
