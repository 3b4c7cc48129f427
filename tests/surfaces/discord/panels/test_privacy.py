"""What is kept of a person is theirs: to know, to take along, to share and to have erased."""

import asyncio
import gzip
import json
from dataclasses import replace

from bot.localdiscord.world.attachments import FILE_BYTES
from bot.localdiscord.world.messages import Message
from bot.surfaces.discord.rules.policy import Policy
from tests.conversations.rows import rows
from tests.conversations.talk import ASKED, claimed
from tests.surfaces.discord.server import Opening, Server


async def asks(server: Server, text: str) -> Message:
    """Let ann ask the bot directly, and return the reply."""
    reply = await server.ann.reply_to(await server.ann.say_directly(text))
    await server.settled()
    return reply


async def test_privacy_says_what_is_kept_how_long_and_who_reads_it(open_server: Opening) -> None:
    """Days and provider come from the settings; only the one who asks sees it."""
    server = await open_server(policy=Policy(30, "api.example"))
    reply = await server.use("privacy")
    assert "after 30 days" in reply.content
    assert "api.example" in reply.content
    assert reply.ephemeral


async def test_without_a_model_nobody_else_reads_anything(open_server: Opening) -> None:
    """And what is never erased by itself is said to stay."""
    reply = await (await open_server()).use("privacy")
    assert "nothing you write goes to anybody else" in reply.content
    assert "until you ask for them to be erased" in reply.content


async def test_first_contact_says_in_one_line_that_things_are_kept(open_server: Opening) -> None:
    """The first answer names /privacy and /forget, the second does not."""
    server = await open_server()
    assert "/privacy" in (await asks(server, "hi")).content
    assert "/privacy" not in (await asks(server, "hi")).content


async def test_mydata_is_a_file_for_oneself_alone(open_server: Opening) -> None:
    """It holds one's own questions and nobody else's, and nobody else sees it."""
    server = await open_server()
    await asks(server, "what about Sora?")
    bob = server.bob()
    await bob.reply_to(await bob.say_directly("Bob's own question"))
    reply = await server.use("mydata")
    (file,) = reply.attachments
    kept = server.discord.world.files[file.id].content
    assert [question["question"] for question in json.loads(kept)["questions"]] == [
        "what about Sora?"
    ]
    assert bob.sees(server.channel) == []


async def test_who_has_asked_the_most_gets_their_data_too(open_server: Opening) -> None:
    """What is larger than Discord takes comes compressed."""
    server = await open_server()
    text = "x" * (FILE_BYTES + 1)
    asked = replace(ASKED, asker=str(server.ann.user.id), text=text)
    await claimed(server.service.log, asked)
    (file,) = (await server.use("mydata")).attachments
    assert file.filename == "mydata.json.gz"
    kept = gzip.decompress(server.discord.world.files[file.id].content)
    assert json.loads(kept)["questions"][0]["question"] == text


async def test_forget_erases_after_a_confirmation_and_counts(open_server: Opening) -> None:
    """Nothing happens until the button is pressed; then the person is told how much went."""
    server = await open_server()
    await asks(server, "what about Sora?")
    warning = await server.use("forget")
    assert len(server.questions()) == 1
    await server.ann.press(warning, "Erase everything")
    await server.discord.until(lambda: warning.content.startswith("Erased"))
    assert "Erased: 1 of your questions and 1 of my answers" in warning.content
    assert rows(server.database, "SELECT count(*) FROM people") == [(0,)]
    assert not warning.components


async def test_who_presses_erase_twice_reads_how_much_was_erased(open_server: Opening) -> None:
    """The second press finds nothing, and leaves what the first one told."""
    server = await open_server()
    await asks(server, "what about Sora?")
    warning = await server.use("forget")
    await asyncio.gather(*[server.ann.press(warning, "Erase everything") for _ in range(2)])
    await server.discord.until(lambda: warning.content.startswith("Erased"))
    await server.settled()
    assert "Erased: 1 of your questions and 1 of my answers" in warning.content


async def test_who_has_nothing_to_erase_reads_that(open_server: Opening) -> None:
    """Pressed alone, the button says what it found."""
    server = await open_server()
    warning = await server.use("forget")
    await server.ann.press(warning, "Erase everything")
    await server.discord.until(lambda: warning.content.startswith("Erased"))
    assert "Erased: 0 of your questions and 0 of my answers" in warning.content


async def test_owners_read_what_was_asked_in_private_only_with_consent(
    open_server: Opening,
) -> None:
    """Directly, or with `private`: given and taken back with a button, for earlier ones too."""
    server = await open_server()
    await asks(server, "what about Sora?")
    await server.use("ask", question="what about cost?", private=True)
    reply = await server.use("privacy")
    for button, visible in (
        ("Let the people who run the bot read my private questions", 2),
        ("Keep my private questions to myself", 0),
    ):
        told = await server.ann.reply_to(await server.ann.press(reply, button))
        assert told.ephemeral
        assert rows(server.database, "SELECT count(*) FROM transcripts") == [(visible,)]
