"""The notes answer by themselves."""

import re
from dataclasses import replace

import pytest

from bot.answering.answer import Answered, Declined, Related, SmallTalk
from bot.answering.events import Finished
from bot.answering.extractive import Extractive
from bot.answering.grounds import Grounds
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Exchange, Question
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.late import LateRanking
from bot.notes.library import Library
from tests.answering.over import over
from tests.notes.writing import read


@pytest.mark.parametrize(
    ("question", "seconds"),
    [
        ("Is scale still important?", 1947),
        ("what did he say about Sora?", 2462),
        ("For how many months of scaling does it raise capital?", 3126),
    ],
)
def test_a_question_is_answered_with_the_second_where_it_is_said(
    notes_alone: Extractive, question: str, seconds: int
) -> None:
    """The answer cites the moment that a listener would look for."""
    answer = notes_alone.decide(Question(question))
    assert isinstance(answer, Answered)
    assert seconds in {citation.timestamp.seconds for citation in answer.citations}


def test_what_the_first_question_would_wait_for_is_read_before_it(
    library: Library, voice: Voice
) -> None:
    """Nobody waits for a ranking to be opened."""
    opened: list[WordRanking] = []

    def opening() -> WordRanking:
        opened.append(WordRanking(library.claims))
        return opened[-1]

    notes = Extractive(Grounds(library.claims, LateRanking(opening), voice))
    notes.prepare()
    assert len(opened) == 1
    assert isinstance(notes.decide(Question("what did he say about Sora?")), Answered)
    assert len(opened) == 1


def test_an_answer_holds_the_notes_own_words(notes_alone: Extractive) -> None:
    """Behind the persona's opening stands each claim word for word, as a sentence."""
    opening, *quoted = notes_alone.decide(Question("what about Sora?")).sentences
    assert not opening.citations
    for sentence in quoted:
        assert sentence.citations[0].claim.text in sentence.text
        assert re.search(r"[.!?…]$", sentence.text)


def test_a_claim_said_at_two_moments_cites_both(notes_alone: Extractive) -> None:
    """Real-time generation is spoken of at 2:17 and 18:05."""
    answer = notes_alone.decide(Question("real-time generation of content"))
    assert {137, 1085} <= {citation.timestamp.seconds for citation in answer.citations}


@pytest.mark.parametrize("question", ["what is the capital of Chile?", "???"])
def test_what_lies_outside_the_notes_is_declined_with_their_topics(
    notes_alone: Extractive, question: str
) -> None:
    """A decline says what the interview does cover and cites nothing."""
    answer = notes_alone.decide(Question(question))
    assert isinstance(answer, Declined)
    assert not answer.citations
    assert "AI Infrastructure" in answer.text


@pytest.mark.parametrize("question", ["is he worried about sora?", "who is the CEO of OpenAI?"])
def test_nobody_is_told_that_what_the_notes_name_is_not_covered(
    notes_alone: Extractive, question: str
) -> None:
    """However far the question lies, what holds the name is the nearest moment."""
    answer = notes_alone.decide(Question(question))
    assert isinstance(answer, Related)
    assert [citation.timestamp.seconds for citation in answer.citations] == [2462]


@pytest.mark.parametrize("name", ["competitors?", "footage?", "marketing?"])
def test_no_name_that_the_notes_lack_is_answered_by_what_is_near_it(
    notes_alone: Extractive, name: str
) -> None:
    """What is near may be of interest, but it tells of something else."""
    assert isinstance(notes_alone.decide(Question(name)), Related)


def test_an_answer_shows_three_claims_at_most_and_the_best_first(notes_alone: Extractive) -> None:
    """An answer is short and begins with what answers best, wherever in the video it is said."""
    answer = notes_alone.decide(Question("how is the research team structured?"))
    times = [sentence.citations[0].timestamp.seconds for sentence in answer.sentences[1:]]
    assert times[0] == 2012
    assert 1 < len(times) <= 3


def test_a_greeting_gets_no_citation(notes_alone: Extractive) -> None:
    """Small talk is the persona's own."""
    assert isinstance(notes_alone.decide(Question("hello!")), SmallTalk)


