"""What a setting may hold beyond a number or a text, and what is made of it in reading."""

import json
import os
import re
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, SecretStr, ValidatorFunctionWrapHandler, WrapValidator
from pydantic_settings import NoDecode

from bot.answering.model.allowance import Price
from bot.conversations.location import POSTGRESQL, SQLITE

_ENGINES = re.compile(f"({SQLITE}|{POSTGRESQL}).")


def at_home(path: Path) -> Path:
    """Return a path whose `~` no shell has seen."""
    # Unlike the method, it leaves the name of a user who is not there as it is.
    return Path(os.path.expanduser(path))  # noqa: PTH111


def names_an_engine(url: str) -> bool:
    """Tell whether a URL names a database that a log can be kept in."""
    return _ENGINES.match(url) is not None


def _of_an_engine(url: SecretStr) -> SecretStr:
    if not names_an_engine(url.get_secret_value()):
        msg = f"must begin with {SQLITE} or {POSTGRESQL}"
        raise ValueError(msg)
    return url


def _fit_for_a_request(key: SecretStr) -> SecretStr:
    written = key.get_secret_value().strip()
    # Anything else cannot be sent in a request's head.
    if key and not re.fullmatch("[ -~]+", written):
        msg = "must be one line of plain letters, digits and signs, as it was given to you"
        raise ValueError(msg)
    return SecretStr(written)


def _address(url: str, scheme: str) -> str:
    """Return the address; raise `ValueError` for one that no library would take."""
    if not re.match(f"{scheme}s?://.", url):
        msg = f"must begin with {scheme}:// or {scheme}s://"
        raise ValueError(msg)
    if not (url.isprintable() and _names_a_host(url)):
        msg = "must name a host in one line, and a port, if any, as a number up to 65535"
        raise ValueError(msg)
    return url


def _names_a_host(url: str) -> bool:
    with suppress(ValueError):  # what it raises for ports and brackets
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0
    return False


def _prices(given: object, read: ValidatorFunctionWrapHandler) -> object:
    try:
        return read(json.loads(given) if isinstance(given, str) else given)
    except ValueError as error:
        msg = 'must be JSON such as {"a-model": [0.4, 0.1, 1.6]}'
        raise ValueError(msg) from error


Place = Annotated[Path, AfterValidator(at_home)]
Key = Annotated[SecretStr, AfterValidator(_fit_for_a_request)]
DatabaseURL = Annotated[SecretStr, AfterValidator(_of_an_engine)]
WebAddress = Annotated[str, AfterValidator(partial(_address, scheme="http"))]
GatewayAddress = Annotated[str, AfterValidator(partial(_address, scheme="ws"))]
Prices = Annotated[dict[str, Price], NoDecode, WrapValidator(_prices)]
