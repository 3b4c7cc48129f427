"""What Discord allows in channels and messages, as its documentation has it in August 2026."""

from bot.localdiscord.forms import Form

CHANNEL_NAME = 100
CHANNEL_TOPIC = 1024
SLOWMODE = 21_600
APPLIED_TAGS = 5

CONTENT = 2000
NONCE = 25
MENTIONS = 100
ATTACHMENT_DESCRIPTION = 1024

EMBEDS = 10
EMBED_TEXT = 6000
EMBED_TITLE = 256
EMBED_DESCRIPTION = 4096
EMBED_FIELDS = 25
EMBED_FIELD_NAME = 256
EMBED_FIELD_VALUE = 1024
EMBED_FOOTER = 2048
EMBED_AUTHOR = 256


def check_embeds(form: Form) -> None:
    """Hold the embeds of a message against their limits, each alone and all together."""
    length = sum(_embed(embed) for embed in form.forms("embeds", most=EMBEDS))
    if length > EMBED_TEXT:
        message = f"Embed size exceeds maximum size of {EMBED_TEXT}"
        form.problem(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", message)


def _embed(embed: Form) -> int:
    parts = [
        embed.text("title", most=EMBED_TITLE),
        embed.text("description", most=EMBED_DESCRIPTION),
        embed.form("footer").text("text", most=EMBED_FOOTER),
        embed.form("author").text("name", most=EMBED_AUTHOR),
    ]
    for field in embed.forms("fields", most=EMBED_FIELDS):
        parts.append(field.text("name", least=1, most=EMBED_FIELD_NAME))
        parts.append(field.text("value", least=1, most=EMBED_FIELD_VALUE))
    return sum(len(part.strip()) for part in parts)
