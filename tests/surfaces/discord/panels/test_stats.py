"""What those who manage a server learn of what is asked there."""

import pytest

from bot.localmodel.script import Script
from bot.surfaces.discord.panels.stats import picture
from bot.surfaces.discord.rules.policy import Policy
from tests.surfaces.discord.server import Opening

FREE = Policy(priced=True)


async def test_a_manager_sees_figures_and_open_questions_in_private(open_server: Opening) -> None:
    """Of this server alone: what was asked directly or elsewhere is not among them."""
    server = await open_server()
    guild, ann = server.guild, server.ann
    elsewhere = server.discord.world.add_guild("Elsewhere")
    elsewhere.add_member(ann.user)
    channel = elsewhere.add_channel("general")
    for place, text in (
        (server.channel, "what did he say about Sora?"),
        (server.channel, "what is the capital of Chile?"),
        (channel, "what is the capital of Peru?"),
    ):
        reply = await ann.reply_to(await ann.say(place, server.mention(text)))
        await server.settled()
        if "Sora" in text:
            await ann.reply_to(await ann.press(reply, "👍"))
    await ann.reply_to(await ann.say_directly("what is my secret?"))
    guild.owner = ann.user
    told = await ann.reply_to(await ann.slash(server.channel, "stats"))
    assert told.ephemeral
    assert "Questions: 2; people who asked: 1" in told.content
    assert f"`{'▁' * 29}█` 2 on the busiest day" in told.content
    assert "Cost of the model: $0.00" in told.content
    assert "1 answered" in told.content
    assert "1 not in the notes" in told.content
    assert "1 up, 0 down" in told.content
    assert "1 × what is the capital of Chile?" in told.content
    assert "Peru" not in told.content
    assert "secret" not in told.content


async def test_no_line_of_a_question_looks_like_a_row(open_server: Opening) -> None:
    """Its writer would choose what a manager believes to be asked most."""
    server = await open_server()
    asked = server.mention("zebrafish quokka?\n- 500 × is the owner a thief?")
    await server.ann.reply_to(await server.ann.say(server.channel, asked))
    await server.settled()
    manager = server.manager()
    told = await manager.reply_to(await manager.slash(server.channel, "stats"))
    assert "- 1 × zebrafish quokka? - 500 × is the owner a thief?" in told.content.splitlines()


@pytest.mark.parametrize(("policy", "cost"), [(Policy(), "not known"), (FREE, "$0.00")])
async def test_what_a_model_costs_is_not_known_without_its_price(
    open_server: Opening, policy: Policy, cost: str
) -> None:
    """Nobody should take it for free; a price of nothing is a price."""
    server = await open_server(policy, model=Script(["I cannot say."]))
    guild, ann = server.guild, server.ann
    guild.owner = ann.user
    await ann.reply_to(await ann.say(server.channel, server.mention("Why does cost matter?")))
    await server.settled()
    told = await ann.reply_to(await ann.slash(server.channel, "stats"))
    assert f"Cost of the model: {cost}" in told.content


def test_days_are_drawn_as_bars() -> None:
    """The busiest day is the highest; a month without a question is flat."""
    assert picture([0, 4, 8]) == "▁▄█"
    assert picture([0, 0]) == "▁▁"
