"""Each setting is described where people look for it."""

import re

from annotated_types import Ge, Gt
from pydantic import SecretStr

from bot.settings import Settings
from tests.conftest import ROOT


def test_the_example_names_every_setting_with_its_default_and_its_why() -> None:
    """`.env.example` cannot drift from the settings, and writes `true` as it asks for it."""
    lines = (ROOT / ".env.example").read_text().splitlines()
    assigned = dict(line.removeprefix("# ").split("=", 1) for line in lines if "=" in line)
    for name, field in Settings.model_fields.items():
        default = field.default
        if isinstance(default, SecretStr):
            default = default.get_secret_value()
        if isinstance(default, bool):
            default = str(default).lower()
        assert assigned.pop(name.upper()) == ("" if default is None else str(default))
        assert f"# {field.description}" in lines
    assert assigned == {}


def test_the_example_says_what_a_number_may_be() -> None:
    """Whoever set one that cannot be used is sent there."""
    for name, field in Settings.model_fields.items():
        for bound in field.metadata:
            match bound:
                case Gt(gt=least):
                    words = f"more than {least}"
                case Ge(ge=0):
                    words = "0"
                case Ge(ge=least):
                    words = f"{least} or more"
                case _:
                    continue
            assert words in str(field.description), name


def test_the_readme_names_every_setting_and_nothing_that_is_none() -> None:
    """Its table cannot drift from the settings either."""
    table = (ROOT / "README.md").read_text().partition("| setting |")[2].partition("\n\n")[0]
    named = [name for line in table.splitlines() for name in re.findall(r"`(\w+)`", cell(line))]
    assert sorted(named) == sorted(name.upper() for name in Settings.model_fields)


def cell(row: str) -> str:
    """Return the first cell of a table's row."""
    return row.removeprefix("|").partition("|")[0]
