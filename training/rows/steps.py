"""The steps of training: texts, the statements that they mean, and what is near but wrong.

Each takes its texts from a few notes; a statement at the same second of the same video is never
taken for wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from bot.evaluation.cases import Case
from bot.grounding.retrieval.ranking import searchable
from bot.notes.claim import Claim
from training.rows import data
from training.rows.asking import asked, casual, topic_question
from training.rows.questioned import squad
from training.rows.written import written

NOTES, EACH = 8, 8
"""Notes in a step, and statements of each."""
QUESTIONED = 5
"""Notes in a step of written questions."""
ASKED = 14
"""Questions of a note in a step, at most."""
LEFT_OPEN = 5
"""Questions that a note of a step leaves open, at most."""
FURTHER = 14
"""Statements of a note beside those that its questions ask for."""
MIX = {"written": 0.60, "paraphrases": 0.17, "asked": 0.07, "topics": 0.03, "squad": 0.13}


@dataclass(frozen=True, slots=True)
class Step:
    """Texts, the statement that each means, more statements that none means, and who is whose.

    `places` names the moment of each statement (of `statements`, then of `others`): two statements
    with one place are never taken for each other's wrong answer. `unanswered` are questions that
    no statement answers.
    """

    texts: list[str]
    statements: list[str]
    others: list[str]
    places: list[tuple[str, str]]
    unanswered: list[str] = field(default_factory=list)


class Steps:
    """An endless, seeded stream of training steps of the kinds in `MIX`."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._videos = data.pairs_by_video()
        self._notes = [note for note in data.channel_notes() if len(note.claims) >= EACH]
        self._articles = squad()
        self._written = written(held=False)
        self._queue: list[list[data.Pair]] = []

    def __iter__(self) -> Iterator[Step]:
        makers = {
            "written": self._questions,
            "paraphrases": self._paraphrases,
            "asked": self._asked,
            "topics": self._topics,
            "squad": self._squad,
        }
        while True:
            kind = self._random.choices(list(MIX), list(MIX.values()))[0]
            yield makers[kind]()

    def _groups(self) -> list[data.Pair]:
        """Return pairs of a few videos; every pair comes up once before any comes up again."""
        if len(self._queue) < NOTES:
            for found in self._videos.values():
                shuffled = self._random.sample(found, len(found))
                self._queue += [shuffled[at : at + EACH] for at in range(0, len(found), EACH)]
            self._random.shuffle(self._queue)
        taken: list[data.Pair] = []
        while self._queue and len(taken) < NOTES * EACH - EACH // 2:
            taken += self._queue.pop()
        return taken

    def _paraphrases(self) -> Step:
        taken = self._groups()
        ways = [self._turned(pair) for pair in taken]
        places = [(pair.video, pair.time) for pair in taken]
        return Step([way[0] for way in ways], [way[1] for way in ways], [], places)

    def _asked(self) -> Step:
        taken, texts, statements = self._groups(), [], []
        for pair in taken:
            a, b = self._turned(pair)
            made = asked(a, self._random)
            texts.append(casual(made[0].question, self._random) if made else a)
            statements.append(b)
        return Step(texts, statements, [], [(pair.video, pair.time) for pair in taken])

    def _topics(self) -> Step:
        texts: list[str] = []
        statements: list[str] = []
        places: list[tuple[str, str]] = []
        for note in self._random.sample(self._notes, NOTES):
            for claim in self._random.sample(note.claims, EACH):
                topic = next(filter(None, (claim.label, *claim.section[::-1], claim.text)))
                texts.append(casual(topic_question(topic, self._random), self._random))
                alone = claim.label or self._random.random() < 0.5
                statements.append(claim.text if alone else claim.before or claim.text)
                places.append((claim.video_id, topic))
        return Step(texts, statements, [], places)

    def _squad(self) -> Step:
        texts: list[str] = []
        right: list[Claim] = []
        others: list[Claim] = []
        for article in self._random.sample(self._articles, 3):
            for case in self._random.sample(article.answerable, 18):
                if answers := article.answers(case):
                    texts.append(case.q)
                    right.append(answers[0])
            others += self._random.sample(article.note.claims, 14)
        places = [(claim.note, str(claim.start.seconds)) for claim in (*right, *others)]
        return Step(texts, [one.text for one in right], [one.text for one in others], places)

    def _questions(self) -> Step:
        asking: list[tuple[Case, Claim]] = []
        further: list[Claim] = []
        unanswered: list[str] = []
        for one in self._random.sample(self._written, QUESTIONED):
            taken, rest = one.apart(self._random, ASKED)
            asking += taken
            further += self._random.sample(rest, min(FURTHER, len(rest)))
            left_open = [case.q for case in one.cases if not case.answerable]
            unanswered += self._random.sample(left_open, min(LEFT_OPEN, len(left_open)))
        claims = [*(claim for _, claim in asking), *further]
        shown = [self._shown(claim) for claim in claims]
        places = [(claim.note, claim.id) for claim in claims]
        texts = [case.q for case, _ in asking]
        return Step(texts, shown[: len(texts)], shown[len(texts) :], places, unanswered)

    def _shown(self, claim: Claim) -> str:
        return searchable(claim) if self._random.random() < 0.7 else claim.text

    def _turned(self, pair: data.Pair) -> tuple[str, str]:
        return (pair.a, pair.b) if self._random.random() < 0.5 else (pair.b, pair.a)
