"""What is said to a message that asks nothing which could be answered: how to ask."""

import discord

from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.questions.reading import replied_to
from bot.surfaces.discord.questions.typed_commands import typed_command
from bot.surfaces.discord.serving.service import Service


def hint(service: Service, voice: Voice, message: discord.Message, text: str) -> str:
    """Return what to say to a message with this text; "" where an answerer knows better."""
    if command := typed_command(text, service.commands):
        return voice.say("command.typed", command=command)
    if text:
        return ""
    replied = replied_to(message)
    hidden = replied is not None and not replied.content
    if hidden and not service.policy.message_content:
        return voice.say("empty.reply")
    if hidden or message.attachments or message.stickers or message.poll:
        return voice.say("empty.unread")
    return ""
