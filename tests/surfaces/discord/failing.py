"""For each way to fail, how it comes about: what ann does, and what is broken when she does.

Where the model alone fails, the notes answer instead.
"""

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from bot.answering.events import Event
from bot.conversations.queue import MOST_OF_ALL, MOST_OF_ONE
from bot.conversations.turn import LONGEST
from bot.grounding.question import Question
from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.world.interactions import InteractionType, Origin
from bot.localdiscord.world.messages import MessageDraft
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from bot.surfaces.discord.questions.unfinished import YOUNG
from bot.surfaces.discord.rules.policy import Pauses, Policy, Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.conversations.lost import log_without
from tests.routes import CALLBACK, SEND
from tests.surfaces.discord.questions.left_behind import leaves, spot_of
from tests.surfaces.discord.server import Opening, Server
from tests.worded import cited

SORA = "what did he say about Sora?"
ONCE = Quota(a_day=1)
HURRIED = Policy(pauses=Pauses(leaving=0.05))
SILENT = Script(fault=Fault.SILENCE)


@dataclass
class Given:
    """A server for a test to open, and a claim to be cited."""

    open: Opening
    sora: Claim


class Defective:
    """An answerer with a defect."""

    name = "defective"

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Break, before a word is said."""
        raise ZeroDivisionError(question)
        yield  # it is a generator all the same


Scenario = Callable[[Given], Awaitable[Server]]


async def busy(given: Given) -> Server:
    """Ask more at once than may wait."""
    server = await given.open(HURRIED, model=SILENT)
    server.discord.api.rates.lift()
    for _ in range(MOST_OF_ONE + 2):
        await server.ask()
    await server.direct_word()
    return server


async def crowded(given: Given) -> Server:
    """Ask in a thread in which as many others wait as may."""
    server = await given.open(HURRIED, model=SILENT)
    server.discord.api.rates.lift()
    thread = await server.ann.open_thread(server.channel, "questions")
    others = [
        server.discord.add_person(f"person{number}", server.guild)
        for number in range(MOST_OF_ALL + 1)
    ]
    for person in (*others, server.ann):
        await person.say(thread, server.mention(SORA))
    await server.direct_word()
    return server


async def over(given: Given, policy: Policy) -> Server:
    """Ask once, as often as may be, and then once more."""
    server = await given.open(policy)
    await server.ann.reply_to(await server.ask())
    await server.ask()
    return server


async def person_quota(given: Given) -> Server:
    """Ask more than one person may."""
    return await over(given, Policy(person=ONCE))


async def server_quota(given: Given) -> Server:
    """Ask more than a server may."""
    return await over(given, Policy(server=ONCE))


async def too_long(given: Given) -> Server:
    """Ask what no client of Discord would send."""
    server = await given.open()
    draft = MessageDraft(server.mention("x" * (LONGEST + 1)))
    server.discord.world.post(server.channel, server.ann.user, draft)
    return server


async def budget(given: Given) -> Server:
    """Ask on a day on which nothing is left for the model."""
    server = await given.open(model=SILENT, daily_tokens=1)
    await server.ann.reply_to(await server.ask())
    return server


async def model(given: Given) -> Server:
    """Ask a model that breaks off."""
    server = await given.open(HURRIED, model=Script(fault=Fault.CUT))
    await server.ann.reply_to(await server.ask())
    return server


async def model_away(given: Given) -> Server:
    """Ask a model whose server does not take the key."""
    server = await given.open(HURRIED, model=Script(status=401))
    await server.ann.reply_to(await server.ask())
    return server


async def log(given: Given) -> Server:
    """Ask by a command while nothing can be kept."""
    server = await given.open()
    async with log_without("questions") as lost:
        server.keep_in(lost)
        await server.ann.slash(server.channel, "ask", question=SORA)
        await server.settled()
    return server


async def internal(given: Given) -> Server:
    """Ask by a command of a bot that has a defect."""
    server = await given.open()
    cast = server.app.cast
    persona = cast.speaking[cast.usual]
    defective = replace(persona.conversations, answerer=Defective())
    cast.speaking[cast.usual] = replace(persona, conversations=defective)
    await server.ann.slash(server.channel, "ask", question=SORA)
    return server


async def interrupted(given: Given) -> Server:
    """Ask a bot that has to go, and is back only when nobody waits any more."""
    server = await given.open()
    await server.leave()
    await leaves(server, spot_of(await server.ask()), YOUNG + 1)
    await server.come_back()
    return server


async def left(given: Given) -> Server:
    """Ask a bot that has to go."""
    server = await given.open(HURRIED, model=SILENT)
    said = await server.ask()
    await server.discord.until(lambda: server.service.running.answers(said.id))
    await server.leave()
    return server


async def stopped(given: Given) -> Server:
    """Ask, and stop the answer."""
    says = f"{cited(given.sora)} "
    server = await given.open(HURRIED, model=Script([says, "And"], Fault.SILENCE))
    reply = await server.ann.reply_to(await server.ask())
    await server.ann.press(reply, "Stop")
    await server.settled()
    return server


async def barred(given: Given, settings: ServerSettings) -> Server:
    """Ask where the server's settings say no."""
    server = await given.open()
    await server.wants(settings)
    await server.ann.slash(server.channel, "ask", question=SORA)
    return server


