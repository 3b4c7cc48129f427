"""Texts of the prompts as they are told: notices, lists, and whatever has placeholders to fill."""

from collections.abc import Iterable, Mapping, Sequence

from bot.grounding.persona.template import Template


class Filling:
    """Fills texts with what is known `about` the persona and the notes, by placeholder.

    Of `several` interviews it says what is said of several.
    """

    def __init__(
        self, notices: Mapping[str, Template], about: Mapping[str, str], *, several: bool
    ) -> None:
        self._notices, self._about, self._several = notices, about, several

    def say(self, notice: str, **values: str) -> str:
        """Return a notice, such as `failed.busy`, with its placeholders filled."""
        return self.fill(self._notices[notice], values)

    def fill(self, template: Template, values: Mapping[str, str] | None = None) -> str:
        """Return a text of the prompts with what is known, and with what goes for this once."""
        return template.fill({**self._about, **(values or {})}, several=self._several)

    def listed(self, items: Iterable[str]) -> str:
        """Return items as a sentence lists them: "a, b and c"."""
        *most, last = [*items] or [self.say("list.nothing")]
        return self.say("list.last", most=", ".join(most), last=last) if most else last

    def and_more(self, names: Sequence[str], shown: int = 1) -> str:
        """Return the first of some names, and how many more there are."""
        first, more = ", ".join(names[:shown]), len(names) - shown
        return self.say("list.more", first=first, number=str(more)) if more > 0 else first
