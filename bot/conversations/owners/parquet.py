"""Exchanges as a Parquet file, typed, for pandas, DuckDB, Polars and their like."""

from collections.abc import Iterable
from dataclasses import asdict
from itertools import islice
from typing import BinaryIO

import pyarrow as pa  # type: ignore[import-untyped]  # it ships no types
import pyarrow.parquet as pq  # type: ignore[import-untyped]  # the same

from bot.conversations.owners.transcripts import Transcript

# How many exchanges are in memory at once, and in each row group of the file.
ROW_GROUP = 20_000

SENTENCE = pa.struct(
    {
        "text": pa.string(),
        "draft": pa.string(),
        "decision": pa.string(),
        "reason": pa.string(),
        "moments": pa.list_(pa.struct({"note": pa.string(), "seconds": pa.int64()})),
    }
)
TYPES = {
    "number": pa.int64(),
    "person": pa.string(),
    "conversation": pa.string(),
    "surface": pa.string(),
    "asked_at": pa.timestamp("us", tz="UTC"),
    "question": pa.string(),
    "outcome": pa.string(),
    "answer": pa.string(),
    "model": pa.string(),
    "prompt_tokens": pa.int64(),
    "completion_tokens": pa.int64(),
    "cost": pa.float64(),
    "first_ms": pa.float64(),
    "elapsed_ms": pa.float64(),
    "sentences": pa.list_(SENTENCE),
    "reasons": pa.list_(pa.string()),
}
# Only a program's question has no person.
SCHEMA = pa.schema([pa.field(*each, nullable=each[0] == "person") for each in TYPES.items()])


def write_parquet(exchanges: Iterable[Transcript], file: BinaryIO) -> None:
    """Write exchanges, one row group after the other."""
    rest = iter(exchanges)
    with pq.ParquetWriter(file, SCHEMA, compression="zstd") as writer:
        while group := list(islice(rest, ROW_GROUP)):
            columns = dict(zip(Transcript._fields, zip(*group, strict=True), strict=True))
            columns["asked_at"] = tuple(round(exchange.asked_at * 1e6) for exchange in group)
            columns["sentences"] = tuple([*map(asdict, each.sentences)] for each in group)
            writer.write_table(pa.table(columns, SCHEMA))
