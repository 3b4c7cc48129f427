"""Tokens are counted with the real vocabulary, and with no network."""

import gzip
import hashlib

import pytest
import tiktoken_ext.openai_public

from bot.grounding.prompt.tokens import PIECES, SPECIAL, VOCABULARY, TokenCount, load_encoding

PUBLISHED = "446a9538cb6c348e3516120d7c08b09f57c36495e2acfffe59a5bf8b0cfb1a2d"


def test_the_vocabulary_is_the_one_that_openai_publishes() -> None:
    """The shipped file unpacks to the published bytes."""
    assert hashlib.sha256(gzip.decompress(VOCABULARY.read_bytes())).hexdigest() == PUBLISHED


def test_the_definition_is_tiktokens_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pieces and special tokens are those of the installed tiktoken."""
    monkeypatch.setattr(tiktoken_ext.openai_public, "load_tiktoken_bpe", lambda *_, **__: {})
    published = tiktoken_ext.openai_public.o200k_base()
    assert (published["pat_str"], published["special_tokens"]) == (PIECES, SPECIAL)


def test_known_texts_have_their_known_tokens() -> None:
    """The ids are those that the model itself sees."""
    assert load_encoding().encode_ordinary("hello world") == [24912, 2375]


def test_the_vocabulary_is_read_once() -> None:
    """Whoever opens a second bot in one process has it at hand."""
    assert load_encoding() is load_encoding()


def test_a_special_token_in_a_question_is_text_like_any_other(count: TokenCount) -> None:
    """Typing <|endoftext|> neither raises nor ends anything."""
    assert count("<|endoftext|>") == 7


def test_long_runs_are_counted_without_trouble(count: TokenCount) -> None:
    """A megabyte of one letter is counted like anything else."""
    assert count("a" * 1_000_000) > 1_000
