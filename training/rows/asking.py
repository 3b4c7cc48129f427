"""Rough questions made from statements: a span is taken out and asked for.

The order of words is often clumsy, as in any cloze; what counts is that the question leaves out
what it asks for. Asked of a paraphrase that has the span it is answerable, of one that lacks it,
it is near and not answerable. Pure: randomness is passed in. Source of the idea: Lewis et al.
2019, "Unsupervised Question Answering by Cloze Translation".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

_NUMBER_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
)
_YEAR = re.compile(r"\b(?:(?:in|since|by|from|until) )?((?:19|20)\d\d)\b")
_MONEY = re.compile(
    r"(?:[$€£]\s?\d[\d,.]*\d?(?: (?:thousand|million|billion|trillion))?|\d[\d,.]*%)"
)
_COUNT = re.compile(rf"\b(\d[\d,]*(?:\.\d+)?|{_NUMBER_WORDS})[ -]([a-z]{{3,}})\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?<=[a-z,;:] )[A-Z][\w'\u2019&.-]*\w(?: (?:[A-Z][\w'\u2019&.-]*\w|of|the|\d+)(?= [A-Z]|\b))*"
)
_BREAK = re.compile(r"[,;:()—] ?|, (?:and|but|which|while) ")
_REASON = re.compile(r",? (?:because|since|as|due to|so that|in order to) (.+)$")
_MEANS = re.compile(r",? (?:by|through|via) ([a-z]+ing .+)$")
_CLAIMING = re.compile(
    r"^((?:[A-Z][\w'\u2019.-]+ ?){1,3}|He|She|They|It)(?: \w+ly)? "
    r"(believe|argue|emphasize|suggest|note|state|claim|think|predict|recommend|describe|explain|"
    r"advise|highlight|stress|view|see|say|want|aim|expect)s? (?:that )?(.+)$"
)
_STYLES = ("", "", "", "", "so ", "hey, ", "can you tell me ", "do they say ", "and ", "ok but ")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the words of the statement that answer it."""

    question: str
    span: str


def asked(statement: str, random: Random) -> list[Asked]:
    """Return the questions that can be made from a statement, in a random order."""
    body = statement.rstrip(" .!?")
    label, colon, rest = body.partition(": ")
    if colon and len(label.split()) <= 6:
        body = rest
    found = [question for make in _MAKERS for question in make(body)]
    random.shuffle(found)
    return found


def casual(question: str, random: Random) -> str:
    """Return a question as people type it: style, case and question mark vary, letters slip."""
    text = random.choice(_STYLES) + question[0].lower() + question[1:]
    text = text.lower() if random.random() < 0.5 else text[0].upper() + text[1:]
    if random.random() < 0.12:
        place = random.randrange(len(text) // 2, len(text) - 1)
        swapped = text[place + 1] + text[place]
        text = text[:place] + random.choice((swapped, text[place])) + text[place + 2 :]
    return text + "?" * (random.random() < 0.6)


def topic_question(topic: str, random: Random) -> str:
    """Return a question about a heading or a label, which the statements below it answer."""
    frames = (
        "what about {}",
        "what does he say about {}",
        "tell me about {}",
        "how does {} matter",
        "what is said on {}",
        "why {}",
        "{}",
        "how do they see {}",
        "what's the point of {}",
        "what is {}",
    )
    return random.choice(frames).format(topic[0].lower() + topic[1:])


def _without(body: str, start: int, end: int, wh: str) -> str:
    first = max((mark.end() for mark in _BREAK.finditer(body, 0, start)), default=0)
    after = _BREAK.search(body, end)
    last = after.start() if after else len(body)
    if len(body[first:start].split()) + len(body[end:last].split()) < 4:
        first, last = 0, len(body)
    rest = f"{body[first:start].strip(' ,')} {body[end:last].strip(' ,')}".strip()
    return f"{wh} {rest[0].lower() + rest[1:]}" if rest else wh


def _when(body: str) -> Iterator[Asked]:
    for found in _YEAR.finditer(body):
        yield Asked(_without(body, *found.span(), "when"), found[1])


def _how_much(body: str) -> Iterator[Asked]:
    for found in _MONEY.finditer(body):
        wh = "what percentage" if "%" in found[0] else "how much"
        yield Asked(_without(body, *found.span(), wh), found[0])


def _how_many(body: str) -> Iterator[Asked]:
    for found in _COUNT.finditer(body):
        wh = f"how many {found[2]}"
        yield Asked(_without(body, *found.span(), wh), found[1])


def _which(body: str) -> Iterator[Asked]:
    for found in _NAME.finditer(body):
        yield Asked(_without(body, *found.span(), "who" if " " in found[0] else "what"), found[0])


def _why(body: str) -> Iterator[Asked]:
    found = _REASON.search(body)
    if found and found.start() > 20:
        yield Asked(f"why {body[0].lower()}{body[1 : found.start()]}", found[1])


def _how(body: str) -> Iterator[Asked]:
    found = _MEANS.search(body)
    if found and found.start() > 20:
        yield Asked(f"how {body[0].lower()}{body[1 : found.start()]}", found[1])


def _what_thinks(body: str) -> Iterator[Asked]:
    found = _CLAIMING.match(body)
    if found:
        words = [word for word in found[3].split() if len(word) > 3][:3]
        yield Asked(f"what does {found[1].strip()} {found[2]} about {' '.join(words)}", found[3])


def _whether(body: str) -> Iterator[Asked]:
    found = re.match(r"^(.{3,60}?) (is|are|was|were|can|will|should|has|have) (.+)$", body)
    if found:
        yield Asked(f"{found[2]} {found[1][0].lower()}{found[1][1:]} {found[3]}", found[3])


_MAKERS: tuple[Callable[[str], Iterator[Asked]], ...] = (
    _when,
    _how_much,
    _how_many,
    _which,
    _why,
    _how,
    _what_thinks,
    _whether,
)
