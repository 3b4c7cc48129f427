"""The gate: each sentence that a model wrote is let out, mended, or dropped, and for a reason.

Nothing is let out that the claims do not bear out. Mending means another citation or the claim's
own words; the model's words are never changed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answering.answer import Sentence
from bot.answering.framing import citations_of, sentence_of
from bot.answering.gate.bridges import brings_nothing, introduces
from bot.answering.gate.headings import heads_sources, is_heading
from bot.answering.gate.layout import Layout
from bot.answering.gate.left_open import leaves_open
from bot.answering.gate.person import says_i
from bot.answering.ruling import Because, Decision, Draft, Ruling
from bot.answering.support.reading.reader import read
from bot.answering.support.verdict import Reason, Supported
from bot.answering.support.verifier import Verifier
from bot.grounding.text.sentences import sentences
from bot.notes.claim import Claim

_PUNCTUATION = ".,;:!?()[]'\"“”\u2018\u2019"
# A claim that holds so much of a sentence is what the sentence was about.
_ABOUT = 0.3
_YES_OR_NO = re.compile(r"^(?:yes|no)\s")


class Gate:
    """Rules on the sentences of one answer to a question, in their order.

    Only a persona that speaks in the `first_person` may say "I" where the claims do not. Its
    `disclosure` is what it says of itself, and needs no claim.
    """

    def __init__(
        self,
        claims: Mapping[str, Claim],
        verifier: Verifier,
        question: str = "",
        *,
        first_person: bool = False,
        disclosure: str = "",
    ) -> None:
        self._claims = claims
        self._verifier = verifier
        self._question = question
        self._first_person = first_person
        whole = [disclosure, *sentences(disclosure)] if disclosure else []
        self._disclosed = frozenset(map(_bare, whole))
        self._said: set[Claim] = set()
        self._shown: set[str] = set()
        self._layout = Layout()
        self._in_sources = False  # what still comes is a list of them

    @property
    def ids(self) -> frozenset[str]:
        """The ids that are no words: no claim says one, as it might "b2b"."""
        said = (word for claim in self._claims.values() for word in claim.text.lower().split())
        return frozenset(self._claims).difference(word.strip(_PUNCTUATION) for word in said)

    def cited(self, draft: Draft) -> list[Claim]:
        """Return the claims that a sentence cites, as far as there are such."""
        return [self._claims[name] for name in dict.fromkeys(draft.ids) if name in self._claims]

    def rule(self, draft: Draft) -> Ruling:
        """Return what becomes of a sentence, by what is wrong with it."""
        return self.decide(draft, self.fault(draft))

    def fault(self, draft: Draft) -> Reason | None:
        """Return what is wrong with a sentence and the claims that it cites, if anything is."""
        claims = self.cited(draft)
        if not claims or len(claims) < len(set(draft.ids)):
            return Reason.ID
        if self._speaks_as_somebody(draft.text, claims):
            return Reason.PERSON
        verdict = self._verifier.verify(draft.text, claims)
        if not isinstance(verdict, Supported):
            return verdict.reason
        return self._smuggled(draft.text, claims)

    def _speaks_as_somebody(self, text: str, claims: Sequence[Claim]) -> bool:
        return not self._first_person and says_i(text, claims)

    def _smuggled(self, text: str, claims: Sequence[Claim]) -> Reason | None:
        """Return what is wrong with a part of a text that is borne out as a whole.

        What one long statement holds may hide what a short one beside it adds: another sentence
        that no stream's reader told from it, or what leads on to the statement.
        """
        if introduces(text, claims):
            return Reason.COVERAGE
        parts = [*sentences(text)]
        if len(parts) == 1:
            return None
        for part in parts:
            verdict = self._verifier.verify(part, claims)
            if not isinstance(verdict, Supported) and not brings_nothing(part):
                return verdict.reason
        return None

    def decide(self, draft: Draft, fault: Reason | None, *, vouched: bool = False) -> Ruling:
        """Return what becomes of a sentence with this `fault`, if it has one.

        It is `vouched` for when it is borne out in a second opinion.
        """
        ruling = self._drop(draft) or self._let_out(draft, fault, vouched=vouched)
        if ruling.sentence is None:
            self._layout.skip(draft.lead)
        return ruling

    def _drop(self, draft: Draft) -> Ruling | None:
        """Drop what no answer needs, whatever the notes say to it."""
        if read(draft.text).text in self._shown:
            return Ruling(draft, Decision.DROPPED, Because.REPEATED)
        if (draft.ids and not self._in_sources) or brings_nothing(draft.text):
            return None
        if not is_heading(draft.text):
            return None
        self._in_sources |= heads_sources(draft.text)
        return Ruling(draft, Decision.DROPPED, Because.HEADING)

    def _let_out(self, draft: Draft, fault: Reason | None, *, vouched: bool) -> Ruling:
        """Let a sentence out as it came, or mended; drop it where it cannot be mended."""
        if reason := self._why_without_claim(draft):
            return self._show(draft, Decision.SHOWN, reason, draft.text, ())
        claims = self.cited(draft)
        if fault and vouched:
            shown = self._show(draft, Decision.SHOWN, fault, draft.text, claims)
            return replace(shown, overruled=True)
        if fault:
            relinked = None if fault is Reason.PERSON else self._relink(draft, fault)
            return relinked or self._replace(draft, fault, claims)
        needed = self._verifier.needed(draft.text, claims)
        if len(needed) < len(claims):
            return self._show(draft, Decision.RELINKED, Because.SPARE, draft.text, needed)
        return self._show(draft, Decision.SHOWN, None, draft.text, claims)

    def _why_without_claim(self, draft: Draft) -> Because | None:
        """Return why a sentence may be shown without a claim, if it may."""
        if draft.ids:
            return None
        if _bare(draft.text) in self._disclosed or brings_nothing(draft.text):
            return None if draft.torn else Because.BRIDGE
        # Where nothing was answered, the notes decline in their own words.
        if self._said and leaves_open(draft.text, self._question, self._claims.values()):
            return Because.OPEN
        return None

    def _relink(self, draft: Draft, reason: Reason) -> Ruling | None:
        """Return a sentence with a claim that bears it out, if there is one."""
        verdict = self._verifier.find(draft.text)
        if not isinstance(verdict, Supported) or self._smuggled(draft.text, verdict.claims):
            return None
        if self._speaks_as_somebody(draft.text, verdict.claims):
            return None
        return self._show(draft, Decision.RELINKED, reason, draft.text, verdict.claims)

    def _replace(self, draft: Draft, reason: Reason, claims: Sequence[Claim]) -> Ruling:
        """Return the cited claim's own words, unless they were said or are about something else."""
        fits = {claim: self._verifier.fit(draft.text, claim) for claim in claims}
        best = max(fits, key=lambda claim: fits[claim], default=None)
        if reason is Reason.ID or best is None or best in self._said or fits[best] < _ABOUT:
            return Ruling(draft, Decision.DROPPED, reason)
        return self._show(draft, Decision.REPLACED, reason, sentence_of(best), [best])

    def _show(
        self,
        draft: Draft,
        decision: Decision,
        reason: Reason | Because | None,
        text: str,
        claims: Sequence[Claim],
    ) -> Ruling:
        """Let a text out, in its place in the layout."""
        self._said.update(claims)
        self._shown.add(read(text).text)
        lead = self._layout.place(draft.lead)
        return Ruling(draft, decision, reason, Sentence(text, citations_of(*claims), lead))


def _bare(text: str) -> str:
    """Return the words of a sentence without the yes or no before it."""
    return _YES_OR_NO.sub("", read(text).text)
