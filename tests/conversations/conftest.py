"""How thoroughly the log is put to the proof."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make test-durability` ask for the long form."""
    parser.addoption("--thorough", action="store_true", help="the long form of the proofs")


@pytest.fixture
def thorough(pytestconfig: pytest.Config) -> bool:
    """Whether to take the minutes that the long form needs."""
    return bool(pytestconfig.getoption("--thorough", default=False))
