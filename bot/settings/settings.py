"""The settings, and the only reader of the environment and of `.env`."""

import logging
import os
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.answering.model.allowance import ANSWER_TOKENS
from bot.conversations.location import POSTGRESQL, SQLITE, Address, Location
from bot.settings.envfile import misspelt, read_lines
from bot.settings.errors import SettingsError
from bot.settings.values import (
    DatabaseURL,
    GatewayAddress,
    Key,
    Place,
    Prices,
    WebAddress,
    at_home,
    names_an_engine,
)

logger = logging.getLogger(__name__)


class Settings(BaseSettings):
    """What an admin can set. Each has its line in `.env.example`, which a test compares."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore"
    )

    discord_token: Key | None = Field(
        None, description="The bot's token, from the Discord developer portal; needed for run."
    )
    discord_api_url: WebAddress | None = Field(
        None,
        description="Another address of Discord's REST API, such as a proxy's; http:// or "
        "https://, with /api/v10 at its end.",
    )
    discord_gateway_url: GatewayAddress | None = Field(
        None,
        description="Another address of Discord's gateway, such as a proxy's; ws:// or wss://.",
    )
    message_content: bool = Field(
        False,
        description="Answer in the bot's own threads, and to replies, without a mention, true or "
        "false; first switch on the message content intent in the portal.",
    )
    direct_messages: bool = Field(
        True,
        description="Whether people may ask in direct messages, where a server's limits and roles "
        "do not apply, true or false.",
    )
    openai_api_key: Key | None = Field(
        None,
        description="With a key, a model words the answers; for a local server any word will do.",
    )
    openai_base_url: WebAddress | None = Field(
        None,
        description="Another server that speaks Chat Completions (Ollama, vLLM, llama.cpp …); "
        "http:// or https://.",
    )
    openai_model: str = Field(
        "gpt-4.1-mini", min_length=1, description="The model that words the answers."
    )
    answer_seconds: float = Field(
        60,
        gt=0,
        description="The longest that a model may take for a whole answer, in seconds; more than "
        "0.",
    )
    answer_tokens: int = Field(
        ANSWER_TOKENS,
        gt=0,
        description="The most that a model may write for an answer, in tokens; more than 0.",
    )
    answer_tokens_field: Literal["", "max_tokens", "max_completion_tokens"] = Field(
        "",
        description="The server's name for that limit, max_tokens or max_completion_tokens; empty "
        "sends no limit, since not every server knows one.",
    )
    prompt_tokens: int = Field(
        16_000, ge=2_000, description="The most that a prompt may hold, in tokens; 2000 or more."
    )
    model_judges: bool = Field(
        False,
        description="Ask the model about each sentence that the checks are not sure of, true or "
        "false; costs a request each time.",
    )
    daily_tokens: int | None = Field(
        None,
        ge=0,
        description="The most that the model may read and write in a day, in tokens; 0 or more, "
        "empty sets no limit.",
    )
    prices: Prices = Field(
        {},
        description="Dollars for a million tokens read, read from cache and written, by model: "
        '{"a-model": [0.4, 0.1, 1.6]}',
    )
    daily_dollars: float | None = Field(
        None,
        ge=0,
        description="The most that the model may cost in a day, by these prices; 0 or more, "
        "empty sets no limit.",
    )
    database_url: DatabaseURL = Field(
        SecretStr("sqlite:///data/conversations.db"),
        description="Where conversations are kept: in a file (sqlite:///path), or for several bots "
        "at once in postgresql://user:password@host/database.",
    )
    log_key: Place = Field(
        Path("data/conversations.key"),
        description="The file with the key to the pseudonyms of a log in PostgreSQL, the same for "
        "all its bots; a log in SQLite has its key beside it.",
    )
    retention_days: int = Field(
        90,
        ge=0,
        description="After this many days questions and answers are erased; 0 keeps them for ever.",
    )
    questions_per_minute: int = Field(
        10, ge=0, description="The most that a person may ask in a minute; 0 sets no limit."
    )
    questions_per_day: int = Field(
        200, ge=0, description="The most that a person may ask in a day; 0 sets no limit."
    )
    server_questions_per_minute: int = Field(
        60, ge=0, description="The most that one server may ask in a minute; 0 sets no limit."
    )
    server_questions_per_day: int = Field(
        0, ge=0, description="The most that one server may ask in a day; 0 sets no limit."
    )
    notes_dir: Place = Field(Path("seeds"), description="The folder of notes the bot speaks from.")
    index_dir: Place = Field(
        Path("data/index"), description="Where the index of a large folder of notes is kept."
    )
    prompts_dir: Place = Field(
        Path("prompts"),
        description="The folder with the bot's own words and its instructions to the model.",
    )
    persona: str = Field(
        "guide",
        min_length=1,
        description="Who speaks: a file in prompts/personas, without its .md.",
    )

    @field_validator("daily_dollars")
    @classmethod
    def _have_a_price(cls, dollars: float | None, others: ValidationInfo) -> float | None:
        model = others.data.get("openai_model")
        if dollars is not None and model not in others.data.get("prices", {model}):
            msg = f"needs the price of {model} in PRICES"
            raise ValueError(msg)
        return dollars

    @property
    def database(self) -> Location:
        """The database file, or the address of the one in PostgreSQL."""
        return self.place(self.database_url.get_secret_value())

    def place(self, database: str) -> Location:
        """Return where a log is kept that goes by a URL, or by the name of a file.

        Raises `SettingsError` for a URL of which the bot knows no engine.
        """
        if "://" in database and not names_an_engine(database):
            raise SettingsError.no_engine(database)
        if database.startswith(POSTGRESQL):
            return Address(database, self.log_key)
        return at_home(Path(database.removeprefix(SQLITE)))

    @classmethod
    def read(cls) -> Self:
        """Read the environment, then `.env`; raise `SettingsError` for what cannot be used.

        What looks like a setting and is none is warned of, and so is a model that lacks its key.
        """
        path = cls.model_config.get("env_file")
        lines = read_lines(Path(path)) if isinstance(path, str | Path) else []
        for warning in misspelt(lines, os.environ, cls.model_fields):  # noqa: TID251  its reader
            logger.warning(warning)
        try:
            settings = cls()
        except ValidationError as error:
            raise SettingsError.of(error) from error
        for name in sorted(settings._of_a_model_without_a_key()):
            logger.warning(
                "%s is set, but no model is asked without OPENAI_API_KEY: set that too (a local "
                "server takes any word).",
                name.upper(),
            )
        return settings

    def _of_a_model_without_a_key(self) -> set[str]:
        """Return which settings choose a model that is never asked."""
        chosen = {"openai_base_url", "openai_model"} & self.model_fields_set
        return chosen if self.openai_api_key is None else set()