def test_a_question_to_another_note_finds_nothing_in_this_one(notes_alone: Extractive) -> None:
    """A note that is named is the only one that answers."""
    assert isinstance(notes_alone.decide(Question("Sora?", note="another")), Declined)


@pytest.mark.parametrize(("follow_up", "seconds"), [("and why?", 2462), ("and audio?", 143)])
def test_a_follow_up_is_understood_in_its_context(
    notes_alone: Extractive, follow_up: str, seconds: int
) -> None:
    """Without content of its own it takes up the question before; with some, that comes first."""
    before = (Exchange("what did he say about Sora?", "It signals competition."),)
    answer = notes_alone.decide(Question(follow_up, before))
    assert isinstance(answer, Answered | Related)
    assert seconds in {citation.timestamp.seconds for citation in answer.citations}


def test_a_follow_up_to_nothing_asks_for_what_the_notes_have_of_it(
    library: Library, voice: Voice
) -> None:
    """Where "evidence" is what an interview speaks of, nobody means that of an answer."""
    spoken = replace(library.claims[0], text="The evidence was thin")
    notes = over([spoken], voice)
    assert "The evidence was thin" in notes.decide(Question("evidence?")).text
    assert "anything yet" in notes.decide(Question("examples?")).text


def test_a_claim_that_ends_with_a_quoted_sentence_gets_no_other_stop(
    library: Library, voice: Voice
) -> None:
    """The quote has its own."""
    claim = replace(library.claims[0], text='He said "scale matters."')
    notes = over([claim], voice)
    assert notes.decide(Question("scale?")).text.endswith(' "scale matters."')


def test_what_says_something_under_its_label_alone_stands_behind_it(
    library: Library, voice: Voice
) -> None:
    """The notes list "Turns chatbots into sales" under "Sales", who does so."""
    spoken = replace(library.claims[0], text="Turns chatbots into sales", label="Sales")
    told = replace(spoken, text="The sales are those of chatbots")
    for claim, said in (
        (spoken, "Sales: Turns chatbots into sales."),
        (told, "interview: The sales are those of chatbots."),
    ):
        notes = over([claim], voice)
        assert said in notes.decide(Question("chatbots?")).text


def test_what_goes_on_in_the_middle_of_a_sentence_is_not_dressed_up_as_a_whole_one(
    library: Library, voice: Voice
) -> None:
    """A time behind a clause cuts its sentence; what follows is shown as the rest of it."""
    rest = replace(library.claims[0], text="who prejudged the case", before="They blame Spragg")
    whole = replace(rest, text="xAI built the largest cluster", before="")
    for asked, claim, said in (
        ("case?", rest, "… who prejudged the case."),
        ("cluster?", whole, ": xAI built the largest"),
    ):
        notes = over([claim], voice)
        assert said in notes.decide(Question(asked)).text


def test_what_a_time_cuts_off_is_not_dressed_up_as_a_whole_sentence(
    library: Library, voice: Voice
) -> None:
    """A beginning goes on, and a quote that runs over two claims is one in each."""
    begun = replace(library.claims[0], text="Unlike Cindy, who was frantic", cut=True)
    quoted = replace(begun, text='"Many were hurt.', cut=False)
    rest = replace(begun, text='Most had cuts by glass."', cut=False)
    curled = replace(quoted, text="\u201cMany had frost.")
    closed = replace(quoted, text="Most met ice.\u201d")
    for asked, claim, said in (
        ("frantic?", begun, "Unlike Cindy, who was frantic\u2026"),
        ("hurt?", quoted, '"Many were hurt."'),
        ("glass?", rest, '"Most had cuts by glass."'),
        ("frost?", curled, "\u201cMany had frost.\u201d"),
        ("ice?", closed, "\u201cMost met ice.\u201d"),
    ):
        assert over([claim], voice).decide(Question(asked)).text.endswith(f": {said}")


