"""A person or a bot, with the account that Discord knows them by."""

from dataclasses import dataclass

from bot.localdiscord.payloads import JsonObject


@dataclass(eq=False, slots=True)
class User:
    """An account; two are the same only if they are one.

    Discord prints everything for the bot that is `me`. A `webhook` is no account, but writes as if
    it were one; Discord calls it a bot. `locale` is the language of their client, by Discord's name
    for it; `installed_the_app` tells whether they added the bot's application to their own account.
    """

    id: int
    name: str
    bot: bool = False
    me: bool = False
    webhook: bool = False
    accepts_direct_messages: bool = True
    locale: str = "en-US"
    installed_the_app: bool = False

    @property
    def mention(self) -> str:
        """What stands in a message that speaks to them."""
        return f"<@{self.id}>"

    def json(self) -> JsonObject:
        """Print it as Discord does to anybody."""
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": None if self.bot else self.name,
            "discriminator": "0000" if self.webhook else "0",
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
            "flags": 0,
            "primary_guild": None,
        }

    def account_json(self) -> JsonObject:
        """Print it as Discord does to its owner."""
        account: JsonObject = {
            "email": None,
            "locale": self.locale,
            "mfa_enabled": False,
            "verified": True,
        }
        return self.json() | account
