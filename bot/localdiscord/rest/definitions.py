"""From what an application sends to the command that it makes known, held against Discord's limits.

The numbers are those of Discord's documentation of August 2026.
"""

import re
from collections.abc import Iterator

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import JsonObject, listed, mapped
from bot.localdiscord.world.channels import ChannelType
from bot.localdiscord.world.commands import (
    SUBCOMMANDS,
    Choice,
    Command,
    CommandType,
    Context,
    Installation,
    Option,
    OptionType,
    Translations,
)
from bot.localdiscord.world.permissions import Permissions

NAME = 32
DESCRIPTION = 100
OPTIONS = 25
CHOICES = 25
CHOICE_TEXT = 100
STRING_LENGTH = 6000
COMMAND_TEXT = 8000
# Letters and digits of any language, and the vowel signs of Devanagari and of Thai.
SLASH_NAME = re.compile(
    r"[-_'\w\u0900-\u0950\u0955-\u0963\u0966-\u097f\u0e01-\u0e3a\u0e40-\u0e5b]{1,32}"
)
LOCALES = frozenset(
    "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru "
    "uk hi th zh-CN ja zh-TW ko".split()
)


def read_definition(form: Form, id_: int, definition: JsonObject) -> Command:
    """Read a command; what breaks a rule is kept in the form.

    Args:
        form: what the application sent.
        id_: the command's id.
        definition: the command as Discord gives it back.
    """
    type_ = form.one_of("type", CommandType, CommandType.SLASH)
    name, names = _names(form, slash=type_ is CommandType.SLASH)
    description, descriptions = _descriptions(form, least=int(type_ is CommandType.SLASH))
    _check_size(form)
    options = _options(form, SUBCOMMANDS)
    if options and type_ is not CommandType.SLASH:
        message = "Context menu commands cannot have options"
        form.problem(("options",), "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS", message)
    return Command(
        id=id_,
        name=name,
        type=type_,
        description=description,
        options=options,
        definition=definition,
        permissions=_permissions(form),
        contexts=_contexts(form),
        installations=form.some("integration_types", Installation) or (Installation.GUILD,),
        names=names,
        descriptions=descriptions,
    )


def _check_size(form: Form) -> None:
    if _length(form.json()) > COMMAND_TEXT:
        message = f"Command exceeds maximum size ({COMMAND_TEXT})"
        form.problem((), "APPLICATION_COMMAND_TOO_LARGE", message)


def _permissions(form: Form) -> Permissions | None:
    if form.value("default_member_permissions") is None:
        return None
    return Permissions(form.snowflake("default_member_permissions") or 0)


def _contexts(form: Form) -> tuple[Context, ...]:
    contexts = tuple(Context) if form.value("contexts") is None else form.some("contexts", Context)
    return (Context.GUILD,) if form.value("dm_permission") is False else contexts


def _options(form: Form, subcommands: tuple[OptionType, ...]) -> tuple[Option, ...]:
    """Read options, of which these kinds of subcommand may be some, or all."""
    options: list[Option] = []
    for row in form.forms("options", most=OPTIONS):
        option = _option(row)
        if option.type in SUBCOMMANDS and option.type not in subcommands:
            message = "Sub-commands cannot be nested here"
            row.problem(("type",), "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message)
        if option.required and any(not earlier.required for earlier in options):
            message = "Required options must be placed before non-required options"
            row.problem((), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        options.append(option)
    if len({option.type in SUBCOMMANDS for option in options}) > 1:
        message = "Sub-command and sub-command group option types are mutually exclusive"
        form.problem(("options",), "APPLICATION_COMMAND_OPTIONS_TYPE_EXCLUSIVE", message)
    names = [option.name for option in options]
    if len(set(names)) < len(names):
        message = "Option names must be unique"
        form.problem(("options",), "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", message)
    return tuple(options)


def _option(row: Form) -> Option:
    type_ = row.one_of("type", OptionType, OptionType.STRING)
    within = (OptionType.SUBCOMMAND,) if type_ is OptionType.SUBCOMMAND_GROUP else ()
    name, names = _names(row, slash=True)
    description, descriptions = _descriptions(row, least=1)
    choices = read_choices(row)
    if choices and row.value("autocomplete") is True:
        message = "Choices and autocomplete are mutually exclusive"
        row.problem(("choices",), "APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE", message)
    least, most = _bounds(row, type_)
    return Option(
        name=name,
        type=type_,
        description=description,
        required=row.value("required") is True,
        autocomplete=row.value("autocomplete") is True,
        choices=choices,
        options=_options(row, within),
        least=least,
        most=most,
        channel_types=row.some("channel_types", ChannelType),
        names=names,
        descriptions=descriptions,
    )


def read_choices(form: Form) -> tuple[Choice, ...]:
    """Read the choices of an option, or those that are offered while one is typed."""
    return tuple(_choice(choice) for choice in form.forms("choices", most=CHOICES))


def _choice(row: Form) -> Choice:
    name = row.text("name", least=1, most=CHOICE_TEXT)
    if isinstance(row.value("value"), str):
        row.text("value", most=CHOICE_TEXT)
    _translations(row, "name", CHOICE_TEXT)
    return Choice(name, row.value("value"))


def _bounds(row: Form, type_: OptionType) -> tuple[float | None, float | None]:
    word = "length" if type_ is OptionType.STRING else "value"
    least, most = row.value(f"min_{word}"), row.value(f"max_{word}")
    if type_ is OptionType.STRING:
        for key in ("min_length", "max_length"):
            if not 0 <= row.number(key) <= STRING_LENGTH:
                message = f"int value should be less than or equal to {STRING_LENGTH}."
                row.problem((key,), "NUMBER_TYPE_MAX", message)
        most = STRING_LENGTH if most is None else most
    return (
        least if isinstance(least, int | float) else None,
        most if isinstance(most, int | float) else None,
    )


def _names(form: Form, *, slash: bool) -> tuple[str, Translations]:
    name, names = form.text("name", least=1, most=NAME), _translations(form, "name", NAME)
    wrong = [text for text in (name, *names.values()) if slash and not _is_slash_name(text)]
    if wrong:
        message = f"Command name is invalid: {wrong[0]}"
        form.problem(("name",), "APPLICATION_COMMAND_INVALID_NAME", message)
    return name, names


def _descriptions(form: Form, *, least: int) -> tuple[str, Translations]:
    text = form.text("description", least=least, most=DESCRIPTION)
    return text, _translations(form, "description", DESCRIPTION)


def _translations(form: Form, key: str, most: int) -> Translations:
    translated = form.form(f"{key}_localizations")
    for locale in translated.json():
        if locale not in LOCALES:
            message = f"Value must be one of {sorted(LOCALES)}."
            translated.problem((locale,), "BASE_TYPE_CHOICES", message)
    return {locale: translated.text(locale, least=1, most=most) for locale in translated.json()}


def _is_slash_name(name: str) -> bool:
    return bool(SLASH_NAME.fullmatch(name)) and name == name.lower()


def _length(part: JsonObject) -> int:
    """Count the text of a command; of each text the longest of its translations counts."""
    inner = [*listed(part.get("options")), *listed(part.get("choices"))]
    own = sum(max(_lengths(part, key), default=0) for key in ("name", "description", "value"))
    return own + sum(_length(dict(mapped(row))) for row in inner)


def _lengths(part: JsonObject, key: str) -> Iterator[int]:
    texts = (part.get(key), *mapped(part.get(f"{key}_localizations")).values())
    return (len(text) for text in texts if isinstance(text, str))
