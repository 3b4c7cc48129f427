"""What a pronoun stands for, where only words are compared and may find nothing."""

from bot.answering.answer import Declined
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Cited, Exchange, Question
from bot.notes.library import Library
from tests.answering.over import over


def test_a_question_of_which_no_claim_has_a_word_still_gets_a_reply(
    library: Library, voice: Voice
) -> None:
    """Without vectors, or among very many claims, nothing at all may be found for it by itself."""
    notes = over(library.claims, voice)
    topic = "what did he say about Sora?"
    told = notes.decide(Question(topic))
    cited = tuple(Cited.of(citation.claim) for citation in told.citations)
    before = (Exchange(topic, told.text, told.outcome, cited),)
    assert isinstance(notes.decide(Question("is it zorbable?", before)), Declined)
