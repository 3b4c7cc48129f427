"""A model behind OpenAI's Chat Completions, or behind any server that speaks them.

Sends the fewest fields, so that Ollama, llama.cpp, vLLM, LM Studio and OpenRouter understand the
request too. What goes wrong in the library ends here, `ValueError` included for a line that is no
JSON or no UTF-8, which is none of its own errors. Importing it takes most of a second: only a bot
with a key does.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import asdict, dataclass

import openai

from bot.answering.model.cadence import Cadence
from bot.answering.model.chunk import Chunk
from bot.answering.model.port import Delta, Ended, ModelError, Trouble
from bot.answering.model.server_words import server_words
from bot.answering.model.troubles import trouble_of
from bot.grounding.prompt.messages import Message

# A server that is silent this long has hung; a whole answer has a deadline of its own.
_TIMEOUT = openai.Timeout(connect=5.0, read=20.0, write=10.0, pool=5.0)
# What a server calls a page or an object that it sends in place of a stream, how one begins, and
# how many of its bytes are quoted.
_PAGES = frozenset({"text/html", "application/json"})
_PAGE_BEGINS = (b"<", b"{", b"[")
_PAGE_SHOWN = 1_000


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked of a server.

    `deadline` is the most that a whole answer may take, in seconds. `limit_field` is what the
    server calls the most tokens it may write (`max_tokens`, `max_completion_tokens`); when it is
    empty, `limit` is not sent.
    """

    model: str
    deadline: float
    limit_field: str = ""
    limit: int = 0

    def body(self, messages: Sequence[Message]) -> dict[str, object]:
        """Return what is sent, with a field that only some servers know when it is set."""
        limit = {self.limit_field: self.limit} if self.limit_field else {}
        return {
            "model": self.model,
            "messages": [asdict(message) for message in messages],
            "stream": True,
            "stream_options": {"include_usage": True},
            **limit,
        }


@dataclass(frozen=True, slots=True)
class OpenAIModel:
    """One model of one server."""

    client: openai.AsyncOpenAI
    request: Request
    cadence: Cadence

    @property
    def name(self) -> str:
        """The model's name."""
        return self.request.model

    async def stream(self, messages: Sequence[Message]) -> AsyncGenerator[Delta | Ended]:
        """Yield the model's text as it comes, then how it ended."""
        end, finish, spoken = Ended(whole=False), "", False
        try:
            async with aclosing(self._chunks(messages)) as chunks:
                async for chunk in chunks:
                    end, finish = chunk.end(end), chunk.finish or finish
                    if chunk.text:
                        spoken = spoken or not chunk.text.isspace()
                        yield Delta(chunk.text)
        except (openai.OpenAIError, ValueError, TimeoutError) as error:
            said = server_words(error, self.client.api_key)
            raise ModelError(trouble_of(error), said) from error
        _require_answer(end, finish, spoken=spoken)
        yield end

    async def _chunks(self, messages: Sequence[Message]) -> AsyncGenerator[Chunk]:
        """Yield what the server sends, resting between the pieces as the cadence wants it."""
        until = asyncio.get_running_loop().time() + self.request.deadline
        await self.cadence.turn()
        # The deadline is set around each wait, never around a yield: it must not go off while the
        # reader of this generator is at work.
        async with asyncio.timeout_at(until):
            events = await self._post(messages)
        async with events:
            async with asyncio.timeout_at(until):
                await _require_stream(events)
            with self.cadence.share() as rest:
                while True:
                    async with asyncio.timeout_at(until):
                        event = await anext(events, None)
                    if event is None:
                        return
                    yield Chunk.of(event)
                    await rest()

    async def _post(self, messages: Sequence[Message]) -> openai.AsyncStream[object]:
        """Ask, but not through `chat.completions`, which builds its own types for each piece."""
        return await self.client.post(
            "/chat/completions",
            body=self.request.body(messages),
            cast_to=object,
            stream=True,
            stream_cls=openai.AsyncStream[object],
        )


@asynccontextmanager
async def open_openai_model(
    key: str, base_url: str | None, request: Request, cadence: Cadence
) -> AsyncGenerator[OpenAIModel]:
    """Open a client and close it again; `base_url` of `None` is OpenAI's own.

    The library tries once more when the connection fails or the server is busy, and only before
    the first piece of an answer.
    """
    # In a thread: the client reads the system's certificates when it is made.
    client = await asyncio.to_thread(
        lambda: openai.AsyncOpenAI(
            api_key=key,
            base_url=base_url,
            timeout=_TIMEOUT,
            max_retries=1,
            http_client=openai.DefaultAioHttpClient(timeout=_TIMEOUT),
        )
    )
    async with client:
        yield OpenAIModel(client, request, cadence)


async def _require_stream(events: openai.AsyncStream[object]) -> None:
    """Raise `ValueError` for a page, or for an error that came with the status of an answer."""
    kind, _, _ = events.response.headers.get("content-type", "").partition(";")
    if kind in _PAGES:
        page = await events.response.aread()
        # Some call a stream JSON; read to its end, it is still one.
        if page.lstrip().startswith(_PAGE_BEGINS):
            msg = f"no stream, but {kind}: {page[:_PAGE_SHOWN].decode(errors='replace')}"
            raise ValueError(msg)


def _require_answer(end: Ended, finish: str, *, spoken: bool) -> None:
    """Raise `ModelError` for a stream that ended in order, and not as an answer does."""
    if end.limited or (end.whole and spoken):
        return
    if not finish:
        raise ModelError(Trouble.BROKEN, "no finish_reason")
    if end.whole:
        raise ModelError(Trouble.BROKEN, f"an empty text, finish_reason {finish}")
    raise ModelError(Trouble.STOPPED, f"finish_reason {finish}")
