"""What the notes have on a question, by search: in which interviews, and what is made of it."""

from dataclasses import dataclass

from bot.answering.answer import Answered, Declined, Found, Related
from bot.answering.framing import framed
from bot.answering.grounds import Grounds
from bot.answering.lookup.abstention import Abstention
from bot.answering.lookup.behind import behind_its_topic
from bot.answering.lookup.hearing import Heard, Hearing
from bot.answering.lookup.particular import particular
from bot.answering.lookup.search import Search


@dataclass(frozen=True, slots=True)
class Finding:
    """Searches the grounds of an answer, and says in their voice what it has found."""

    grounds: Grounds
    abstention: Abstention
    hearing: Hearing

    def found(self, heard: Heard) -> Found:
        """Return the claims that answer a question, the nearest, or that there are none."""
        if heard.language:
            return self._search(heard, heard.within).by_names(heard.language)
        if heard.unknown:
            return self._nearest_to(self._found(heard), "interview.whose")
        found = self._found(heard, heard.within)
        if isinstance(found, Answered) or heard.alone or not heard.within:
            return found
        return self._beyond(heard, found)

    def unanswered(self, heard: Heard) -> Related | Declined:
        """Return the claims nearest to a question, or what the notes do speak about."""
        return self._search(heard, heard.within).unanswered()

    def _found(self, heard: Heard, within: tuple[str, ...] = ()) -> Found:
        search = self._search(heard, within)
        return behind_its_topic(search) or particular(search) or search.found()

    def _search(self, heard: Heard, within: tuple[str, ...] = ()) -> Search:
        return Search(self.grounds, self.abstention, self.hearing, heard, within)

    def _beyond(self, heard: Heard, within: Related | Declined) -> Found:
        """Return what all interviews have, where those that a question means leave it open.

        What another one says answers only where it bears the name, or where the question says by
        itself what it is about and the others have nothing near it.
        """
        anywhere = self._found(heard)
        best = [citation.claim for citation in anywhere.citations[:1]]
        named = any(name.stands_in(claim) for name in heard.about for claim in best)
        moved_on = isinstance(within, Declined) and heard.own_words.stand_alone
        if isinstance(anywhere, Answered) and (named or (moved_on and not heard.about)):
            return anywhere
        return within if isinstance(within, Related) else self._nearest_to(anywhere)

    def _nearest_to(self, found: Found, notice: str = "") -> Related | Declined:
        """Return what was found as no more than near; if it answers, a notice may say why."""
        if not isinstance(found, Answered):
            return found
        claims = dict.fromkeys(citation.claim for citation in found.citations)
        voice = self.grounds.voice
        return Related(framed(voice.say(notice) if notice else voice.nearest, claims))
