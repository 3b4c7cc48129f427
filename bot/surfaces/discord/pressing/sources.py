"""What an answer rests on: the claims it cites, word for word."""

import discord

from bot.answering.answer import Citation, Sentence
from bot.conversations.asked import Sought
from bot.surfaces.attribution import Titles, attributed
from bot.surfaces.discord.reply.taking import think
from bot.surfaces.discord.reply.whisper import whisper
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.rendering import harmless, link


async def show(service: Service, interaction: discord.Interaction, sought: Sought) -> None:
    """Show one person the claims that an answer cites."""
    await think(interaction, private=True)
    kept = await service.log.exchange(sought)
    voice = service.voice
    text = listed(kept.citations, voice.interviews) if kept else voice.say("gone.text")
    await whisper(interaction, text or voice.say("sources.none"))


def listed(citations: tuple[Citation, ...], titles: Titles) -> str:
    """Return each claim once with all its cited moments, in the notes' own words."""
    claims: dict[str, list[Citation]] = {}
    for citation in citations:
        claims.setdefault(citation.claim.id, []).append(citation)
    sentences = (Sentence(cited[0].claim.text, tuple(cited)) for cited in claims.values())
    return "\n".join(
        " ".join([*(link(each.citation, each.interview) for each in moments), harmless(claim.text)])
        for claim, moments in attributed(sentences, titles)
    )
