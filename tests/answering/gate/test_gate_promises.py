"""What a reader sees of any stream: verified sentences, links to cited moments, and no machinery.

The streams are put together from fragments that have gone wrong in other systems, and from
sentences over a small interview that are borne out, almost borne out, and made up.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import pytest

from bot.answering.answer import Sentence
from bot.answering.framing import citations_of
from bot.answering.gate.gate import Gate
from bot.answering.ruling import Because, Decision, Draft, Ruling
from bot.answering.stream.sentence_parser import SentenceParser
from bot.answering.support.verdict import Reason
from bot.surfaces.rendering import pages
from tests.answering.interviews import CLAIMS, gate
from tests.answering.stream.parsing import ForgetsBetweenDeltas, shows_a_mark, splits

STREAMS = 10_000
PARTS = 8
SENTENCES = """
The editors cut every long pause before a show goes out
Editors cut each long pause before a show goes out
In 1998 the studio moved from Porto to Lisbon
In 1996 the studio moved from Porto to Lisbon
Lopez thinks that radio will outlive television
Radio will outlive television
Listeners write 300 letters a week
Listeners write 500 letters a week
The host never plays a song twice
Most guests arrive without notes, e.g. Mr. Gomez
The studio burned down
The show ended
<think>The show ended.</think>
Here is what she says:
I am human
Letters
Sources:
The notes do not say anything about revenue.
""".strip().splitlines()
MARKS = """
[p1a]|[p2b]|[p3c]|[p4d]|[p5e]|[p6f]|[p1a, p2b]|[p2b][p3c]|(p4d)|【p5e】|[[p6f]]|[see p1a]|[zz9]
|(Source: p1a)|(See p2b and p3c)|{p4d}|{{p5e}}|**p6f**|`p1a`|<sup>p2b</sup>| — p3c|, p4d, |p5e:
|According to p6f, |Source: p1a|[1]|[^2]|[^p3c]: |[1]: |\n[2] p4d|[^| — [p1a] |- [p2b]|p1|{p
|[p1a, zz9]|[p1|[|(p2|【p3c|p4d]|[p2b](https://e.example)|[2024 report|[31:07]
""".replace("\n", "").split("|")
PIECES = (
    """
. |.|! |? | |\n|\n\n|\n- |\n1. |**|_|`|https://e.example/x |www.e.example |[a](https://e.example)
|![i](https://e.example/p.png)|javascript:alert(1)|<@1>|@everyone|<b>|31:07|at 1:02:03|NO_ANSWER
|&lt;@1&gt;|&amp;|<br>|</p><p>|<think>|</think>|NO_|\u200b|\\|3.5|J. |(|)|"|…
""".replace("\n|", "|")
    .removeprefix("\n")
    .split("|")
)
MADE_UP = re.compile(r"1996|500|Gomez|\bI am human|The (?:show ended|studio burned)[.!?…]")
LINK = re.compile(r"\w+:/+\S+|\bwww\.\S+")
MARK = re.compile(r"[\[【(]\W*([^\W_]+)|([^\W_]+)\W*[\]】)]")


@dataclass(frozen=True)
class Run:
    """A stream, read by a parser and ruled on by a gate."""

    text: str
    parser: type[SentenceParser] = SentenceParser
    judge: type[Gate] = Gate

    def drafts(self, *deltas: str) -> list[Draft]:
        """Return what the parser makes of the stream, cut like this."""
        stream = self.parser(CLAIMS.keys())
        return [draft for delta in deltas for draft in stream.feed(delta)] + stream.finish()

    def ruled(self, *deltas: str) -> list[Ruling]:
        """Return what becomes of its sentences, cut like this."""
        among = gate(self.judge, "How high is the revenue?")
        return [among.rule(draft) for draft in self.drafts(*deltas)]

    @cached_property
    def rulings(self) -> list[Ruling]:
        """What becomes of its sentences when it comes in one piece."""
        return self.ruled(self.text)

    @property
    def shown(self) -> list[Sentence]:
        """What a reader sees."""
        return [ruling.sentence for ruling in self.rulings if ruling.sentence]


Promise = Callable[[Run], None]


def streams(part: int, count: int = STREAMS // PARTS) -> Iterator[str]:
    """Yield streams, the same in every run."""
    chance = random.Random(part)  # noqa: S311  nothing here is secret
    for _ in range(count):
        yield "".join(
            chance.choice(chance.choice((SENTENCES, MARKS, PIECES, PIECES)))
            for _ in range(chance.randint(1, 7))
        )


def assert_no_id_is_shown(run: Run) -> None:
    """No id stands beside a bracket, not even of a mark that the stream's end cut in two."""
    for sentence in run.shown:
        assert not shows_a_mark(sentence.text, MARK), sentence


def assert_only_real_ids_cite(run: Run) -> None:
    """A sentence with an id that no claim has does not go out as it came."""
    for ruling in run.rulings:
        if not set(ruling.draft.ids) <= CLAIMS.keys():
            assert ruling.decision is not Decision.SHOWN, ruling
        for citation in ruling.sentence.citations if ruling.sentence else ():
            assert CLAIMS[citation.claim.id] is citation.claim


def assert_only_cited_moments_are_linked(run: Run) -> None:
    """No address stands in the words, and none behind them but those of the cited claims."""
    for sentence in run.shown:
        assert not LINK.search(sentence.text), sentence
        addresses = set(re.findall(r"https?://[^\s>]+", "".join(pages([sentence]))))
        assert addresses == {citation.url for citation in sentence.citations}


def assert_every_fact_is_cited(run: Run) -> None:
    """What is made up does not go out, nor does a fact without its moment."""
    for ruling in run.rulings:
        if sentence := ruling.sentence:
            assert not re.search(MADE_UP, sentence.text), ruling
            assert sentence.citations or ruling.reason in {Because.BRIDGE, Because.OPEN}, ruling
            assert ruling.reason is not Because.OPEN or "revenue" in sentence.text


def assert_ruled_alike_however_cut(run: Run) -> None:
    """However a stream is cut, the drafts, the rulings and the text are the same."""
    *cuts, anyhow = splits(run.text)
    whole = [ruling.draft for ruling in run.rulings]
    assert all(run.drafts(*deltas) == whole for deltas in cuts)
    assert run.ruled(*anyhow) == run.rulings


PROMISES = [
    assert_no_id_is_shown,
    assert_only_real_ids_cite,
    assert_only_cited_moments_are_linked,
    assert_every_fact_is_cited,
    assert_ruled_alike_however_cut,
]


@pytest.mark.parametrize("part", range(PARTS))
def test_of_ten_thousand_streams_only_what_is_verified_shows(part: int) -> None:
    """Whatever a model streams, cut anywhere, only what is verified becomes visible."""
    for run in map(Run, streams(part)):
        for promise in PROMISES:
            promise(run)


class ShowsItsMarks(Gate):
    """Leaves the ids in the words."""

    def decide(self, draft: Draft, fault: Reason | None, *, vouched: bool = False) -> Ruling:
        """Add them to what is shown."""
        ruling = super().decide(draft, fault, vouched=vouched)
        marks = "".join(f" [{name}]" for name in draft.ids)
        told = ruling.sentence and replace(ruling.sentence, text=ruling.sentence.text + marks)
        return replace(ruling, sentence=told)


class TrustsTheModel(Gate):
    """Shows whatever the model wrote, as it wrote it."""

    def decide(self, draft: Draft, fault: Reason | None, *, vouched: bool = False) -> Ruling:
        """Let it out, whatever its fault."""
        assert not vouched
        citations = citations_of(*self.cited(draft))
        sentence = Sentence(draft.text, citations, draft.lead)
        return Ruling(draft, Decision.SHOWN, fault, sentence)


class AddsALink(Gate):
    """Writes an address into the words."""

    def decide(self, draft: Draft, fault: Reason | None, *, vouched: bool = False) -> Ruling:
        """Add it to what is shown."""
        ruling = super().decide(draft, fault, vouched=vouched)
        told = ruling.sentence and replace(ruling.sentence, text="See https://e.example.")
        return replace(ruling, sentence=told)


@pytest.mark.parametrize(
    ("promise", "stream", "parser", "judge"),
    [
        (assert_no_id_is_shown, f"{SENTENCES[0]} [p1a].", SentenceParser, ShowsItsMarks),
        (assert_only_real_ids_cite, f"{SENTENCES[0]} [zz9].", SentenceParser, TrustsTheModel),
        (
            assert_only_cited_moments_are_linked,
            f"{SENTENCES[0]} [p1a].",
            SentenceParser,
            AddsALink,
        ),
        (assert_every_fact_is_cited, f"{SENTENCES[7]} [p4d].", SentenceParser, TrustsTheModel),
        (assert_every_fact_is_cited, "The studio burned down.", SentenceParser, TrustsTheModel),
        (assert_ruled_alike_however_cut, f"{SENTENCES[0]} [p1a].", ForgetsBetweenDeltas, Gate),
    ],
)
def test_each_promise_catches_a_gate_that_breaks_it(
    promise: Promise, stream: str, parser: type[SentenceParser], judge: type[Gate]
) -> None:
    """A promise that nothing could break would be worth nothing."""
    promise(Run(stream))
    with pytest.raises(AssertionError):
        promise(Run(stream, parser, judge))
