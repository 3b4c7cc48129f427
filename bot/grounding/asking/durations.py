"""Lengths of time as people type them ("1h25", "an hour and a half"), in minutes or as a clock."""

import re

from bot.grounding.asking.counting import MORE_THAN_ONE, value

_COUNT = rf"\d{{1,2}}|{MORE_THAN_ONE}|one|an|a"
_MINUTES = r"\s*m(?:in(?:ute)?s?)?(?![a-z])"
_SECONDS = r"\s*s(?:ec(?:ond)?s?)?(?![a-z])"
_AND = r"\s*(?:and\s+)?"
_HALF_AN_HOUR = re.compile(r"\b(?:a )?half (?:an )?hour\b")
# "The first hour" is one, and "1h30" has no minutes behind the number.
_HOURS = re.compile(
    rf"""
    (?:(?<=\bfirst\ )|(?<=\blast\ )|\b(?P<hours>{_COUNT})\s*) h(?:ou)?r?s?(?![a-z])
    (?:{_AND} (?: (?P<half>a\ half\b)
                | (?P<minutes>{_COUNT}) (?![\d:]|{_SECONDS}) (?:{_MINUTES}|(?![a-z])) ))?
    """,
    re.VERBOSE,
)
_CLOCK = re.compile(rf"\b(?P<minutes>\d{{1,3}}){_MINUTES}{_AND}(?P<seconds>[0-5]?\d){_SECONDS}")


def in_minutes(text: str) -> str:
    """Return a text, in small letters, with its hours as minutes: "1h25" as "85 minutes".

    Minutes with seconds are read as a clock: "48m20s" as "48:20".
    """
    text = _HOURS.sub(_as_minutes, _HALF_AN_HOUR.sub("30 minutes", text))
    return _CLOCK.sub(lambda found: f"{found['minutes']}:{int(found['seconds']):02}", text)


def _as_minutes(found: re.Match[str]) -> str:
    minutes = 30 if found["half"] else _value(found["minutes"] or "0")
    return f"{60 * _value(found['hours'] or 'one') + minutes} minutes"


def _value(count: str) -> int:
    return 1 if count in ("a", "an") else value(count)
