"""Where in a note the next words stand: under which headings, in which item, after which words."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Surroundings:
    """What a reader who has come this far has in mind.

    `labels` and `intros` hold, for each depth of list, the label of the item and the sentence that
    leads to the list: items stand side by side, so each follows that sentence and not its
    neighbour. `before` is the sentence read last under the same heading.
    """

    headings: list[tuple[int, str]] = field(default_factory=list)
    callout: str = ""
    labels: list[str] = field(default_factory=list)
    intros: list[str] = field(default_factory=list)
    before: str = ""

    @property
    def section(self) -> tuple[str, ...]:
        """The titles of the headings, from outermost to innermost."""
        return tuple(title for _, title in self.headings)

    @property
    def label(self) -> str:
        """The label of the item, else of the item around it, else of the callout."""
        return self.labels[-1] if self.labels and self.labels[-1] else self.callout

    def leave(self, level: int) -> None:
        """Leave the sections that a heading of this level ends."""
        self.headings = [heading for heading in self.headings if heading[0] < level]
        self.callout = ""
        self.paragraph("")
        self.before = ""

    def enter(self, level: int, title: str) -> None:
        """Enter the section under a heading."""
        self.headings.append((level, title))
        self.before = ""

    def quote(self, title: str) -> None:
        """Enter a callout, or leave it when its title is empty."""
        if title != self.callout:
            self.callout = title
            self.paragraph("")

    def paragraph(self, label: str) -> None:
        """Stand in a paragraph that may open with a label."""
        self.labels, self.intros = [label] if label else [], []

    def item(self, depth: int, label: str) -> None:
        """Stand in a list item `depth` lists deep (from 1)."""
        if depth > len(self.intros):
            self.intros += [self.before] * (depth - len(self.intros))
        del self.intros[depth:], self.labels[depth - 1 :]
        self.labels += [""] * (depth - 1 - len(self.labels))
        self.labels.append(label or (self.labels[-1] if self.labels else ""))
        self.before = self.intros[-1]
