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

from openai import AsyncOpenAI, OpenAIError, Timeout
from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

from bot.answering.model import Delta, Ended, ModelError
from bot.grounding.prompt import Message

# A server that is silent this long has hung; a whole answer has a deadline of its own.
TIMEOUT = Timeout(connect=5.0, read=20.0, write=10.0, pool=5.0)


@dataclass(frozen=True, slots=True)
class OpenAIModel:
    """One model of one server; `deadline` is the most that a whole answer may take, in seconds."""

    client: AsyncOpenAI
    name: str
    deadline: float

    async def stream(self, messages: Sequence[Message]) -> AsyncGenerator[Delta | Ended]:
        """Yield the model's text as it comes, then how it ended."""
        until = asyncio.get_running_loop().time() + self.deadline
        end = Ended(whole=False)
        try:
            # The deadline is set around each wait, never around a yield: it must not go off
            # while the reader of this generator is at work.
            async with asyncio.timeout_at(until):
                chunks = await self.client.chat.completions.create(
                    model=self.name,
                    messages=[_param(message) for message in messages],
                    stream=True,
                    stream_options={"include_usage": True},
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
        except (OpenAIError, json.JSONDecodeError, TimeoutError) as error:
            raise ModelError(type(error).__name__) from error
        yield end


@asynccontextmanager
async def open_openai_model(
    key: str, base_url: str | None, name: str, deadline: float
) -> AsyncGenerator[OpenAIModel]:
    """Open a client and close it again; `base_url` of `None` is OpenAI's own."""
    # In a thread: the client reads the system's certificates when it is made.
    client = await asyncio.to_thread(
        AsyncOpenAI, api_key=key, base_url=base_url, timeout=TIMEOUT, max_retries=1
    )
    async with client:
        yield OpenAIModel(client, name, deadline)


def _text(chunk: ChatCompletionChunk) -> str:
    """Return the text of a chunk; the one that counts tokens has no choices at all."""
    return "".join(choice.delta.content or "" for choice in chunk.choices[:1])


def _end(end: Ended, chunk: ChatCompletionChunk) -> Ended:
    """Return what is known of the stream's end after one more chunk."""
    reasons = [choice.finish_reason for choice in chunk.choices[:1] if choice.finish_reason]
    return Ended(
        whole=end.whole or "stop" in reasons,
        prompt_tokens=chunk.usage.prompt_tokens if chunk.usage else end.prompt_tokens,
        completion_tokens=chunk.usage.completion_tokens if chunk.usage else end.completion_tokens,
    )


def _param(message: Message) -> ChatCompletionMessageParam:
    match message.role:
        case "system":
            return {"role": "system", "content": message.content}
        case "user":
            return {"role": "user", "content": message.content}
        case "assistant":
            return {"role": "assistant", "content": message.content}
