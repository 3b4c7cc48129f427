"""What Discord's client would not let pass, and what it says where a bot is silent."""

# What the client says of a bot that does not acknowledge an interaction in time.
NO_RESPONSE = "The application did not respond"


class InvocationError(Exception):
    """Discord's client would not let somebody do that; the message says why."""
