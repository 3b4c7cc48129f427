"""What Discord allows in channels and messages, as its documentation has it in August 2026."""

from bot.localdiscord.forms import Form
from bot.localdiscord.world.components import ComponentType, components_of

CHANNEL_NAME = 100
CHANNEL_TOPIC = 1024
SLOWMODE = 21_600
APPLIED_TAGS = 5

CONTENT = 2000
NONCE = 25
MENTIONS = 100
ATTACHMENT_DESCRIPTION = 1024

EMBEDS = 10
EMBED_TEXT = 6000
EMBED_TITLE = 256
EMBED_DESCRIPTION = 4096
EMBED_FIELDS = 25
EMBED_FIELD_NAME = 256
EMBED_FIELD_VALUE = 1024
EMBED_FOOTER = 2048
EMBED_AUTHOR = 256

ACTION_ROWS = 5
BUTTONS = 5
BUTTON_LABEL = 80
BUTTON_URL = 512
CUSTOM_ID = 100
SELECT_OPTIONS = 25
SELECT_TEXT = 100
PLACEHOLDER = 150
V2_COMPONENTS = 40
V2_TEXT = 4000

MODAL_TITLE = 45
MODAL_COMPONENTS = 5
LABEL = 45
LABEL_DESCRIPTION = 100
INPUT_PLACEHOLDER = 100
INPUT_VALUE = 4000


def check_embeds(form: Form) -> None:
    """Hold the embeds of a message against their limits, each alone and all together."""
    length = sum(_embed(embed) for embed in form.forms("embeds", most=EMBEDS))
    if length > EMBED_TEXT:
        message = f"Embed size exceeds maximum size of {EMBED_TEXT}"
        form.problem(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", message)


def _embed(embed: Form) -> int:
    parts = [
        embed.text("title", most=EMBED_TITLE),
        embed.text("description", most=EMBED_DESCRIPTION),
        embed.form("footer").text("text", most=EMBED_FOOTER),
        embed.form("author").text("name", most=EMBED_AUTHOR),
    ]
    for field in embed.forms("fields", most=EMBED_FIELDS):
        parts.append(field.text("name", least=1, most=EMBED_FIELD_NAME))
        parts.append(field.text("value", least=1, most=EMBED_FIELD_VALUE))
    return sum(len(part.strip()) for part in parts)


def check_components(form: Form, *, version_2: bool) -> None:
    """Hold the components of a message against their limits."""
    if version_2:
        _check_totals(form)
    rows = form.forms("components", most=None if version_2 else ACTION_ROWS)
    custom_ids: set[str] = set()
    for row in rows:
        if not version_2 and row.number("type") != ComponentType.ACTION_ROW:
            message = 'Value of field "type" must be one of (1,).'
            row.problem(("type",), "UNION_TYPE_CHOICES", message)
        _component(row, custom_ids)


def check_modal(form: Form) -> None:
    """Hold a modal against its limits."""
    form.text("title", least=1, most=MODAL_TITLE)
    form.text("custom_id", least=1, most=CUSTOM_ID)
    custom_ids: set[str] = set()
    for row in form.forms("components", least=1, most=MODAL_COMPONENTS):
        _component(row, custom_ids)


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


def _component(component: Form, custom_ids: set[str]) -> None:
    if "custom_id" in component:
        _custom_id(component, custom_ids)
    _texts(component)
    row = component.number("type") == ComponentType.ACTION_ROW
    for inner in component.forms("components", least=int(row), most=BUTTONS if row else None):
        _component(inner, custom_ids)
    for key in ("component", "accessory"):
        if key in component:
            _component(component.form(key), custom_ids)


def _texts(component: Form) -> None:
    match component.number("type"):
        case ComponentType.BUTTON:
            component.text("label", most=BUTTON_LABEL)
            component.text("url", most=BUTTON_URL)
        case ComponentType.STRING_SELECT:
            component.text("placeholder", most=PLACEHOLDER)
            for option in component.forms("options", least=1, most=SELECT_OPTIONS):
                option.text("label", least=1, most=SELECT_TEXT)
                option.text("value", least=1, most=SELECT_TEXT)
                option.text("description", most=SELECT_TEXT)
        case ComponentType.TEXT_INPUT:
            component.text("label", most=LABEL)
            component.text("placeholder", most=INPUT_PLACEHOLDER)
            component.text("value", most=INPUT_VALUE)
        case ComponentType.LABEL:
            component.text("label", least=1, most=LABEL)
            component.text("description", most=LABEL_DESCRIPTION)
        case _:
            component.text("placeholder", most=PLACEHOLDER)


def _custom_id(component: Form, custom_ids: set[str]) -> None:
    custom_id = component.text("custom_id", least=1, most=CUSTOM_ID)
    if custom_id in custom_ids:
        message = "Component custom id cannot be duplicated"
        component.problem(("custom_id",), "COMPONENT_CUSTOM_ID_DUPLICATED", message)
    custom_ids.add(custom_id)
