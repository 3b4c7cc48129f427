"""The root of every error whose message is written for a person.

    BotError
    ├── SettingsError        bot/settings/errors.py
    ├── NotesError           bot/notes/errors.py
    ├── PromptsError         bot/grounding/persona/errors.py
    ├── LogError             bot/conversations/errors.py
    ├── KeyFileError         bot/conversations/pseudonyms.py
    ├── TargetError          bot/conversations/replacing.py
    ├── ExportError          bot/conversations/owners/export.py
    ├── DiscordError         bot/surfaces/discord/connection/errors.py
    ├── EvaluationError      bot/evaluation/errors.py
    ├── LineError            bot/cli/errors.py
    ├── OutputError          bot/cli/errors.py
    └── ChatError            bot/cli/errors.py

The message of each is one sentence that says what is wrong and what to do about it. The command
line prints it and exits with 2; anything that is not a `BotError` is a defect and keeps its
traceback.
"""

# How the bot is called where `make` has set it up, as README calls it.
COMMAND = ".venv/bin/python -m bot"


class BotError(Exception):
    """Something the person who runs the bot can put right."""
