"""The answers to several questions of one text as one answer."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering.answer import Answer, Answered, Declined, Related, Sentence
from bot.answering.framing import introduced
from bot.grounding.persona.voice import Voice

# What an answer amounts to whose parts amount to different things: the first of these among them.
_OUTCOMES = (Answered, Related, Declined)
_NAMES = ("several.first", "several.second", "several.third")


def tell_the_same(answers: Sequence[Answer]) -> bool:
    """Tell whether all answers cite the same claims: who is told them twice asked one question."""
    cited = {frozenset(citation.claim for citation in answer.citations) for answer in answers}
    return len(cited) == 1 and all(map(bool, cited))


def joined(answers: Sequence[Answer], voice: Voice, *, more: bool) -> Answer:
    """Return answers to at most three questions as one, each behind which question it answers.

    `more` says that there were further ones, which wait for another message.
    """
    sentences: list[Sentence] = []
    for name, answer in zip(_NAMES[: len(answers)], answers, strict=True):
        told = Sentence(voice.say(name), lead="\n\n" if sentences else "")
        sentences += introduced(_behind(told, answer, voice), voice).sentences
    if more:
        sentences.append(Sentence(voice.say("several.more"), lead="\n\n"))
    kinds = {type(answer) for answer in answers}
    kind = next((kind for kind in _OUTCOMES if kind in kinds), None)
    return kind(tuple(sentences)) if kind else replace(answers[0], sentences=tuple(sentences))


def _behind(told: Sentence, answer: Answer, voice: Voice) -> Answer:
    """Return an answer behind which question it answers, instead of behind its own opening."""
    opening, *claims = answer.sentences
    if opening.text != voice.opening:
        return answer.behind([told], " ")
    return replace(answer, sentences=(told, *claims))
