"""What somebody at the terminal means by what they type."""

from bot.localdiscord import LocalDiscord
from bot.localdiscord.terminal.viewpoint import Viewpoint
from bot.localdiscord.world.commands import Command, CommandType, Option, OptionType
from tests.localdiscord.scene import furnish


async def test_a_command_in_somebodys_language_keeps_the_text_behind_it() -> None:
    """It may be called as everybody does, too."""
    async with LocalDiscord() as place:
        scene = furnish(place)
        question = Option("question", OptionType.STRING, required=True)
        ask = Command(1, "ask", CommandType.SLASH, "", (question,), {}, names={"fr": "poser"})
        place.world.commands.replace(None, [ask])
        view = Viewpoint(place, scene.guild, scene.ann, scene.channel)
        scene.ann.user.locale = "fr"
        for typed in ("ask what is it?", "poser what is it?"):
            leaf, text = view.leaf(typed)
            assert (leaf.name, text) == ("ask", "what is it?")
        assert view.leaf("poser")[1] == ""
