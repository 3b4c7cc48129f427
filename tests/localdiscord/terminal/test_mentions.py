"""Whom a line typed in the terminal speaks to, and whose answer is waited for."""

from tests.localdiscord.scene import Scene
from tests.localdiscord.terminal.session import Session, typed


async def test_a_name_behind_an_at_sign_is_a_mention(scene: Scene) -> None:
    """In all that is typed, as in Discord's client; in an address, and of nobody, it is none."""
    bob, bot = scene.bob.user.mention, scene.discord.bot.mention
    lines = typed("say @bob, hi", "edit 1 @bob hello", "@bob or a@bob.org?", "dm ask @bobby")
    await Session(scene).run(lines)
    said = [m.content for m in scene.channel.messages.values() if m.author is scene.ann.user]
    assert said == [f"{bob} hello", f"{bot} {bob} or a@bob.org?"]
    assert scene.ann.sees(scene.ann.direct_channel)[0].content == "ask @bobby"
    assert [ping.user for ping in scene.discord.world.pings][:1] == [scene.bob.user]


async def test_a_handle_in_an_address_speaks_to_nobody(scene: Scene) -> None:
    """It stays a part of the address."""
    address = "https://youtube.com/@persona/videos"
    await Session(scene).run(typed(f"say {address}"))
    assert scene.ann.sees(scene.channel)[-1].content == address


async def test_who_mentions_the_bot_is_answered(scene: Scene) -> None:
    """With `say` too; and who does so by themselves mentions it once."""
    written = await Session(scene).run(
        typed("say @persona hi", "@persona ho", "edit 2 @persona ha")
    )
    assert "ann: say @persona hi\npersona: you said: hi\n" in written
    assert "ann: @persona ho\npersona: you said: ho\n" in written
    assert scene.ann.sees(scene.channel)[-2].content == f"{scene.discord.bot.mention} ha"


async def test_a_reply_to_a_person_waits_for_no_answer(scene: Scene) -> None:
    """It does not speak to the bot, which is said; in a direct message all does."""
    written = await Session(scene).run(typed("say hi", "reply 1 and so on", "dm", "say hi"))
    assert "ann: reply 1 and so on\n(said without a mention of the bot)\nann: dm\n" in written
    assert written.endswith(
        "ann in direct messages: say hi\npersona: you said: hi\n[1] Helpful  [2] Why\n"
    )