def test_what_was_said_before_does_not_answer_another_question(notes_alone: Extractive) -> None:
    """Off topic stays off topic in the middle of a conversation."""
    before = (Exchange("what did he say about Sora?", "It signals competition."),)
    answer = notes_alone.decide(Question("what is the capital of Chile?", before))
    assert isinstance(answer, Declined)


@pytest.mark.parametrize(
    ("question", "outcome", "said"),
    [
        ("what's at 16:09?", Answered, "interfaces are self-generated"),
        ("what happens in minute 11?", Related, "interfaces are self-generated"),
        ("and at 2:00:00?", Declined, "the last moment in them is 53:03"),
        ("topics?", Answered, "- Funding and Investment"),
        ("list the challenges", Answered, "- Rapid Change: The velocity"),
    ],
)
def test_questions_by_time_and_for_structure_need_no_search(
    notes_alone: Extractive, question: str, outcome: type, said: str
) -> None:
    """They are answered from the times and the headings."""
    answer = notes_alone.decide(Question(question))
    assert isinstance(answer, outcome)
    assert said in answer.text


@pytest.mark.parametrize("asked", ["topics?", "what is this interview about?"])
def test_the_outline_of_a_note_without_headings_is_what_it_says(voice: Voice, asked: str) -> None:
    """From its beginning, since it names no topics."""
    claims = read("One [00:01:00]. Two [00:02:00].").note.claims
    notes = over(claims, voice)
    assert notes.decide(Question(asked)).text == "From the interview:\n- One.\n- Two."


def test_what_opens_a_list_is_told_with_it(voice: Voice) -> None:
    """Who hears of two steps wants to know which, and not what stands elsewhere."""
    steps = "- **Shoots** Break them off [00:02:00].\n- **Top** Cut it in August [00:03:00]."
    rain = "Rain spoils plants that are pruned [00:04:00]."
    claims = read(f"Plants are pruned in two steps [00:01:00]:\n{steps}\n\n{rain}").note.claims
    answer = over(claims, voice).decide(Question("how are plants pruned?"))
    assert [str(citation.timestamp) for citation in answer.citations] == ["01:00", "02:00", "03:00"]


async def test_the_answer_comes_at_once(notes_alone: Extractive) -> None:
    """Nothing streams where there is nothing to wait for."""
    events = [event async for event in notes_alone.answer(Question("Sora?"))]
    assert [type(event) for event in events] == [Finished]


@pytest.mark.parametrize(
    "question",
    [
        "What about Sora? @everyone @here <@&1>",
        "@everyone what about Sora?",
        "<script>alert(1)</script> **what** about `Sora`",
        "<#5> <t:1:R> <:smile:123> what about ||Sora||?",
    ],
)
def test_mentions_and_markup_change_no_answer(notes_alone: Extractive, question: str) -> None:
    """What only Discord reads in a question is not looked up."""
    assert notes_alone.decide(Question(question)) == notes_alone.decide(
        Question("What about Sora?")
    )


def test_a_message_of_mentions_alone_asks_nothing(notes_alone: Extractive) -> None:
    """Whoever writes nothing else is told how to ask."""
    answer = notes_alone.decide(Question("<#5> <t:1:R> <:smile:123> @here"))
    assert isinstance(answer, SmallTalk)
    assert "Ask me something" in answer.text


def test_when_it_ended_is_asked_of_what_was_spoken_of(notes_alone: Extractive) -> None:
    """What is said in the last minute of the video is no end of that."""
    before = (Exchange("what did he say about Sora?", "It signals competition."),)
    answer = notes_alone.decide(Question("and when did it end?", before))
    assert 2462 in {citation.timestamp.seconds for citation in answer.citations}


@pytest.mark.parametrize("question", ["conclusion?", "what's the conclusion?", "in conclusion"])
def test_the_conclusion_is_what_the_notes_call_so_before_it_is_the_end(
    library: Library, voice: Voice, question: str
) -> None:
    """Such a section need not tell of the last moments."""
    first, *others = library.claims
    claims = [replace(first, section=("Conclusion",)), *others]
    answer = over(claims, voice).decide(Question(question))
    assert [citation.claim.text for citation in answer.citations] == [first.text]
