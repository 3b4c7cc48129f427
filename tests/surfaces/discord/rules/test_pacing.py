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


def test_what_waits_for_a_discord_out_of_order_leaves_its_share_to_others() -> None:
    """It edits nothing meanwhile, and has its share again when it goes on."""
    pacing = Pacing(Pauses(edits=1.0))
    with pacing.share(1) as one, pacing.share(1) as another:
        with one.rest():
            assert another.pause() == 1.0
        assert another.pause() == 2.0
