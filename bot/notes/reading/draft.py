"""A note before its times are judged: its head, and what it says sentence by sentence.

Which sentences become claims depends on times that only the whole note, and its siblings about the
same video, can judge.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.notes.markdown.frontmatter import FrontMatter, front_matter
from bot.notes.markdown.marks import Citation
from bot.notes.markdown.source import visible
from bot.notes.problem import Kind, Problem, Problems
from bot.notes.reading.asides import is_channel
from bot.notes.reading.body import Body, DraftSentence


@dataclass(frozen=True, slots=True)
class DraftNote:
    """A note whose times are not yet judged.

    `sections` are the headings in order, each with those above it.
    """

    name: str
    head: FrontMatter
    drafts: tuple[DraftSentence, ...]
    sections: tuple[tuple[str, ...], ...]
    problems: tuple[Problem, ...]

    @property
    def citations(self) -> list[Citation]:
        """Every time written beside a sentence, in order."""
        return [citation for draft in self.drafts for citation in draft.citations]


def head_of(text: str, name: str) -> FrontMatter:
    """Read the head of a note alone."""
    return front_matter(visible(text, name)[0].split("\n"))


def draft_note(text: str, name: str) -> DraftNote:
    """Read the sentences of a note; never raises, whatever the text."""
    shown, hidden = visible(text, name)
    lines = shown.split("\n")
    head = front_matter(lines)
    second, first = _start(lines, head.lines)
    body = Body(Problems(name))
    body.read("\n".join(lines[first:]), first + 1)
    cites = any(draft.citations for draft in body.drafts)
    told = _head_problems(name, head, second, cites=cites)
    problems = (*hidden, *told, *body.problems)
    return DraftNote(name, head, tuple(body.drafts), tuple(body.sections), problems)


def _start(lines: list[str], first: int) -> tuple[int, int]:
    """Return the index of a second front matter, or 0, and of the first line of words."""
    first = _past_blank(lines, first)
    if first < len(lines) and is_channel(lines[first]):
        first = _past_blank(lines, first + 1)
    head = front_matter(lines[first:]) if first else FrontMatter({}, 0)
    sound = head.fields and head.closed and not head.odd
    return (first, first + head.lines) if sound else (0, first)


def _head_problems(name: str, head: FrontMatter, second: int, *, cites: bool) -> Iterator[Problem]:
    if not (head.video_id or cites):
        yield Problem(name, 1, Kind.PAGE, why="it names no video and no moment of one")
        return
    if not head.lines:
        why = "a note opens with `---`, title and videoId"
        yield Problem(name, 1, Kind.NO_FRONT_MATTER, why=why)
    elif not head.closed:
        why = "the closing `---` is missing"
        yield Problem(name, head.lines, Kind.OPEN_FRONT_MATTER, why=why)
    if not head.video_id:
        stood = head.value("videoId")
        why = "it is the 11 characters after `v=` in the video's address"
        yield Problem(name, 1, Kind.NO_VIDEO, stood, why=why)
    if head.lines and not head.title:
        why = "the name of the file stands in for it"
        yield Problem(name, 1, Kind.NO_TITLE, read=name, why=why)
    yield from _odd_fields(name, head)
    if second:
        why = "only the first one counts"
        yield Problem(name, second + 1, Kind.SECOND_FRONT_MATTER, why=why)


def _odd_fields(name: str, head: FrontMatter) -> Iterator[Problem]:
    for line, stood in head.odd:
        yield Problem(name, line, Kind.NO_FIELD, stood, why="it is left out")
    if head.leaves_a_quote_open:
        yield Problem(name, 1, Kind.OPEN_QUOTE, head.value("title"), head.title)


def _past_blank(lines: list[str], start: int) -> int:
    return next((at for at in range(start, len(lines)) if lines[at].strip()), len(lines))
