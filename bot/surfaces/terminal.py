"""An answer for a terminal and for programs: plain words with addresses, or one JSON object."""

import json

from bot.answering.answer import Citation, Sentence
from bot.answering.events import Finished


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
            "model": usage.model,
            "prompt_tokens": usage.prompt_tokens,
            "completion_tokens": usage.completion_tokens,
            "elapsed_ms": round(finished.elapsed * 1000, 3),
        },
        ensure_ascii=False,
    )


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
