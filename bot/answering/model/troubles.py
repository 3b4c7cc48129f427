"""Which trouble it is that a request met with, by what the library raises for it."""

import aiohttp
import openai

from bot.answering.model.port import Trouble

# What a server calls it says more than its status: a quota that is used up has that of a busy one.
_BY_CODE = {
    "insufficient_quota": Trouble.EXHAUSTED,
    "model_not_found": Trouble.UNKNOWN,
    "context_length_exceeded": Trouble.UNFIT,
}
_BY_STATUS = {
    400: Trouble.UNFIT,
    401: Trouble.REFUSED,
    402: Trouble.EXHAUSTED,
    403: Trouble.REFUSED,
    404: Trouble.UNKNOWN,
    413: Trouble.UNFIT,
    422: Trouble.UNFIT,
}


def trouble_of(error: Exception) -> Trouble:
    """Return which trouble an error is."""
    match error:
        case openai.APIError(code=str(code)) if code in _BY_CODE:
            return _BY_CODE[code]
        case openai.APIStatusError(status_code=status) if status in _BY_STATUS:
            return _BY_STATUS[status]
        case openai.RateLimitError() | openai.InternalServerError():
            return Trouble.BUSY
        case openai.APITimeoutError() | TimeoutError():
            return Trouble.UNREACHABLE if _unconnected(error) else Trouble.SILENT
        case openai.APIConnectionError():
            return Trouble.UNREACHABLE
        case _:
            return Trouble.BROKEN


def _unconnected(error: BaseException | None) -> bool:
    """Tell whether nobody was there: the library calls that a connection that took too long."""
    while error is not None:
        if isinstance(error, aiohttp.ClientConnectorError):
            return True
        error = error.__cause__
    return False
