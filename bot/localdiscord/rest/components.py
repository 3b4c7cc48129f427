"""What Discord allows in the components of messages and modals, as of August 2026."""

from collections.abc import Collection, Mapping

from bot.localdiscord.forms import Form
from bot.localdiscord.world.components import (
    LINK_STYLE,
    PREMIUM_STYLE,
    SELECTS,
    ComponentType,
    components_of,
)

ACTION_ROWS = 5
BUTTONS = 5
BUTTON_LABEL = 80
BUTTON_URL = 512
CUSTOM_ID = 100
OPTION_TEXT = 100
PLACEHOLDER = 150
V2_COMPONENTS = 40
V2_TEXT = 4000

MODAL_TITLE = 45
MODAL_COMPONENTS = 5
LABEL = 45
LABEL_DESCRIPTION = 100
INPUT_PLACEHOLDER = 100
INPUT_VALUE = 4000

# How many options are offered, at least and at most, and how many values are taken at most.
OPTIONS: Mapping[int, tuple[int, int]] = {
    ComponentType.STRING_SELECT: (1, 25),
    ComponentType.RADIO_GROUP: (2, 10),
    ComponentType.CHECKBOX_GROUP: (1, 10),
}
VALUES: Mapping[int, int] = {
    **dict.fromkeys(SELECTS, 25),
    ComponentType.CHECKBOX_GROUP: 10,
    ComponentType.FILE_UPLOAD: 10,
}

FIELDS = (
    ComponentType.TEXT_INPUT,
    ComponentType.FILE_UPLOAD,
    ComponentType.RADIO_GROUP,
    ComponentType.CHECKBOX_GROUP,
    ComponentType.CHECKBOX,
)
IN_MODALS_ALONE = (ComponentType.LABEL, *FIELDS)
IN_MESSAGES_ALONE = (
    ComponentType.BUTTON,
    ComponentType.SECTION,
    ComponentType.THUMBNAIL,
    ComponentType.MEDIA_GALLERY,
    ComponentType.FILE,
    ComponentType.SEPARATOR,
    ComponentType.CONTAINER,
)


def check_components(form: Form, *, version_2: bool) -> None:
    """Hold the components of a message against their limits."""
    if version_2:
        _check_totals(form)
    limits = _Limits(IN_MODALS_ALONE)
    for row in form.forms("components", most=None if version_2 else ACTION_ROWS):
        if not version_2 and row.number("type") != ComponentType.ACTION_ROW:
            message = 'Value of field "type" must be one of (1,).'
            row.problem(("type",), "UNION_TYPE_CHOICES", message)
        limits.check(row)


def check_modal(form: Form) -> None:
    """Hold a modal against its limits."""
    form.text("title", least=1, most=MODAL_TITLE)
    form.text("custom_id", least=1, most=CUSTOM_ID)
    limits = _Limits(IN_MESSAGES_ALONE)
    for row in form.forms("components", least=1, most=MODAL_COMPONENTS):
        limits.check(row)


def _check_totals(form: Form) -> None:
    everything = list(components_of(form.value("components")))
    if len(everything) > V2_COMPONENTS:
        message = f"The total number of components cannot exceed {V2_COMPONENTS}"
        code = "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED"
        form.problem(("components",), code, message)
    texts = (part for part in everything if part.get("type") == ComponentType.TEXT_DISPLAY)
    shown = [part.get("content") for part in texts]
    if sum(len(text) for text in shown if isinstance(text, str)) > V2_TEXT:
        message = f"The total displayable text cannot exceed {V2_TEXT}"
        form.problem(("components",), "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", message)


class _Limits:
    """The limits of components that stand together; those of some types stand `elsewhere`."""

    def __init__(self, elsewhere: Collection[ComponentType]) -> None:
        self._elsewhere = elsewhere
        self._custom_ids: set[str] = set()

    def check(self, component: Form) -> None:
        """Hold a component against its limits, and all that is in it."""
        type_ = component.number("type")
        if type_ in self._elsewhere:
            component.problem(("type",), "UNION_TYPE_CHOICES", "There is no such component here.")
        self._check_custom_id(component, type_)
        _check_texts(component, type_)
        _check_choice(component, type_)
        if type_ == ComponentType.ACTION_ROW:
            _check_row(component)
        for inner in component.forms("components"):
            self.check(inner)
        for key in ("component", "accessory"):
            if key in component:
                self.check(component.form(key))

    def _check_custom_id(self, component: Form, type_: int) -> None:
        if component.value("custom_id") is None:
            _check_needed(component, type_)
            return
        custom_id = component.text("custom_id", least=1, most=CUSTOM_ID)
        if custom_id in self._custom_ids:
            message = "Component custom id cannot be duplicated"
            component.problem(("custom_id",), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
        self._custom_ids.add(custom_id)


def _check_needed(component: Form, type_: int) -> None:
    """Without a custom id nothing can be used but a button that leads elsewhere."""
    style = component.number("style")
    if type_ in (*SELECTS, *FIELDS):
        component.problem(("custom_id",), "BASE_TYPE_REQUIRED", "This field is required")
    elif type_ == ComponentType.BUTTON and style not in (LINK_STYLE, PREMIUM_STYLE):
        code = "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED"
        component.problem(("custom_id",), code, "A custom id is required")
    elif type_ == ComponentType.BUTTON and style == LINK_STYLE and not component.value("url"):
        component.problem(("url",), "BUTTON_COMPONENT_URL_REQUIRED", "A url is required")


def _check_row(row: Form) -> None:
    """Five buttons fill a row, and so does anything else."""
    parts = row.forms("components", least=1, most=BUTTONS)
    if len(parts) > 1 and any(part.number("type") != ComponentType.BUTTON for part in parts):
        message = "The specified component exceeds the maximum width"
        row.problem(("components",), "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message)


def _check_texts(component: Form, type_: int) -> None:
    match type_:
        case ComponentType.BUTTON:
            component.text("label", most=BUTTON_LABEL)
            component.text("url", most=BUTTON_URL)
        case ComponentType.TEXT_INPUT:
            component.text("label", most=LABEL)
            component.text("placeholder", most=INPUT_PLACEHOLDER)
            component.text("value", most=INPUT_VALUE)
            least = component.within("min_length", INPUT_VALUE)
            component.within("max_length", INPUT_VALUE, least=max(least, 1), otherwise=INPUT_VALUE)
        case ComponentType.LABEL:
            component.text("label", least=1, most=LABEL)
            component.text("description", most=LABEL_DESCRIPTION)
        case _:
            component.text("placeholder", most=PLACEHOLDER)


def _check_choice(component: Form, type_: int) -> None:
    """Hold what a menu offers, and how much of it is taken, against their limits."""
    offered: list[Form] = []
    if type_ in OPTIONS:
        fewest, most = OPTIONS[type_]
        offered = component.forms("options", least=fewest, most=most)
    for option in offered:
        option.text("label", least=1, most=OPTION_TEXT)
        option.text("value", least=1, most=OPTION_TEXT)
        option.text("description", most=OPTION_TEXT)
    if type_ in VALUES:
        least = component.within("min_values", VALUES[type_], otherwise=1)
        usual = len(offered) if type_ == ComponentType.CHECKBOX_GROUP else 1
        component.within("max_values", VALUES[type_], least=max(least, 1), otherwise=usual)
