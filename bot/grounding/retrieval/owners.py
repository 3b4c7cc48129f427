"""Whose interviews a name belongs to: of all that there are, the few that are about it.

"How much did Lopez raise?" asks the interview of Lopez, and no other company's. A name that many
interviews speak of belongs to none of them, nor does one that is only mentioned: a title has it, or
a claim that begins with it says something of it.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.grounding.retrieval.ranking import searchable
from bot.grounding.text.words import STOP_WORDS
from bot.notes.claim import Claim

# A name belongs to the videos with at least this share of the claims that bear it ...
_SHARE = 0.25
# ... where together they have more than this share.
_MOSTLY = 0.6
# What belongs to more videos tells none of them.
_FEW = 3

_WORD = re.compile(r"[^\W_]{2,}")
_OWNING = re.compile(r"['\u2019]s\b")
_QUOTES = " \"'\u201c\u2018(["
_STOPS = ".!?:"

# A video and something that its notes say.
Text = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in a text, its words that belong to few videos, and their notes."""

    text: str
    words: frozenset[str]
    notes: tuple[str, ...]

    def stands_in(self, claim: Claim) -> bool:
        """Tell whether a claim, or a heading above it, bears the name."""
        return not self.words.isdisjoint(_WORD.findall(searchable(claim).lower()))


class Owners:
    """Knows which names belong to the notes of few videos, from claims and from notes' titles.

    The `speaker` of a persona is none of them: that one may speak in any.
    """

    def __init__(self, claims: Sequence[Claim], titles: Mapping[str, str], speaker: str) -> None:
        self._notes = {claim.note: claim.video_id for claim in claims}
        in_titles = [(video, titles.get(note, "")) for note, video in self._notes.items()]
        in_claims = [(claim.video_id, claim.text) for claim in claims]
        texts = [text for _, text in (*in_titles, *in_claims)]
        self._small = STOP_WORDS | {w for text in texts for w in _WORD.findall(text) if w.islower()}
        names = _names_in(texts) - {*_WORD.findall(speaker)}
        self._videos = _of_few_videos(names, in_titles, in_claims)
        self._forms = {name.lower(): name for name in self._videos}

    def named(self, text: str) -> list[Name]:
        """Return the names of a text that belong to the notes of few videos, in order."""
        return [name for run in _runs(text) if (name := self._name(text, run))]

    def _name(self, text: str, run: Sequence[re.Match[str]]) -> Name | None:
        """Return the name that some words of a text are, if one of them belongs to a video."""
        owned = {word[0].lower(): owners for word in run if (owners := self._owners(word, text))}
        if not owned:
            return None
        videos = frozenset.intersection(*owned.values()) or frozenset.union(*owned.values())
        notes = tuple(note for note, video in self._notes.items() if video in videos)
        return Name(text[run[0].start() : run[-1].end()], frozenset(owned), notes)

    def _owners(self, word: re.Match[str], text: str) -> frozenset[str] | None:
        """Return the videos that a word of a text belongs to as a name, if it is one.

        People write names small, and sentences begin with a capital: such a word is a name when the
        notes never write it small.
        """
        typed, lower = word[0], word[0].lower()
        if typed in self._videos and not _opens(text, word.start()):
            return self._videos[typed]
        return None if lower in self._small else self._videos.get(self._forms.get(lower, ""))


def _names_in(texts: Iterable[str]) -> set[str]:
    """Return the words that stand as names in some texts."""
    return {name for text in texts if _tells_names(text) for name in _inside(text)}


def _of_few_videos(
    names: set[str], in_titles: Sequence[Text], in_claims: Sequence[Text]
) -> Mapping[str, frozenset[str]]:
    """Return the videos of each name that belongs to few."""
    openings = [(video, _opening(text)) for video, text in in_claims]
    told = _bearing(names, [*in_titles, *openings])
    owned = _owned(told, _bearing(names, in_titles), _bearing({*told}, in_claims))
    return {name: videos for name, videos in owned if len(videos) <= _FEW}


def _owned(
    told: Mapping[str, Counter[str]],
    in_titles: Mapping[str, Counter[str]],
    in_claims: Mapping[str, Counter[str]],
) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield each name that something is told of, with its videos.

    Those are the ones with it in a title, and in many of the claims.
    """
    for name, of in told.items():
        claims = in_claims.get(name, Counter())
        many = {video for video, count in claims.items() if count >= _SHARE * claims.total()}
        most = many & of.keys()
        if titles := in_titles.get(name):
            yield name, frozenset({*titles, *most})
        elif sum(claims[video] for video in most) > _MOSTLY * claims.total():
            yield name, frozenset(most)


def _bearing(names: set[str], texts: Iterable[Text]) -> Mapping[str, Counter[str]]:
    """Return in how many texts of each video a name stands."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for video, text in texts:
        for name in names.intersection(_WORD.findall(text)):
            found[name][video] += 1
    return found


def _opening(text: str) -> str:
    """Return the words that a text begins with, those with a capital together."""
    return " ".join(word[0] for word in next(_runs(text), ()))


def _inside(text: str) -> Iterator[str]:
    """Yield the words whose capital is that of a name, and not that of a sentence.

    What opens a sentence is one before another ("Maria Lopez"), or where it owns something.
    """
    for run in _runs(text):
        for word in run:
            sure = len(run) > 1 or _OWNING.match(text, word.end())
            named = sure and word[0].lower() not in STOP_WORDS
            if word[0][0].isupper() and (named or not _opens(text, word.start())):
                yield word[0]


def _tells_names(text: str) -> bool:
    """Tell whether a text writes small what is no name, as not all titles do."""
    return any(word.islower() and word not in STOP_WORDS for word in _WORD.findall(text))


def _runs(text: str) -> Iterator[Sequence[re.Match[str]]]:
    """Yield the words of a text, those with a capital together that stand side by side."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        joins = run and text[run[-1].end() : word.start()] == " " and _capitals(run[-1], word)
        if run and not joins:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _capitals(*words: re.Match[str]) -> bool:
    return all(word[0][0].isupper() for word in words)


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip(_QUOTES)
    return not before or before[-1] in _STOPS
