"""What to do about a model that does not answer, for whoever runs the bot."""

from bot.answering.model.port import ModelError, Trouble

_TO_DO = {
    Trouble.REFUSED: "the key is not accepted, or may not be used for this. Put a valid "
    "OPENAI_API_KEY into .env.",
    Trouble.UNKNOWN: "there is no such model. Check OPENAI_MODEL, and that OPENAI_BASE_URL is "
    "complete (most end in /v1).",
    Trouble.EXHAUSTED: "the account's quota or credit is used up. Top it up, or use another key.",
    Trouble.UNFIT: "the server refused the request. If it is too long, lower PROMPT_TOKENS or give "
    "the model a longer context (Ollama: num_ctx); check ANSWER_TOKENS_FIELD if it is set.",
    Trouble.BUSY: "too busy, or out of order. Nothing to do: each question tries again.",
    Trouble.SILENT: "it sent nothing for too long, or took longer than ANSWER_SECONDS in all. It "
    "may still be loading; if this goes on, check its server.",
    Trouble.UNREACHABLE: "no connection. Check OPENAI_BASE_URL, that its server is running, the "
    "network, and HTTPS_PROXY, HTTP_PROXY and NO_PROXY if they are set.",
    Trouble.STOPPED: "its server stopped it, as a content filter does, or it wanted to call a tool "
    "instead of answering. If it happens often, use another model.",
    Trouble.BROKEN: "what came back is not an answer, or only part of one. Check that "
    "OPENAI_BASE_URL is complete (most end in /v1), and that its server works.",
}


def explained(error: ModelError) -> str:
    """Return what is wrong, what to do, and what the server said, if it said anything."""
    said = f" (It said: {error.detail})" if error.detail else ""
    return f"{_TO_DO[error.trouble]}{said}"