async def channel(given: Given) -> Server:
    """Ask where the bot does not answer."""
    server = await given.open()
    other = server.guild.add_channel("ask-here")
    await server.wants(ServerSettings(channels=frozenset({other.id})))
    await server.ann.slash(server.channel, "ask", question=SORA)
    return server


async def nowhere(given: Given) -> Server:
    """Ask where the bot answers in a channel alone that is gone."""
    return await barred(given, ServerSettings(channels=frozenset({7})))


async def direct(given: Given) -> Server:
    """Ask directly, where whoever runs the bot has closed that."""
    server = await given.open(Policy(direct_messages=False))
    await server.ann.say_directly(SORA)
    return server


async def role(given: Given) -> Server:
    """Ask as somebody who may not."""
    return await barred(given, ServerSettings(roles=frozenset({7})))


async def refused(given: Given, refusal: Refusal) -> Server:
    """Ask where Discord lets the bot say nothing."""
    server = await given.open()
    server.discord.api.faults.refuse(SEND, refusal)
    await server.ask()
    return server


async def permission(given: Given) -> Server:
    """Ask where the bot may not write."""
    return await refused(given, Refusal.MISSING_PERMISSIONS)


async def locked(given: Given) -> Server:
    """Ask in what is locked meanwhile."""
    return await refused(given, Refusal.THREAD_IS_LOCKED)


async def gone(given: Given) -> Server:
    """Ask in what is deleted meanwhile."""
    return await refused(given, Refusal.UNKNOWN_CHANNEL)


async def expired(given: Given) -> Server:
    """Use a command that reaches the bot too late."""
    server = await given.open()
    server.discord.api.faults.refuse(CALLBACK, Refusal.UNKNOWN_INTERACTION)
    await server.ann.slash(server.channel, "ask", question=SORA)
    return server


async def unknown(given: Given) -> Server:
    """Press a button that no answer has."""
    server = await given.open()
    answer = await server.answer_to()
    data: JsonObject = {"id": 1, "component_type": 2, "custom_id": "cheat"}
    origin, world = Origin(source=answer), server.discord.world
    world.interact(InteractionType.COMPONENT, server.ann.user, server.channel, data, origin)
    return server


SCENARIOS: Mapping[str, Scenario] = {
    "failed.busy": busy,
    "failed.crowded": crowded,
    "failed.person_quota": person_quota,
    "failed.server_quota": server_quota,
    "failed.too_long": too_long,
    "instead.budget": budget,
    "instead.model": model,
    "instead.model_away": model_away,
    "failed.log": log,
    "failed.internal": internal,
    "failed.interrupted": interrupted,
    "failed.left": left,
    "failed.stopped": stopped,
    "failed.channel": channel,
    "failed.nowhere": nowhere,
    "failed.direct": direct,
    "failed.role": role,
    "failed.permission": permission,
    "failed.locked": locked,
    "failed.gone": gone,
    "failed.unknown": unknown,
    "failed.expired": expired,
}
