"""What Discord takes for a component of a message or of a modal, and what it refuses."""

import pytest

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.rest.components import check_components, check_modal

BUTTON: JsonObject = {"type": 2, "style": 1, "label": "Go", "custom_id": "go"}
INPUT: JsonObject = {"type": 4, "style": 1, "custom_id": "a"}


def options(count: int) -> list[Json]:
    """Return so many options of a menu."""
    return [{"label": str(number), "value": str(number)} for number in range(count)]


def menu(count: int = 3, **more: Json) -> JsonObject:
    """Return a select menu with so many options."""
    return {"type": 3, "custom_id": "menu", "options": options(count), **more}


def group(type_: int, count: int, **more: Json) -> JsonObject:
    """Return a group of radio buttons (21) or checkboxes (22)."""
    return {"type": type_, "custom_id": "group", "options": options(count), **more}


def broken(form: Form) -> list[str]:
    """Return where a form breaks a rule, and by which code."""
    return [f"{problem.path[-1]} {problem.code}" for problem in form.problems]


def in_message(*components: Json) -> list[str]:
    """Return what a message with one row of these breaks."""
    form = Form({"components": [{"type": 1, "components": list(components)}]})
    check_components(form, version_2=False)
    return broken(form)


def in_modal(component: Json) -> list[str]:
    """Return what a modal with one field breaks."""
    labelled: JsonObject = {"type": 18, "label": "Say", "component": component}
    form = Form({"title": "Tell us", "custom_id": "modal", "components": [labelled]})
    check_modal(form)
    return broken(form)


@pytest.mark.parametrize(
    ("components", "problems"),
    [
        ([BUTTON], []),
        ([BUTTON | {"custom_id": "a"}, BUTTON], []),
        ([{"type": 2, "style": 1}], ["custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"]),
        ([{"type": 2, "style": 5, "url": "https://x.org"}], []),
        ([{"type": 2, "style": 5}], ["url BUTTON_COMPONENT_URL_REQUIRED"]),
        ([{"type": 2, "style": 6, "sku_id": "1"}], []),
        ([menu(25, min_values=0, max_values=25)], []),
        ([menu(max_values=None)], []),
        ([menu(26)], ["options BASE_TYPE_BAD_LENGTH"]),
        ([menu(max_values=26)], ["max_values NUMBER_TYPE_MAX"]),
        ([menu(min_values=3, max_values=1)], ["max_values NUMBER_TYPE_MAX"]),
        ([{"type": 5}], ["custom_id BASE_TYPE_REQUIRED"]),
        ([{"type": 5, "custom_id": "a", "max_values": 25}], []),
        ([menu(), BUTTON], ["components COMPONENT_LAYOUT_WIDTH_EXCEEDED"]),
        ([INPUT], ["type UNION_TYPE_CHOICES"]),
        ([group(21, 2)], ["type UNION_TYPE_CHOICES"]),
    ],
)
def test_components_of_a_message_are_held_to_their_limits(
    components: list[Json], problems: list[str]
) -> None:
    """What nobody could press, choose from or see is refused."""
    assert in_message(*components) == problems


@pytest.mark.parametrize(
    ("component", "problems"),
    [
        (INPUT | {"min_length": 4000, "max_length": 4000}, []),
        (
            INPUT | {"min_length": 4001},
            ["min_length NUMBER_TYPE_MAX", "max_length NUMBER_TYPE_MAX"],
        ),
        (INPUT | {"min_length": 5, "max_length": 4}, ["max_length NUMBER_TYPE_MAX"]),
        ({"type": 4, "style": 1}, ["custom_id BASE_TYPE_REQUIRED"]),
        (menu(3), []),
        (group(21, 2), []),
        (group(21, 1), ["options BASE_TYPE_BAD_LENGTH"]),
        (group(21, 11), ["options BASE_TYPE_BAD_LENGTH"]),
        (group(22, 1), []),
        (group(22, 10, min_values=2), []),
        (group(22, 11, max_values=10), ["options BASE_TYPE_BAD_LENGTH"]),
        ({"type": 19, "custom_id": "a", "min_values": 0, "max_values": 10}, []),
        ({"type": 19, "custom_id": "a", "max_values": 11}, ["max_values NUMBER_TYPE_MAX"]),
        ({"type": 23, "custom_id": "a"}, []),
        (BUTTON, ["type UNION_TYPE_CHOICES"]),
    ],
)
def test_fields_of_a_modal_are_held_to_their_limits(component: Json, problems: list[str]) -> None:
    """What nobody could fill in is refused."""
    assert in_modal(component) == problems
