"""What somebody could go on to type."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.localdiscord.breakages import BREAKAGES
from bot.localdiscord.payloads import mapped
from bot.localdiscord.people import InvocationError
from bot.localdiscord.people.commands import TAKES
from bot.localdiscord.people.names import called, fits
from bot.localdiscord.people.options import NAMED, read_while_typing
from bot.localdiscord.terminal import options
from bot.localdiscord.terminal.usages import USAGES
from bot.localdiscord.terminal.viewpoint import Viewpoint
from bot.localdiscord.world.commands import CommandType, Invocable, Option, OptionType

# What is done to a message by its number, and how many of the newest are offered.
ON_A_MESSAGE = "reply|edit|delete|react"
NUMBERED = 9


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text that could take the place of the last `replaced` characters, and what it is."""

    text: str
    replaced: int = 0
    about: str = ""


class Completion:
    """Suggests what fits, from what somebody is offered where they look."""

    def __init__(self, view: Viewpoint) -> None:
        self._view = view

    async def suggest(self, line: str) -> list[Suggestion]:
        """Return what could follow a line that is being typed."""
        if line.startswith("/"):
            return await self._slash(line[1:])
        if mention := re.search(r"(?<!\S)@\S*$", line):
            return _starting(mention[0], self._mentions())
        typed = re.fullmatch(rf"(#)(.*)|(as|faults|{ON_A_MESSAGE}|menu\s+\S+)\s+(.*)", line)
        if typed is None:
            return _starting(line, self._words()) if line else []
        if typed[1]:
            return _starting(line, ((channel.name, "") for channel in self._view.channels()))
        return _starting(typed[4], self._after(typed[3].split()))

    def _words(self) -> Iterator[tuple[str, str]]:
        for usage in USAGES:
            word = usage.form.partition(" ")[0]
            if word.isalpha() and usage.about:
                yield word, usage.about

    def _mentions(self) -> Iterator[tuple[str, str]]:
        for member in self._view.guild.members.values():
            yield f"@{member.user.name}", ""

    def _after(self, words: list[str]) -> Iterator[tuple[str, str]]:
        match words:
            case ["as"]:
                yield from ((name, "") for name in self._view.people())
            case ["faults"]:
                yield from ((name, breakage.about) for name, breakage in BREAKAGES.items())
            case ["reply" | "edit" | "delete" | "react"]:
                yield from self._view.numbered(NUMBERED)
            case ["menu", target]:
                on_user = target.startswith("@")
                type_ = CommandType.USER_MENU if on_user else CommandType.MESSAGE_MENU
                for command in self._view.person.offered(self._view.channel):
                    if command.type is type_:
                        yield command.name, ""
            case _:
                pass

    async def _slash(self, text: str) -> list[Suggestion]:
        if begun := self._view.begun(text):
            return await self._options(*begun)
        return _starting(text, ((leaf.name, leaf.description) for leaf in self._view.leaves()))

    async def _options(self, leaf: Invocable, text: str) -> list[Suggestion]:
        given = _given(leaf, text)
        named = options.named(leaf, text)
        left = (option for option in leaf.options if option.name not in named)
        word = re.split(r"\s", text)[-1]
        found = _starting(word, ((f"{option.name}=", option.description) for option in left))
        if text and not word:
            found = []
        if typing := options.being_typed(leaf, text):
            option, typed = typing
            values = await self._values(leaf, option, given)
            found += [Suggestion(value, len(typed), about) for value, about in values]
        return found

    async def _values(
        self, leaf: Invocable, option: Option, given: dict[str, str]
    ) -> list[tuple[str, str]]:
        typed = given.get(option.name, "")
        if option.autocomplete:
            return await self._autocompleted(leaf, option, given)
        if option.choices:
            values = [choice.name for choice in option.choices]
        elif option.type is OptionType.BOOLEAN:
            values = ["yes", "no"]
        elif option.type in NAMED:
            kinds, types = TAKES[option.type][1], option.channel_types
            values = [called(thing) for thing in self._view.things() if fits(thing, kinds, types)]
        else:
            values = []
        return [(value, "") for value in values if value.casefold().startswith(typed.casefold())]

    async def _autocompleted(
        self, leaf: Invocable, option: Option, given: dict[str, str]
    ) -> list[tuple[str, str]]:
        """Return what the bot offers; one that does not answer offers nothing."""
        person, channel = self._view.person, self._view.channel
        values = read_while_typing(leaf, given, option.name, self._view.names())
        try:
            offered = await person.autocomplete(channel, leaf.name, option.name, **values)
        except (InvocationError, TimeoutError):
            return []
        found = map(mapped, offered)
        return [(str(choice.get("value")), str(choice.get("name"))) for choice in found]


def _given(leaf: Invocable, text: str) -> dict[str, str]:
    try:
        return options.split(leaf, text)
    except InvocationError:
        return {}


def _starting(typed: str, offered: Iterable[tuple[str, str]]) -> list[Suggestion]:
    start = typed.casefold()
    return [
        Suggestion(text, len(typed), about)
        for text, about in offered
        if text.casefold().startswith(start)
    ]
