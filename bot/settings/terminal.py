"""What the environment says of the terminal."""

from pydantic_settings import BaseSettings


class TerminalSettings(BaseSettings):
    """Which terminal it is, and whether colours are unwanted."""

    term: str = ""
    no_color: str = ""

    @property
    def dumb(self) -> bool:
        """Whether it can only write one line after another."""
        return self.term == "dumb"

    @property
    def colours(self) -> bool:
        """Whether it may show colours (no-color.org)."""
        return not self.no_color
