"""A model's stream, parsed."""

from bot.answering.ruling import Draft
from bot.answering.stream.sentence_parser import SentenceParser


def parse(*deltas: str, parser: type[SentenceParser] = SentenceParser) -> list[Draft]:
    """Feed the deltas one by one and return every draft."""
    stream = parser()
    drafts = [draft for delta in deltas for draft in stream.feed(delta)]
    return drafts + stream.finish()
