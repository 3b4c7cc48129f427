"""The options of a command, read as what they take."""

import pytest

from bot.localdiscord import DrivenClock, InvocationError
from bot.localdiscord.payloads import listed, mapped
from bot.localdiscord.people.commands import slash_data
from bot.localdiscord.people.names import named
from bot.localdiscord.people.options import read
from bot.localdiscord.people.resolved import Resolved
from bot.localdiscord.world.commands import Choice, Option, OptionType
from bot.localdiscord.world.world import World
from tests.localdiscord.leaf import leaf


def test_options_are_read_as_what_they_take() -> None:
    """Numbers, and what a choice stands for; what is none of it is told of."""
    count = Option("count", OptionType.INTEGER, "How many")
    share = Option("share", OptionType.NUMBER, "How much")
    quiet = Option("quiet", OptionType.BOOLEAN, "To yourself")
    size = Option("size", OptionType.INTEGER, choices=(Choice("small", 1),))
    ask = leaf(count, share, quiet, size)
    texts = {"count": "3", "share": "0.5", "quiet": "yes", "size": "small"}
    assert read(ask, texts, {}) == {"count": 3, "share": 0.5, "quiet": True, "size": 1}
    with pytest.raises(InvocationError, match="count takes a whole number, not 'many'"):
        read(ask, {"count": "many"}, {})


def test_a_choice_stands_for_its_own_value_alone() -> None:
    """Also where another choice is called as that value is."""
    world = World(DrivenClock(), "persona")
    resolved = Resolved(world.add_user("ann"), world.add_guild("Podcast").add_channel("room"))
    choices = (Choice("1", "0"), Choice("2", "1"))
    ask = leaf(Option("page", OptionType.STRING, choices=choices))
    data = slash_data(ask, read(ask, {"page": "2"}, {}), resolved)
    assert [mapped(option)["value"] for option in listed(data["options"])] == ["1"]


def test_yes_and_no_are_read_and_nothing_else_is_taken_for_either() -> None:
    """Whoever mistypes it does not show everybody what they meant for themselves."""
    ask = leaf(Option("quiet", OptionType.BOOLEAN, "To yourself"))
    read_as = {
        text: read(ask, {"quiet": text}, {})["quiet"] for text in ("Yes", "true", "off", "0")
    }
    assert read_as == {"Yes": True, "true": True, "off": False, "0": False}
    with pytest.raises(InvocationError, match="quiet takes true or false, not 'maybe'"):
        read(ask, {"quiet": "maybe"}, {})


def test_people_and_channels_are_named_in_options() -> None:
    """A name stands for somebody or something, with its mark or without."""
    world = World(DrivenClock(), "persona")
    guild = world.add_guild("Podcast")
    ann, room, fans = world.add_user("ann"), guild.add_channel("room"), guild.add_role("fans")
    names = named([ann, room, fans])
    used = leaf(
        Option("who", OptionType.USER),
        Option("role", OptionType.ROLE),
        Option("where", OptionType.CHANNEL),
    )
    for texts in (
        {"who": "ann", "role": "fans", "where": "room"},
        {"who": "@ann", "role": "@fans", "where": "#room"},
    ):
        assert read(used, texts, names) == {"who": ann, "role": fans, "where": room}
    with pytest.raises(InvocationError, match="who: there is no bob"):
        read(used, {"who": "bob"}, names)


def test_a_name_stands_for_what_the_option_takes() -> None:
    """Somebody and a role may be called the same; who takes either means somebody."""
    world = World(DrivenClock(), "persona")
    guild = world.add_guild("Podcast")
    ann, role = world.add_user("ann"), guild.add_role("ann")
    used = leaf(
        Option("who", OptionType.USER),
        Option("role", OptionType.ROLE),
        Option("either", OptionType.MENTIONABLE),
    )
    texts = dict.fromkeys(("who", "role", "either"), "@ann")
    assert read(used, texts, named([ann, role])) == {"who": ann, "role": role, "either": ann}
    assert read(used, {"either": str(role.id)}, named([ann, role])) == {"either": role}
