"""How the bot answers interactions: acknowledge within three seconds, then fifteen minutes to edit.

The first acknowledgement decides what may follow, and there is no second (40060). Too late, and the
interaction is unknown (10062).
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Route
from bot.localdiscord.rest.components import check_modal
from bot.localdiscord.rest.definitions import read_choices
from bot.localdiscord.rest.drafts import INTERACTION, Drafts
from bot.localdiscord.world.components import numbered
from bot.localdiscord.world.interactions import (
    ACKNOWLEDGE_WITHIN,
    FOLLOW_UPS_OF_A_GUEST,
    TOKEN_LIFETIME,
    CallbackType,
    Interaction,
    InteractionAcknowledged,
    InteractionType,
)
from bot.localdiscord.world.messages import Message, MessageDraft, MessageFlags
from bot.localdiscord.world.world import World

ORIGINAL = "@original"
MESSAGES = (CallbackType.MESSAGE, CallbackType.DEFERRED_MESSAGE)
UPDATES = (CallbackType.DEFERRED_UPDATE, CallbackType.UPDATE)

ALLOWED: Mapping[InteractionType, tuple[CallbackType, ...]] = {
    InteractionType.COMMAND: (*MESSAGES, CallbackType.MODAL),
    InteractionType.COMPONENT: (*MESSAGES, *UPDATES, CallbackType.MODAL),
    InteractionType.AUTOCOMPLETE: (CallbackType.AUTOCOMPLETE,),
    InteractionType.MODAL: (*MESSAGES, *UPDATES),
}


class InteractionRoutes:
    """What the bot can do with an interaction."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._drafts = Drafts(world, INTERACTION)

    def routes(self) -> list[Route]:
        """List the routes; the token in each path is all that it takes."""
        callback = "/interactions/{interaction_id}/{interaction_token}/callback"
        webhook = "/webhooks/{webhook_id}/{webhook_token}"
        one = webhook + "/messages/{message_id}"
        return [
            Route("POST", callback, self.acknowledge, tokenless=True),
            Route("POST", webhook, self.follow_up, tokenless=True),
            Route("GET", one, self.get, tokenless=True),
            Route("PATCH", one, self.edit, tokenless=True),
            Route("DELETE", one, self.delete, tokenless=True),
        ]

    def acknowledge(self, call: Call) -> Json:
        """Answer for the first time, in one of the ways that its kind allows."""
        interaction = self._unanswered(call)
        form = call.form()
        callback = form.one_of("type", CallbackType, CallbackType.MESSAGE)
        if callback not in ALLOWED[interaction.type]:
            wrong = "Invalid interaction callback type"
            form.problem(("type",), "INTERACTION_CALLBACK_INVALID_TYPE", wrong)
        form.check()
        interaction.original = self._respond(interaction, callback, form.form("data"), call)
        interaction.callback = callback
        interaction.acknowledged_at = self._world.clock.now()
        self._world.history.tell(InteractionAcknowledged(interaction))
        if call.query.get("with_response", "false") in ("true", "1"):
            return _callback_json(interaction)
        return None

    def follow_up(self, call: Call) -> Json:
        """Send another message; after a deferral the first takes the place of "is thinking…"."""
        interaction = self._answered(call)
        draft = self._drafts.new(call.form(), call, interaction.channel)
        original = interaction.original
        if original and original.loading and not original.deleted:
            self._world.edit(original, _settled(original, draft))
            return original.json()
        if interaction.in_foreign_guild and len(interaction.followups) >= FOLLOW_UPS_OF_A_GUEST:
            raise Refusal.TOO_MANY_FOLLOW_UPS.error()
        message = self._post(interaction, draft)
        interaction.followups.append(message)
        return message.json()

    def get(self, call: Call) -> Json:
        """Show the answer or a follow-up."""
        return self._message(call).json()

    def edit(self, call: Call) -> Json:
        """Change the answer or a follow-up."""
        message = self._message(call)
        draft = self._drafts.edit(call.form(), call, message)
        self._world.edit(message, _settled(message, draft))
        return message.json()

    def delete(self, call: Call) -> Json:
        """Take the answer or a follow-up away."""
        self._world.delete(self._message(call))
        return None

    def _unanswered(self, call: Call) -> Interaction:
        interaction = self._world.interactions.get(call.path["interaction_token"])
        if interaction is None or interaction.id != call.id("interaction_id"):
            raise Refusal.UNKNOWN_INTERACTION.error()
        if interaction.acknowledged_at is not None:
            raise Refusal.ALREADY_ACKNOWLEDGED.error()
        if self._world.clock.now() - interaction.started_at > ACKNOWLEDGE_WITHIN:
            raise Refusal.UNKNOWN_INTERACTION.error()
        return interaction

    def _respond(
        self, interaction: Interaction, callback: CallbackType, data: Form, call: Call
    ) -> Message | None:
        match callback:
            case CallbackType.MESSAGE:
                draft = self._drafts.new(data, call, interaction.channel)
                return self._post(interaction, draft)
            case CallbackType.DEFERRED_MESSAGE:
                ephemeral = MessageFlags(data.number("flags")) & MessageFlags.EPHEMERAL
                return self._post(interaction, MessageDraft(flags=ephemeral | MessageFlags.LOADING))
            case CallbackType.UPDATE if interaction.source:
                draft = self._drafts.edit(data, call, interaction.source)
                self._world.edit(interaction.source, draft)
                return interaction.source
            case CallbackType.UPDATE | CallbackType.DEFERRED_UPDATE:
                return interaction.source
            case CallbackType.AUTOCOMPLETE:
                interaction.choices = _choices(data)
            case CallbackType.MODAL:
                check_modal(data)
                data.check()
                shown = numbered(data.value("components"))
                interaction.modal = data.json() | {"components": shown}
        return None

    def _post(self, interaction: Interaction, draft: MessageDraft) -> Message:
        channel, bot = interaction.channel, self._world.bot
        return self._world.post(channel, bot, draft, interaction=interaction)

    def _answered(self, call: Call) -> Interaction:
        interaction = self._world.interactions.get(call.path["webhook_token"])
        if interaction is None or call.id("webhook_id") != self._world.bot.id:
            raise Refusal.UNKNOWN_WEBHOOK.error()
        if self._world.clock.now() - interaction.started_at > TOKEN_LIFETIME:
            raise Refusal.INVALID_WEBHOOK_TOKEN.error()
        if interaction.acknowledged_at is None:
            raise Refusal.UNKNOWN_WEBHOOK.error()
        return interaction

    def _message(self, call: Call) -> Message:
        interaction = self._answered(call)
        if call.path["message_id"] == ORIGINAL:
            found = interaction.original
        else:
            own = [interaction.original, *interaction.followups]
            id_ = call.id("message_id")
            found = next((message for message in own if message and message.id == id_), None)
        if found is None or found.deleted:
            raise Refusal.UNKNOWN_MESSAGE.error()
        return found


def _settled(message: Message, draft: MessageDraft) -> MessageDraft:
    """Take "is thinking…" off; who sees a message was settled when it was deferred."""
    if not message.loading:
        return draft
    fixed = MessageFlags.EPHEMERAL | MessageFlags.LOADING
    kept = message.flags & MessageFlags.EPHEMERAL
    return replace(draft, flags=(draft.flags or message.flags) & ~fixed | kept)


def _choices(data: Form) -> Json:
    read_choices(data)
    data.check()
    return data.value("choices")


def _callback_json(interaction: Interaction) -> JsonObject:
    about: JsonObject = {"id": str(interaction.id), "type": int(interaction.type)}
    message, callback = interaction.original, interaction.callback
    if message is None or callback is None:
        return {"interaction": about}
    about |= {
        "response_message_id": str(message.id),
        "response_message_loading": message.loading,
        "response_message_ephemeral": message.ephemeral,
    }
    if callback not in (CallbackType.MESSAGE, CallbackType.UPDATE):
        return {"interaction": about}
    return {
        "interaction": about,
        "resource": {"type": int(callback), "message": message.json()},
    }
