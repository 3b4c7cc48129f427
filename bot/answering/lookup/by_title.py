"""Which interview is about something that none of its claims names: its title may mean that."""

from bot.answering.answer import Answered
from bot.answering.framing import called
from bot.answering.grounds import READ_AS_ONE
from bot.answering.lookup.search import Search
from bot.notes.by_note import claims_of

# So near in meaning lie only titles that are about the thing: of thirty things that no title of 8
# to 60 was about, the nearest lay at .37.
_NEAR = 0.38


def interview_about(search: Search, what: str) -> Answered | None:
    """Return the interview whose title means something, where one does; blocks for the first one.

    Of very many, the titles are not all read.
    """
    grounds, titles = search.grounds, search.grounds.voice.titles
    several = len(titles) > 1 and not search.within and len(grounds.claims) <= READ_AS_ONE
    encoder = grounds.encoder() if several and grounds.encoder else None
    if encoder is None:
        return None
    asked, *read = encoder.encode([f"{what}?", *titles.values()])
    nearness = {note: float(title @ asked) for note, title in zip(titles, read, strict=True)}
    note = max(nearness, key=nearness.__getitem__)
    if nearness[note] < _NEAR:
        return None
    return Answered((called(claims_of(grounds.claims, note), grounds.voice),))
