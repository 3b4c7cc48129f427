"""A channel's edits are shared."""

from bot.surfaces.discord.rules.pacing import Pacing
from bot.surfaces.discord.rules.policy import Pauses


def test_answers_in_one_channel_share_its_edits() -> None:
    """Two that grow at once each wait twice as long; elsewhere nobody notices."""
    pacing = Pacing(Pauses(edits=1.0))
    with pacing.share(1) as one, pacing.share(2) as elsewhere:
        assert one.pause() == 1.0
        with pacing.share(1) as another:
            assert (one.pause(), another.pause(), elsewhere.pause()) == (2.0, 2.0, 1.0)
        assert one.pause() == 1.0
