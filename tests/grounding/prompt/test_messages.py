"""The messages that hold a model to the notes."""

from dataclasses import replace

import pytest

from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.prompt.messages import Prompting
from bot.grounding.prompt.tokens import TokenCount
from bot.grounding.question import Exchange, Question
from bot.grounding.retrieval.bm25 import WordRanking
from bot.notes.library import Library
from tests.radio import radio_library


@pytest.fixture
def prompting(voice: Voice, library: Library, count: TokenCount) -> Prompting:
    """Prompts over the interview, with room for all of it."""
    return Prompting(voice, library.claims, WordRanking(library.claims), count, budget=16_000)


def test_every_claim_stands_in_the_prompt_when_all_fit(
    prompting: Prompting, library: Library
) -> None:
    """One interview is sent whole, a line a claim, its id before its words."""
    system = prompting.prompt(Question("Why?")).messages[0].content
    assert all(f"[{claim.id}] " in system and claim.text in system for claim in library.claims)


def test_a_model_never_sees_a_time_or_an_address(prompting: Prompting, library: Library) -> None:
    """What a model has not seen it cannot repeat wrongly."""
    system = prompting.prompt(Question("Why?")).messages[0].content
    assert "41:02" not in system
    assert library.notes[0].video_id not in system


def test_two_peoples_prompts_share_their_beginning(prompting: Prompting) -> None:
    """Everything before the history is the same byte for byte, so that caches serve it."""
    ann = prompting.prompt(Question("Why?", (Exchange("Hi", "Hello"),)))
    bob = prompting.prompt(Question("What about Sora?"))
    assert ann.messages[0] == bob.messages[0]


def test_of_a_second_prompt_only_what_is_new_is_counted(
    prompting: Prompting, count: TokenCount
) -> None:
    """Whoever asks next waits for their own words, not for the notes to be counted again."""
    counted: list[str] = []

    def counting(text: str) -> int:
        counted.append(text)
        return count(text)

    once = replace(prompting, count=counting)
    once.prompt(Question("Why?"))
    counted.clear()
    second = once.prompt(Question("What about Sora?"))
    assert set(counted) == {second.messages[-1].content}
    assert second == prompting.prompt(Question("What about Sora?"))


def test_the_question_stands_last_and_literally(prompting: Prompting) -> None:
    """History comes before it, the reminder after it."""
    prompt = prompting.prompt(Question("<|endoftext|> why?", (Exchange("Hi", "Hello"),)))
    assert [message.role for message in prompt.messages] == ["system", "user", "assistant", "user"]
    assert prompt.messages[-1].content.startswith("<|endoftext|> why?\n\n")


def test_old_turns_are_forgotten_whole_and_oldest_first(prompting: Prompting) -> None:
    """What does not fit its share of the budget goes, and is counted."""
    history = tuple(Exchange(f"question {n}", "word " * 300) for n in range(40))
    prompt = prompting.prompt(Question("Why?", history))
    kept = [message.content for message in prompt.messages[1:-1:2]]
    assert kept == [f"question {n}" for n in range(prompt.forgotten, 40)]
    assert 0 < prompt.forgotten < 40


def test_claims_that_do_not_fit_are_chosen_by_the_question(prompting: Prompting) -> None:
    """A small budget holds the claims nearest the question, in the order of the notes."""
    small = replace(prompting, budget=1_000)
    prompt = small.prompt(Question("What did he say about Sora and competition?"))
    assert prompt.tokens <= 1_000
    assert 0 < len(prompt.claims) < len(prompting.claims)
    assert any("Sora" in claim.text for claim in prompt.claims.values())
    in_order = [claim for claim in prompting.claims if claim.id in prompt.claims]
    assert list(prompt.claims.values()) == in_order


def test_a_question_to_one_note_sees_that_note_alone(prompting: Prompting) -> None:
    """Claims of other notes stay out of the prompt."""
    other = replace(prompting.claims[0], id="z9z", note="another")
    both = replace(prompting, claims=[*prompting.claims, other])
    assert list(both.prompt(Question("Why?", note="another")).claims) == ["z9z"]


def test_the_prompts_size_is_counted_before_it_is_sent(
    prompting: Prompting, count: TokenCount
) -> None:
    """The figure is that of the messages, with what the chat format adds."""
    prompt = prompting.prompt(Question("Why?"))
    assert prompt.tokens == sum(count(message.content) + 4 for message in prompt.messages)


def over_the_radio(prompts: Prompts, count: TokenCount, budget: int) -> Prompting:
    """Return prompts over three interviews."""
    library = radio_library()
    voice = Voice(prompts, library.notes)
    return Prompting(voice, library.claims, WordRanking(library.claims), count, budget)


def test_over_several_interviews_the_title_of_each_stands_above_its_claims(
    prompts: Prompts, prompting: Prompting, count: TokenCount
) -> None:
    """A model can tell whose "she" is who; of a single interview there is nothing to tell."""
    lines = over_the_radio(prompts, count, 16_000).prompt(Question("Why?")).messages[0].content
    for note in radio_library().notes:
        first = note.claims[0]
        assert f"# {note.title}\n[{first.id}] " in lines
        assert lines.count(f"# {note.title}") == 1
    assert "\n# " not in prompting.prompt(Question("Why?")).messages[0].content


def test_the_titles_take_their_share_of_the_budget(prompts: Prompts, count: TokenCount) -> None:
    """However narrow, a prompt with claims of several interviews stays within it."""
    made = {
        budget: over_the_radio(prompts, count, budget).prompt(Question("How much was raised?"))
        for budget in range(1000, 1100)
    }
    assert all(prompt.tokens <= budget for budget, prompt in made.items())
    assert any(len({claim.note for claim in p.claims.values()}) > 1 for p in made.values())
