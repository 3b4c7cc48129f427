"""Which index of words: SQLite's FTS5, tantivy or bm25s?

    python -m benchmarks.word_indexes {fts5,rarest,tantivy,bm25s} NOTES

in an environment that has tantivy and bm25s as well, which the bot does not need. `fts5` scores
every claim that holds any word of a question; `rarest` finds candidates by the rarest words alone,
as `bot/grounding/retrieval/indexed.py` does.
"""

import argparse
import random
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.copies import FOLDERS, Vocabulary
from benchmarks.machine import peak_memory, percentile, timed
from bot.grounding.retrieval.indexed import CANDIDATES, terms
from bot.notes.library import read_library

QUESTIONS = 300
KEPT = 64
TOKENS = "\"ascii tokenchars ''''\""
Ask = Callable[[list[str]], object]


class Claims:
    """The words of as many claims as so many notes have; copies change words alike in frequency."""

    def __init__(self, notes: int) -> None:
        library = read_library(next(folder for folder in FOLDERS if folder.is_dir()))
        self._words = [terms(claim) for claim in library.claims]
        self._size = len(self._words) * notes // len(library.notes)
        self._vocabulary = Vocabulary((word for words in self._words for word in words), KEPT)

    def __iter__(self) -> Iterator[list[str]]:
        return (self._claim(number) for number in range(self._size))

    def questions(self) -> Iterator[list[str]]:
        """Yield words that some claims hold, two to six of each."""
        chance = random.Random(1)  # noqa: S311  nothing is secret here
        for _ in range(QUESTIONS):
            words = list(dict.fromkeys(self._claim(chance.randrange(self._size))))
            yield chance.sample(words, min(len(words), chance.randint(2, 6)))

    def _claim(self, number: int) -> list[str]:
        copy, original = divmod(number, len(self._words))
        return [self._vocabulary.other(word, copy) for word in self._words[original]]


def fts5(claims: Claims, folder: Path) -> Ask:
    """Build FTS5's own ranking by BM25."""
    connection = sqlite3.connect(folder / "words.db")
    connection.execute(
        f"CREATE VIRTUAL TABLE words USING fts5 (stems, content = '', tokenize = {TOKENS})"
    )
    rows = ((number, " ".join(words)) for number, words in enumerate(claims))
    connection.executemany("INSERT INTO words (rowid, stems) VALUES (?, ?)", rows)
    connection.commit()
    query = "SELECT rowid, rank FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20"
    return lambda words: connection.execute(query, (either(words),)).fetchall()


def rarest(claims: Claims, folder: Path) -> Ask:
    """Build FTS5 without positions, asked for the rarest words of a question first."""
    connection = sqlite3.connect(folder / "words.db")
    connection.execute(
        f"CREATE VIRTUAL TABLE words USING fts5 (stems, detail = none, tokenize = {TOKENS})"
    )
    connection.executemany("INSERT INTO words VALUES (?)", ((" ".join(c),) for c in claims))
    connection.commit()
    counts = Counter(word for words in claims for word in set(words))

    def ask(words: list[str]) -> Counter[int]:
        found: Counter[int] = Counter()
        rare: list[str] = []
        for word in sorted(words, key=counts.__getitem__):
            wide = rare and sum(counts[w] for w in (*rare, word)) > CANDIDATES
            query = f'"{word}" AND ({either(rare)})' if wide else f'"{word}"'
            match = "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?"
            found.update(row for (row,) in connection.execute(match, (query, CANDIDATES)))
            rare += [] if wide else [word]
        return found

    return ask


def tantivy(claims: Claims, folder: Path) -> Ask:
    """Build an index of the Rust library."""
    import tantivy as engine  # noqa: PLC0415

    schema = engine.SchemaBuilder()
    schema.add_unsigned_field("number", stored=True)
    schema.add_text_field("stems", tokenizer_name="whitespace", index_option="freq")
    index = engine.Index(schema.build(), path=str(folder))
    writer = index.writer(heap_size=100_000_000, num_threads=1)
    for number, words in enumerate(claims):
        writer.add_document(engine.Document(number=number, stems=" ".join(words)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def ask(words: list[str]) -> object:
        each = (engine.Query.term_query(index.schema, "stems", w, "freq") for w in words)
        query = engine.Query.boolean_query([(engine.Occur.Should, term) for term in each])
        return searcher.search(query, 20).hits

    return ask


def bm25s(claims: Claims, folder: Path) -> Ask:
    """Build the sparse matrix of scores, read from disk as it is needed."""
    import bm25s as engine  # noqa: PLC0415

    built = engine.BM25()
    built.index(list(claims), show_progress=False)
    built.save(str(folder))
    opened = engine.BM25.load(str(folder), mmap=True)
    return lambda words: opened.retrieve([words], k=20, show_progress=False)


def either(words: list[str]) -> str:
    """Return a query for any of these words."""
    return " OR ".join(f'"{word}"' for word in words)


def main() -> None:
    """Print what one of them takes."""
    engines = {"fts5": fts5, "rarest": rarest, "tantivy": tantivy, "bm25s": bm25s}
    parser = argparse.ArgumentParser(prog="python -m benchmarks.word_indexes")
    parser.add_argument("index", choices=engines)
    parser.add_argument("notes", type=int, help="the words of the claims of so many notes")
    options = parser.parse_args()
    claims = Claims(options.notes)
    count = sum(1 for _ in claims)
    with tempfile.TemporaryDirectory() as room:
        begun = time.process_time()
        ask = engines[options.index](claims, Path(room))
        built = time.process_time() - begun
        size = sum(path.stat().st_size for path in Path(room).rglob("*"))
        times = [timed(partial(ask, question)).processor for question in claims.questions()]
    print(
        f"{options.index}, {count:,} claims: "
        f"built in {built:.1f} s of the processor, {size / 1e6:.0f} MB, "
        f"peak {peak_memory():.0f} MiB; question p50 {median(times):.1f} ms, p99 "
        f"{percentile(times, 99):.1f} ms of the processor"
    )


if __name__ == "__main__":
    main()
