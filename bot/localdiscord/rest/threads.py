"""Threads and forum posts: open, join, archive, lock, leave."""

from dataclasses import replace

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Created, Route
from bot.localdiscord.rest.drafts import CHANNEL, Drafts
from bot.localdiscord.rest.guards import (
    find_channel,
    find_guild,
    find_message,
    find_user,
    require,
    require_awake,
    require_parts,
)
from bot.localdiscord.rest.limits import APPLIED_TAGS, CHANNEL_NAME, SLOWMODE
from bot.localdiscord.world.channels import ChannelType
from bot.localdiscord.world.guild_channels import Forum, GuildChannel
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.thread import Thread, ThreadState
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World

IDLE_MINUTES = (60, 1440, 4320, 10080)


class ThreadRoutes:
    """What the bot can do with threads."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._drafts = Drafts(world, CHANNEL)

    def routes(self) -> list[Route]:
        """List the routes."""
        members = "/channels/{channel_id}/thread-members"
        under = "/channels/{channel_id}/messages/{message_id}/threads"
        archived = "/channels/{channel_id}/threads/archived"
        return [
            Route("POST", under, self.open_under),
            Route("POST", "/channels/{channel_id}/threads", self.open),
            Route("GET", members, self.members),
            Route("PUT", members + "/{user_id}", self.add),
            Route("DELETE", members + "/{user_id}", self.remove),
            Route("GET", "/guilds/{guild_id}/threads/active", self.active),
            Route("GET", archived + "/public", self.archived_public),
            Route("GET", archived + "/private", self.archived_private),
        ]

    def open_under(self, call: Call) -> Created:
        """Open a thread under a message."""
        channel = find_channel(self._world, call, Permissions.CREATE_PUBLIC_THREADS)
        message = find_message(channel, call)
        if not isinstance(channel, GuildChannel) or isinstance(channel, Forum):
            raise Refusal.WRONG_CHANNEL_TYPE.error()
        if message.thread:
            raise Refusal.THREAD_ALREADY_THERE.error()
        form = call.form()
        state = read_state(form, ThreadState(""))
        form.check()
        return Created(self._world.threads.open_under(message, self._world.bot, state).json())

    def open(self, call: Call) -> Created:
        """Open a thread beside a channel, or a post in a forum."""
        channel = find_channel(self._world, call)
        form = call.form()
        state = read_state(form, ThreadState(""))
        if isinstance(channel, Forum):
            return self._post(channel, form, call, state)
        if not isinstance(channel, GuildChannel):
            raise Refusal.WRONG_CHANNEL_TYPE.error()
        type_ = form.one_of("type", ChannelType, ChannelType.PRIVATE_THREAD)
        private = type_ is ChannelType.PRIVATE_THREAD
        needed = "CREATE_PRIVATE_THREADS" if private else "CREATE_PUBLIC_THREADS"
        require(self._world, channel, Permissions[needed])
        form.check()
        thread = self._world.threads.open(channel, self._world.bot, state, private=private)
        return Created(thread.json())

    def members(self, call: Call) -> Json:
        """Show who joined a thread."""
        thread = self._thread(call)
        return [thread.member_json(user) for user in thread.joined]

    def add(self, call: Call) -> Json:
        """Let the bot or somebody else in."""
        thread, user = self._thread(call), find_user(self._world, call)
        require_awake(thread)
        if user.id not in thread.parent.guild.members:
            raise Refusal.UNKNOWN_MEMBER.error()
        self._world.threads.join(thread, user)
        return None

    def remove(self, call: Call) -> Json:
        """Let the bot or somebody else out."""
        thread, user = self._thread(call), find_user(self._world, call)
        mine = thread.owner is self._world.bot and thread.type is ChannelType.PRIVATE_THREAD
        if user is not self._world.bot and not mine:
            require(self._world, thread, Permissions.MANAGE_THREADS)
        self._world.threads.leave(thread, user)
        return None

    def active(self, call: Call) -> Json:
        """Show the threads of a guild that are not archived."""
        guild = find_guild(self._world, call)
        open_ = [thread for thread in guild.threads.values() if not thread.state.archived]
        return self._listed(open_)

    def archived_public(self, call: Call) -> Json:
        """Show the archived threads of a channel that all may see."""
        return self._archived(call, ChannelType.PUBLIC_THREAD)

    def archived_private(self, call: Call) -> Json:
        """Show the archived private threads of a channel."""
        return self._archived(call, ChannelType.PRIVATE_THREAD)

    def _post(self, forum: Forum, form: Form, call: Call, state: ThreadState) -> Created:
        require(self._world, forum, Permissions.SEND_MESSAGES)
        unknown = [tag for tag in state.tags if tag not in forum.tags]
        if unknown:
            form.problem(("applied_tags",), "UNKNOWN_TAG", f"Unknown tag {unknown[0]}")
        draft = self._drafts.new(form.form("message"), call, forum)
        require_parts(self._world, forum, draft)
        thread = self._world.threads.post(forum, self._world.bot, state, draft)
        return Created(thread.json() | {"message": thread.messages[thread.id].json()})

    def _archived(self, call: Call, type_: ChannelType) -> Json:
        channel = find_channel(self._world, call, Permissions.READ_MESSAGE_HISTORY)
        threads = channel.guild.threads.values() if channel.guild else ()
        found = [
            thread
            for thread in threads
            if thread.parent is channel and thread.type is type_ and thread.state.archived
        ]
        return self._listed(sorted(found, key=lambda thread: -thread.changed_at))

    def _listed(self, threads: list[Thread]) -> JsonObject:
        bot = self._world.bot
        seen = [thread for thread in threads if thread.visible_to(bot)]
        joined = [thread for thread in seen if bot in thread.joined]
        return {
            "threads": [thread.json() for thread in seen],
            "members": [thread.member_json(bot) for thread in joined],
            "has_more": False,
        }

    def _thread(self, call: Call) -> Thread:
        thread = find_channel(self._world, call)
        if not isinstance(thread, Thread):
            raise Refusal.WRONG_CHANNEL_TYPE.error()
        return thread


def change_thread(world: World, thread: Thread, form: Form) -> None:
    """Archive, lock or rename a thread, or the reverse, as far as the bot may."""
    state = read_state(form, thread.state)
    form.check()
    if thread.state.archived and state.archived:
        raise Refusal.THREAD_IS_ARCHIVED.error()
    if not _may_change(thread, world.bot, state):
        require(world, thread, Permissions.MANAGE_THREADS)
    world.threads.change(thread, state)


def _may_change(thread: Thread, user: User, state: ThreadState) -> bool:
    """Tell whether somebody may without being a moderator: wake a thread, or change their own."""
    if thread.state.locked or state.locked:
        return False
    return thread.owner is user or state == replace(thread.state, archived=False)


def read_state(form: Form, now: ThreadState) -> ThreadState:
    """Read what a thread shall be; what a request does not name stays as it is."""
    minutes = form.number("auto_archive_duration") or now.idle_minutes
    if minutes not in IDLE_MINUTES:
        message = f"Value must be one of {IDLE_MINUTES}."
        form.problem(("auto_archive_duration",), "BASE_TYPE_CHOICES", message)
    named = "name" in form or not now.name
    slowed = "rate_limit_per_user" in form
    tagged = "applied_tags" in form
    tags = tuple(sorted(form.snowflakes("applied_tags", most=APPLIED_TAGS)))
    return ThreadState(
        name=form.text("name", least=1, most=CHANNEL_NAME) if named else now.name,
        archived=form.flag("archived", otherwise=now.archived),
        locked=form.flag("locked", otherwise=now.locked),
        invitable=form.flag("invitable", otherwise=now.invitable),
        slowmode=form.within("rate_limit_per_user", SLOWMODE) if slowed else now.slowmode,
        idle_minutes=minutes,
        tags=tags if tagged else now.tags,
    )
