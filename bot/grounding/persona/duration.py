"""How long something takes, as people say it."""

from math import ceil

from bot.grounding.persona.voice import Voice

_MINUTE = 60
_HOUR = 60 * _MINUTE


def duration(voice: Voice, seconds: float) -> str:
    """Return a time in whole seconds, minutes or hours, and never less than it is."""
    if seconds <= 1:
        return voice.say("duration.second")
    if seconds <= _MINUTE:
        unit, number = "seconds", ceil(seconds)
    elif seconds <= 2 * _HOUR - _MINUTE:
        unit, number = "minutes", ceil(seconds / _MINUTE)
    else:
        unit, number = "hours", ceil(seconds / _HOUR)
    return voice.say(f"duration.{unit}", number=str(number))
