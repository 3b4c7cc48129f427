"""What `run` and `chat` begin with: what holds on Discord, and whom the prompts alone name."""

import asyncio
import logging

from bot.app import App
from bot.cli.model_check import provider
from bot.settings import Settings
from bot.surfaces.discord.rules.policy import Policy, Quota

# The settings that limit how much may be asked.
QUOTAS = frozenset(
    {
        "questions_per_minute",
        "questions_per_day",
        "server_questions_per_minute",
        "server_questions_per_day",
    }
)

logger = logging.getLogger(__name__)


def policy(settings: Settings) -> Policy:
    """Return the policy that the settings make: what of them people on Discord notice."""
    return Policy(
        settings.retention_days,
        provider(settings),
        person=Quota(settings.questions_per_minute, settings.questions_per_day),
        server=Quota(settings.server_questions_per_minute, settings.server_questions_per_day),
        message_content=settings.message_content,
        direct_messages=settings.direct_messages,
        priced=settings.openai_model in settings.prices,
    )


async def tell_of_strangers(app: App) -> None:
    """Warn of everybody whom the prompts name and the notes do not."""
    for sentence in await asyncio.to_thread(app.cast.strangers):
        logger.warning(sentence)
