"""The place with the people in it and the scripted model: one process."""

import asyncio
from collections.abc import Sequence
from multiprocessing.connection import Connection

from benchmarks.discord.asking import ENDED_SECONDS, Answered, Asking
from benchmarks.discord.scenarios import PEOPLE, Address, Delays, Scenario
from benchmarks.questions import questions
from bot.localdiscord import LocalDiscord, Person
from bot.localdiscord.world.channels import Channel
from bot.localmodel.script import Script
from bot.localmodel.server import LocalModel
from bot.notes.claim import Claim
from bot.notes.library import read_library
from bot.settings import Settings

READY_SECONDS = 30
TOO_MANY = 429


def be(scenario: Scenario, pipe: Connection) -> None:
    """Be the place: tell where it is, ask, and tell how long the answers took."""
    asyncio.run(_serve(scenario, pipe))


async def _serve(scenario: Scenario, pipe: Connection) -> None:
    claims = read_library(Settings().notes_dir).claims
    script = Script(_pieces(claims), counts=False, pace=scenario.pace)
    async with LocalDiscord() as place, LocalModel.open(script) as model:
        if not scenario.limited:
            place.api.rates.lift()
        pipe.send(Address(place.api_url, place.gateway_url, place.token, model.url))
        answers = await _answers(scenario, place, claims, pipe)
        refused = sum(exchange.status == TOO_MANY for exchange in place.api.exchanges)
    pipe.send(_delays(answers, refused))


async def _answers(
    scenario: Scenario, place: LocalDiscord, claims: tuple[Claim, ...], pipe: Connection
) -> list[Answered | None]:
    guild = place.world.add_guild("Podcast")
    warming, *people = (place.add_person(f"p{n}", guild) for n in range(PEOPLE + 1))
    warm, *rooms = (guild.add_channel(f"room-{n}") for n in range(PEOPLE + 1))
    first, *others = questions(claims, PEOPLE + 1)
    await place.until(lambda: place.gateway.ready, "the bot", READY_SECONDS)
    asking = Asking(place)
    await asking.ask(warming, warm, first)  # loads what the first answer loads
    pipe.send("begin")
    if scenario.at_once:
        seats = zip(people, rooms, others, strict=True)
        answers = await asyncio.gather(*(asking.ask(*seat) for seat in seats))
    else:
        asks = zip(people, others, strict=True)
        answers = [await _ended(asking, who, rooms[0], what) for who, what in asks]
    await asking.quiet()
    return answers


async def _ended(asking: Asking, who: Person, room: Channel, what: str) -> Answered | None:
    """Ask, and leave what the bot still does for this answer out of the next one's time."""
    answer = await asking.ask(who, room, what)
    await asking.quiet(ENDED_SECONDS)
    return answer


def _delays(answers: Sequence[Answered | None], refused: int) -> Delays:
    whole = [answer for answer in answers if answer]
    return Delays(
        [(reply.versions[0].at - asked.sent_at) * 1000 for asked, reply in whole],
        [(reply.versions[-1].at - asked.sent_at) * 1000 for asked, reply in whole],
        len(answers) - len(whole),
        refused,
    )


def _pieces(claims: tuple[Claim, ...]) -> list[str]:
    said = " ".join(f"{claim.text.rstrip('.')} [{claim.id}]." for claim in claims[:3])
    return [said[at : at + 4] for at in range(0, len(said), 4)]
