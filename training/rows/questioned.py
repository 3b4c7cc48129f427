"""Notes with the questions that are put to them, and the claims that answer each."""

from dataclasses import dataclass
from pathlib import Path
from random import Random

from bot.evaluation.cases import Case, read_cases
from bot.notes.claim import Claim, ReadNote
from training.rows import data


@dataclass(frozen=True, slots=True)
class Questioned:
    """A note and the questions that are put to it."""

    note: ReadNote
    cases: tuple[Case, ...]

    @property
    def answerable(self) -> list[Case]:
        """The questions that the note answers."""
        return [case for case in self.cases if case.answerable]

    def answers(self, case: Case) -> list[Claim]:
        """Return the claims that answer a question, in the order of the note."""
        return [
            claim
            for claim in self.note.claims
            if any(moment.seconds in case.gold for moment in claim.timestamps)
        ]

    def apart(self, random: Random, most: int) -> tuple[list[tuple[Case, Claim]], list[Claim]]:
        """Return questions with a claim that answers each, and the claims that answer none.

        Of two questions that one claim answers, one is left out, and of all, those beyond `most`.
        """
        taken: list[tuple[Case, Claim]] = []
        meant: set[str] = set()
        for case in random.sample(self.cases, len(self.cases)):
            answers = self.answers(case)
            names = {claim.id for claim in answers}
            if len(taken) < most and answers and names.isdisjoint(meant):
                taken.append((case, random.choice(answers)))
                meant |= names
        return taken, [claim for claim in self.note.claims if claim.id not in meant]


def questioned(path: Path) -> list[Questioned]:
    """Return the notes that a file asks, in its order, each with all of its questions."""
    by_note: dict[str, list[Case]] = {}
    for case in read_cases(path):
        by_note.setdefault(case.note, []).append(case)
    notes = data.notes()
    return [Questioned(notes[name], tuple(cases)) for name, cases in by_note.items()]


def squad() -> list[Questioned]:
    """Return the articles of SQuAD to train on, without the questions that are evaluated."""
    evaluated = {(case.note, case.q) for case in read_cases(data.SQUAD)}
    return [
        Questioned(
            one.note,
            tuple(case for case in one.cases if (case.note, case.q) not in evaluated),
        )
        for one in questioned(data.BENCHMARKS / "squad2_all.jsonl")
        if one.note.name not in data.HELD_ARTICLES
    ]
