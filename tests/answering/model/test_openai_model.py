"""The model behind Chat Completions, asked over loopback with the real client."""

import pytest

from bot.answering.model.cadence import Cadence
from bot.answering.model.openai_model import Request, open_openai_model
from bot.answering.model.port import Delta, Ended, ModelError
from bot.grounding.prompt.messages import Message
from bot.localmodel.script import Fault, Script
from bot.localmodel.server import LocalModel

QUESTION = (Message("system", "Be brief."), Message("user", "Why?"))


async def heard(
    server: LocalModel, deadline: float = 30, limit_field: str = ""
) -> list[Delta | Ended]:
    """Return everything that comes of one request."""
    request = Request("scripted", deadline, limit_field)
    async with open_openai_model("key", server.url, request, Cadence()) as model:
        return [piece async for piece in model.stream(QUESTION)]


async def test_a_text_comes_in_its_pieces_and_ends_whole() -> None:
    """Pieces, then the end with the tokens that the server counted."""
    async with LocalModel.open(Script(["Be", "cause."])) as server:
        assert await heard(server) == [
            Delta("Be"),
            Delta("cause."),
            Ended(whole=True, prompt_tokens=7, cached_tokens=None, completion_tokens=3),
        ]


async def test_the_request_has_the_fewest_fields() -> None:
    """What a simple server does not know it is not sent."""
    async with LocalModel.open(Script(["Yes."])) as server:
        await heard(server)
    assert server.requests == [
        {
            "model": "scripted",
            "messages": [
                {"role": "system", "content": "Be brief."},
                {"role": "user", "content": "Why?"},
            ],
            "stream": True,
            "stream_options": {"include_usage": True},
        }
    ]


@pytest.mark.parametrize(
    ("fault", "trouble", "why"),
    [
        (Fault.NO_FINISH, "broken", "no finish_reason"),
        (Fault.END_OF_FILE, "broken", "no finish_reason"),
        (Fault.FILTERED, "stopped", "finish_reason content_filter"),
        (Fault.TOOL, "stopped", "finish_reason tool_calls"),
    ],
)
async def test_an_end_without_a_good_reason_is_told_of_as_it_came(
    fault: Fault, trouble: str, why: str
) -> None:
    """The log has why there is no more of it."""
    async with LocalModel.open(Script(["Be"], fault)) as server:
        with pytest.raises(ModelError, match=trouble) as raised:
            await heard(server)
    assert raised.value.detail == why


async def test_an_answer_without_a_word_is_none() -> None:
    """A server may take all of a model's text for thoughts, and send none of it."""
    async with LocalModel.open(Script(["\n"])) as server:
        with pytest.raises(ModelError, match="broken: an empty text, finish_reason stop"):
            await heard(server)


async def test_a_page_in_place_of_a_stream_is_told_by_its_beginning() -> None:
    """The address is somebody else's, or lacks its /v1."""
    page = "<title>Sign in</title>" + " " * 300_000
    async with LocalModel.open(Script(fault=Fault.PAGE, message=page)) as server:
        with pytest.raises(ModelError, match="broken") as raised:
            await heard(server)
    assert raised.value.detail == "no stream, but text/html: <title>Sign in</title>"


@pytest.mark.parametrize("fault", [Fault.CUT, Fault.ERROR, Fault.TORN, Fault.LATIN])
async def test_what_breaks_in_the_stream_is_one_kind_of_error(fault: Fault) -> None:
    """A cut connection, an error inside the stream, torn JSON and no UTF-8 end alike."""
    async with LocalModel.open(Script(["Be"], fault)) as server:
        with pytest.raises(ModelError):
            await heard(server)


async def test_a_silent_server_is_given_up_at_the_deadline() -> None:
    """The whole answer has a deadline, however long the server keeps the connection."""
    async with LocalModel.open(Script(["Be"], Fault.SILENCE)) as server:
        with pytest.raises(ModelError, match="silent"):
            await heard(server, deadline=0.3)


async def test_a_limit_is_sent_under_the_name_that_the_server_knows() -> None:
    """Servers differ in what they call the most tokens of an answer."""
    async with LocalModel.open(Script(["Yes."])) as server:
        await heard(server, limit_field="max_tokens")
    assert server.requests[0]["max_tokens"] == 0


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (401, "refused"),
        (403, "refused"),
        (404, "unknown"),
        (402, "exhausted"),
        (400, "unfit"),
        (413, "unfit"),
        (422, "unfit"),
    ],
)
async def test_a_refusal_says_of_which_kind_it_is(status: int, trouble: str) -> None:
    """What is hopeless is told from what may pass."""
    async with LocalModel.open(Script(status=status)) as server:
        with pytest.raises(ModelError, match=trouble):
            await heard(server)


async def test_what_the_server_said_is_told_without_secrets() -> None:
    """Whoever reads the log reads why, in one line, and nobody's key."""
    said = "No model `tiny`\nfor key sk-abc***xyz, org-LopezStudio12. See https://e.example?k=1"
    async with LocalModel.open(Script(status=404, message=said)) as server:
        with pytest.raises(ModelError) as raised:
            await heard(server)
    assert raised.value.detail == "404, No model `tiny` for key …, … See https://e.example…"


async def test_a_refused_key_is_not_tried_twice() -> None:
    """A 401 does not change by asking again."""
    async with LocalModel.open(Script(status=401)) as server:
        with pytest.raises(ModelError, match="refused"):
            await heard(server)
        assert len(server.requests) == 1


async def test_a_text_that_came_to_its_limit_is_told_from_one_that_broke_off() -> None:
    """Only then does a higher limit help."""
    for fault, limited in ((Fault.LENGTH, True), (None, False)):
        async with LocalModel.open(Script(["Be"], fault)) as server:
            end = (await heard(server))[-1]
        assert isinstance(end, Ended)
        assert (end.limited, end.whole) == (limited, not limited)


async def test_a_server_that_counts_nothing_is_taken_as_it_is() -> None:
    """Some servers never tell their tokens."""
    async with LocalModel.open(Script(["Yes."], counts=False)) as server:
        assert (await heard(server))[-1] == Ended(whole=True)
