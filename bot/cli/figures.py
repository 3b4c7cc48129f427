"""Figures over the log as an owner reads them in a terminal."""

from bot.cli.output import legible
from bot.conversations.owners.stats import Stats
from bot.settings import Settings
from bot.surfaces.figures import spent


def table(figures: Stats, settings: Settings) -> str:
    """Return a figure a line, then what people asked about and the notes do not answer."""
    rows = [
        ("people", str(figures.people)),
        *((outcome, str(answers)) for outcome, answers in figures.outcomes.items()),
        ("tokens", str(figures.tokens)),
        ("cost", _cost(figures, settings)),
        ("time", f"{figures.median_ms:.0f} ms (median), {figures.p99_ms:.0f} ms (99th percentile)"),
        ("feedback", f"{figures.helpful} helpful, {figures.unhelpful} not helpful"),
    ]
    lines = [f"{name:<12}{value}" for name, value in rows]
    if figures.topics:
        lines += ["", "What the notes do not answer, most asked first:"]
        # Each in one line: no line of a question looks like a row of its own.
        lines += [
            f"{topic.declines:>6}  {' '.join(topic.question.split())}" for topic in figures.topics
        ]
    return legible("\n".join([*lines, ""]))


def _cost(figures: Stats, settings: Settings) -> str:
    """Return the cost of the model, or what is missing to tell it."""
    model = settings.openai_model
    cost = spent(figures.cost, figures.tokens, priced=model in settings.prices)
    return cost or f"not known: PRICES does not name {model}"
