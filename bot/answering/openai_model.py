"""A model behind OpenAI's Chat Completions, or behind any server that speaks them.

Sends the fewest fields, so that Ollama, llama.cpp, vLLM, LM Studio and OpenRouter understand the
request too. What goes wrong in the library ends here, `json.JSONDecodeError` for a torn line
included, which is none of its own errors. Importing it takes most of a second: only a bot with a
key does.
"""

import asyncio
import json
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import openai
from openai.types import CompletionUsage
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

from bot.answering.model import Delta, Ended, ModelError, Trouble
from bot.grounding.prompt import Message

# A server that is silent this long has hung; a whole answer has a deadline of its own.
TIMEOUT = openai.Timeout(connect=5.0, read=20.0, write=10.0, pool=5.0)


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

    @property
    def extra(self) -> dict[str, int]:
        """The fields that only some servers know."""
        return {self.limit_field: self.limit} if self.limit_field else {}


@dataclass(frozen=True, slots=True)
class OpenAIModel:
    """One model of one server."""

    client: openai.AsyncOpenAI
    request: Request

    @property
    def name(self) -> str:
        """The model's name."""
        return self.request.model

    async def stream(self, messages: Sequence[Message]) -> AsyncGenerator[Delta | Ended]:
        """Yield the model's text as it comes, then how it ended."""
        until = asyncio.get_running_loop().time() + self.request.deadline
        end = Ended(whole=False)
        try:
            # The deadline is set around each wait, never around a yield: it must not go off
            # while the reader of this generator is at work.
            async with asyncio.timeout_at(until):
                chunks = await self.client.chat.completions.create(
                    model=self.request.model,
                    messages=[_param(message) for message in messages],
                    stream=True,
                    stream_options={"include_usage": True},
                    extra_body=self.request.extra,
                )
            async with chunks:
                while True:
                    async with asyncio.timeout_at(until):
                        chunk = await anext(chunks, None)
                    if chunk is None:
                        break
                    end = _end(end, chunk)
                    if text := _text(chunk):
                        yield Delta(text)
        except (openai.OpenAIError, json.JSONDecodeError, TimeoutError) as error:
            raise ModelError(_trouble(error), type(error).__name__) from error
        yield end


@asynccontextmanager
async def open_openai_model(
    key: str, base_url: str | None, request: Request
) -> AsyncGenerator[OpenAIModel]:
    """Open a client and close it again; `base_url` of `None` is OpenAI's own.

    The library tries once more when the connection fails or the server is busy, and only before
    the first piece of an answer.
    """
    # In a thread: the client reads the system's certificates when it is made.
    client = await asyncio.to_thread(
        openai.AsyncOpenAI, api_key=key, base_url=base_url, timeout=TIMEOUT, max_retries=1
    )
    async with client:
        yield OpenAIModel(client, request)


def _text(chunk: ChatCompletionChunk) -> str:
    """Return the text of a chunk; the one that counts tokens has no choices at all."""
    return "".join(choice.delta.content or "" for choice in (chunk.choices or [])[:1])


def _end(end: Ended, chunk: ChatCompletionChunk) -> Ended:
    """Return what is known of the stream's end after one more chunk."""
    # A server's foreign chunk reaches us as it is: the library checks none of its fields.
    reasons = [choice.finish_reason for choice in (chunk.choices or [])[:1]]
    whole = end.whole or "stop" in reasons
    usage: CompletionUsage | None = chunk.usage
    if usage is None:
        return Ended(whole, end.prompt_tokens, end.cached_tokens, end.completion_tokens)
    details = usage.prompt_tokens_details
    cached = details.cached_tokens if details else None
    return Ended(whole, usage.prompt_tokens, cached, usage.completion_tokens)


def _trouble(error: Exception) -> Trouble:
    match error:
        case openai.APIError(code="insufficient_quota"):
            return Trouble.EXHAUSTED
        case openai.APIStatusError(status_code=402):
            return Trouble.EXHAUSTED
        case openai.NotFoundError() | openai.APIError(code="model_not_found"):
            return Trouble.UNKNOWN
        case openai.AuthenticationError() | openai.PermissionDeniedError():
            return Trouble.REFUSED
        case openai.RateLimitError() | openai.InternalServerError():
            return Trouble.BUSY
        case openai.APITimeoutError() | TimeoutError():
            return Trouble.SILENT
        case openai.APIConnectionError():
            return Trouble.UNREACHABLE
        case _:
            return Trouble.BROKEN


def _param(message: Message) -> ChatCompletionMessageParam:
    match message.role:
        case "system":
            return {"role": "system", "content": message.content}
        case "user":
            return {"role": "user", "content": message.content}
        case "assistant":
            return {"role": "assistant", "content": message.content}
