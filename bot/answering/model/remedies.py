"""What to do about a model that does not answer, for whoever runs the bot."""

from bot.answering.model.port import ModelError, Trouble

TO_DO = {
    Trouble.REFUSED: "the key is not accepted. Put a valid OPENAI_API_KEY into .env.",
    Trouble.UNKNOWN: "there is no such model. See OPENAI_MODEL, and whether OPENAI_BASE_URL is "
    "whole; most end with /v1.",
    Trouble.EXHAUSTED: "the account's quota or credit is used up. Top it up, or use another key.",
    Trouble.BUSY: "too busy, or out of order. Nothing to do: each question tries again.",
    Trouble.SILENT: "not a word so far. It may still be loading; if it stays so, see that its "
    "server works.",
    Trouble.UNREACHABLE: "no connection. See OPENAI_BASE_URL, that its server runs, and the "
    "network.",
    Trouble.BROKEN: "what came is no answer. See OPENAI_BASE_URL, and ANSWER_TOKENS_FIELD if it "
    "is set.",
}


def explained(error: ModelError) -> str:
    """Return what is wrong, what to do, and what the server said, if it said anything."""
    said = f" (It said: {error.detail})" if error.detail else ""
    return f"{TO_DO[error.trouble]}{said}"
