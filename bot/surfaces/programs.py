"""An answer for programs: one JSON object in a line (docs/programs.md)."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import partial

from bot.answering.answer import Citation
from bot.answering.events import Finished
from bot.answering.ruling import Decision, Ruling
from bot.answering.support.verdict import Verdict
from bot.surfaces.attribution import Titles


def as_json(question: str, finished: Finished, titles: Titles) -> str:
    """Return a whole answer as one line of JSON; `titles` are those of all notes."""
    answer, usage = finished.answer, finished.usage
    record = partial(_record, titles)
    return json.dumps(
        {
            "question": question,
            "outcome": answer.outcome,
            "text": answer.text,
            "sentences": [
                {"text": sentence.text, "citations": [*map(record, sentence.citations)]}
                for sentence in answer.sentences
            ],
            "citations": [*map(record, answer.citations)],
            "gate": _counts(finished.rulings),
            "model": usage.model,
            "prompt_tokens": usage.prompt_tokens,
            "completion_tokens": usage.completion_tokens,
            "elapsed_ms": round(finished.elapsed * 1000, 3),
        },
        ensure_ascii=False,
    )


def verdict_as_json(sentence: str, verdict: Verdict, why: str, titles: Titles) -> str:
    """Return a verdict as one line of JSON; `titles` are those of all notes."""
    nearest = verdict.nearest
    return json.dumps(
        {
            "sentence": sentence,
            "verdict": verdict.verdict,
            "reason": str(verdict.reason),
            "words": verdict.words,
            "why": why,
            "score": round(verdict.score, 3),
            "nearest": _record(titles, Citation(nearest, nearest.start)) if nearest else None,
        },
        ensure_ascii=False,
    )


def _counts(rulings: Sequence[Ruling]) -> dict[str, int]:
    """Return how many of a model's sentences were shown as they came, mended and dropped."""
    decisions = Counter(ruling.decision for ruling in rulings)
    return {
        "shown": decisions[Decision.SHOWN],
        "mended": decisions[Decision.RELINKED] + decisions[Decision.REPLACED],
        "dropped": decisions[Decision.DROPPED],
    }


def _record(titles: Titles, citation: Citation) -> dict[str, str | int]:
    claim, timestamp = citation.claim, citation.timestamp
    return {
        "claim": claim.id,
        "note": claim.note,
        "title": titles.get(claim.note, ""),
        "video_id": claim.video_id,
        "timestamp": str(timestamp),
        "seconds": timestamp.seconds,
        "url": citation.url,
        "text": claim.text,
    }
