"""Standard input, line by line."""

import os

from bot.cli.lines import standard_input


async def test_standard_input_is_read_line_by_line() -> None:
    """Lines come as they are typed, the last one even without its end."""
    receiver, sender = os.pipe()
    lines = standard_input(receiver)
    os.write(sender, b"first\nsec")
    assert await anext(lines) == "first"
    os.write(sender, "ond\nlast é".encode())
    os.close(sender)
    assert [line async for line in lines] == ["second", "last é"]
    os.close(receiver)
