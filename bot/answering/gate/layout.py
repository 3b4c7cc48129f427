"""What stands before each sentence of an answer, as its model laid them out.

Where sentences are left out, those that stay keep their paragraphs and their list, and a list its
count.
"""

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"\d{1,3}(?=[.)] $)")
# No model's list counts so far, so the first number that comes begins one.
_NO_LIST = 1_000


@dataclass(slots=True)
class Layout:
    """Takes the `lead` of every draft in order and gives each sentence that is shown its own."""

    _begun: bool = False
    _owed: str = ""  # what stood before sentences that were left out since the last one
    _last: int = _NO_LIST  # the number of the last item that came
    _next: int = 0  # that of the next one to be shown

    def skip(self, lead: str) -> None:
        """Leave a sentence out."""
        self._count(lead)
        self._owed = _joined(self._owed, lead)

    def place(self, lead: str) -> str:
        """Return what stands before a sentence that is shown; a marker at most, if it begins."""
        self._count(lead)
        lead, self._owed = _joined(self._owed, lead), ""
        if _NUMBER.search(lead):
            lead = _NUMBER.sub(str(self._next), lead)
            self._next += 1
        begun, self._begun = self._begun, True
        return lead if begun else lead.lstrip()

    def _count(self, lead: str) -> None:
        if number := _NUMBER.search(lead):
            if int(number[0]) <= self._last:
                self._next = int(number[0])
            self._last = int(number[0])


def _joined(left_out: str, lead: str) -> str:
    """Return the lead of a sentence behind one that was left out: it may begin its paragraph."""
    weaker = lead in {"", " "} or (lead, left_out) == ("\n", "\n\n")
    return left_out or lead if weaker else lead
