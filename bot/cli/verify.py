"""`verify`: does the interview say so?"""

import argparse
import asyncio
import json
from typing import Self

from pydantic import BaseModel, ValidationError

from bot.answering.checking.verification import Verification
from bot.answering.support.verdict import Supported, Verdict
from bot.answering.support.verifier import weigh_texts
from bot.app import open_verification
from bot.cli.errors import LineError
from bot.cli.lines import each_line
from bot.cli.output import write
from bot.settings import Settings
from bot.surfaces.programs import verdict_as_json
from bot.surfaces.terminal import spoken_verdict


class Statement(BaseModel):
    """A sentence to be checked: against some moments, a note, or texts that come with it."""

    sentence: str
    note: str | None = None
    cite: list[str] = []
    evidence: list[str] | None = None

    @classmethod
    def read(cls, line: str) -> Self:
        """Read a JSON object, or a bare sentence; raise `LineError` for what is neither."""
        try:
            read = cls.model_validate_json(line) if line.startswith("{") else cls(sentence=line)
        except ValidationError as error:
            raise LineError.no_statement(error) from error
        if not read.sentence.strip():
            raise LineError.empty()
        return read


async def verify(options: argparse.Namespace) -> int:
    """Check a sentence (1 when the notes do not bear it out), or every line of standard input.

    Of many lines, the verdicts are what was asked for: 1 says that a line could not be checked.
    """
    if not options.sentence.strip():
        raise LineError.empty()
    async with open_verification(Settings.read()) as verification:
        if options.sentence != "-":
            verdict = await _check(verification, Statement(sentence=options.sentence), options)
            return 0 if isinstance(verdict, Supported) else 1
        # Said once, and not of every line.
        verification.meant(options.note, options.cite)

        async def check(line: str) -> bool:
            statement = Statement.read(line)
            # A person sees which of many it is.
            write("" if options.json else f"“{statement.sentence}”\n")
            await _check(verification, statement, options)
            write("" if options.json else "\n")
            return True

        done = await each_line(check, _refused_as_json if options.json else _refused)
    return 0 if done else 1


def _refused(_line: str, why: str) -> None:
    write(f"{why}\n\n")


def _refused_as_json(line: str, why: str) -> None:
    told = json.dumps({"line": line, "error": why}, ensure_ascii=False)
    write(f"{told}\n")


async def _check(
    verification: Verification, statement: Statement, options: argparse.Namespace
) -> Verdict:
    """Check a statement, in a thread, since that may open the encoder, and print the verdict."""
    if statement.evidence is not None:
        verdict = await asyncio.to_thread(weigh_texts, statement.sentence, statement.evidence)
    else:
        cite = statement.cite or options.cite
        note = statement.note or options.note
        verdict = await asyncio.to_thread(verification.verify, statement.sentence, note, cite)
    why = verification.why(verdict)
    told = (
        verdict_as_json(statement.sentence, verdict, why, verification.titles)
        if options.json
        else spoken_verdict(verdict, why, verification.interviews)
    )
    write(f"{told}\n")
    return verdict
