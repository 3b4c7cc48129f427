"""The bot's own account and application, other users, guilds and their members."""

from bot.localdiscord.payloads import Json
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Route
from bot.localdiscord.rest.guards import find_guild, find_user
from bot.localdiscord.world.world import World


class AccountRoutes:
    """Who is who."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        """List the routes."""
        return [
            Route("GET", "/users/@me", self.me),
            Route("GET", "/users/{user_id}", self.user),
            Route("POST", "/users/@me/channels", self.open_direct_channel),
            Route("GET", "/oauth2/applications/@me", self.application),
            Route("GET", "/applications/@me", self.application),
            Route("GET", "/guilds/{guild_id}", self.guild),
            Route("GET", "/guilds/{guild_id}/members/{user_id}", self.member),
        ]

    def me(self, _: Call) -> Json:
        """Show the bot's account."""
        return self._world.bot.account_json()

    def user(self, call: Call) -> Json:
        """Show a user."""
        return find_user(self._world, call).json()

    def open_direct_channel(self, call: Call) -> Json:
        """Open the direct messages with somebody."""
        form = call.form()
        user = self._world.users.get(form.snowflake("recipient_id") or 0)
        form.check()
        if user is None:
            raise Refusal.INVALID_RECIPIENT.error()
        return self._world.direct_channel(user).json()

    def application(self, _: Call) -> Json:
        """Show the bot's application."""
        return {
            "id": str(self._world.bot.id),
            "name": self._world.bot.name,
            "owner": self._world.owner.json(),
            "approximate_guild_count": len(self._world.guilds),
            "approximate_user_authorization_count": 0,
            "approximate_user_install_count": 0,
            "bot_public": True,
            "bot_require_code_grant": False,
            "description": "",
            "eligible_oauth2_scopes": [],
            "explicit_content_filter": 0,
            "flags": 0,
            "flags_new": "0",
            "icon": None,
            "interactions_endpoint_url": None,
            "redirect_uris": [],
            "role_connections_verification_url": None,
            "rpc_origins": [],
            "team": None,
            "type": None,
            "verify_key": "0" * 64,
        }

    def guild(self, call: Call) -> Json:
        """Show a guild."""
        return find_guild(self._world, call).json()

    def member(self, call: Call) -> Json:
        """Show somebody in a guild."""
        member = find_guild(self._world, call).members.get(call.id("user_id"))
        if member is None:
            raise Refusal.UNKNOWN_MEMBER.error()
        return member.json()
