"""An answer for a terminal and for programs: plain words with addresses, or one JSON object."""

import json
from collections import Counter
from collections.abc import Sequence

from bot.answering.answer import Citation, Sentence
from bot.answering.events import Finished
from bot.answering.ruling import Decision, Ruling
from bot.answering.support.verdict import Verdict


def spoken(sentence: Sentence) -> str:
    """Return a sentence with its moments and their addresses in plain sight."""
    moments = "; ".join(f"{citation.timestamp} {citation.url}" for citation in sentence.citations)
    return sentence.lead + sentence.text + (f" ({moments})" if moments else "")


def as_json(question: str, finished: Finished) -> str:
    """Return a whole answer as one line of JSON."""
    answer, usage = finished.answer, finished.usage
    return json.dumps(
        {
            "question": question,
            "outcome": answer.outcome,
            "text": answer.text,
            "sentences": [
                {"text": sentence.text, "citations": [*map(_record, sentence.citations)]}
                for sentence in answer.sentences
            ],
            "citations": [*map(_record, answer.citations)],
            "gate": _counts(finished.rulings),
            "model": usage.model,
            "prompt_tokens": usage.prompt_tokens,
            "completion_tokens": usage.completion_tokens,
            "elapsed_ms": round(finished.elapsed * 1000, 3),
        },
        ensure_ascii=False,
    )


def spoken_verdict(verdict: Verdict, why: str) -> str:
    """Return a verdict in words, with the moment that comes nearest."""
    if verdict.nearest is None:
        return why
    nearest = Citation(verdict.nearest, verdict.nearest.start)
    return f"{why}\n{nearest.timestamp} {nearest.url}\n{nearest.claim.text}"


def verdict_as_json(sentence: str, verdict: Verdict, why: str) -> str:
    """Return a verdict as one line of JSON."""
    nearest = verdict.nearest
    return json.dumps(
        {
            "sentence": sentence,
            "verdict": verdict.verdict,
            "reason": str(verdict.reason),
            "words": verdict.words,
            "why": why,
            "score": round(verdict.score, 3),
            "nearest": _record(Citation(nearest, nearest.start)) if nearest else None,
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


def _record(citation: Citation) -> dict[str, str | int]:
    claim, timestamp = citation.claim, citation.timestamp
    return {
        "claim": claim.id,
        "note": claim.note,
        "video_id": claim.video_id,
        "timestamp": str(timestamp),
        "seconds": timestamp.seconds,
        "url": citation.url,
        "text": claim.text,
    }
