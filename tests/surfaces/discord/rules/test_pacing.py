"""A channel's edits are shared."""

from bot.surfaces.discord.rules.pacing import PACE, Pacing


def test_answers_in_one_channel_share_its_edits() -> None:
    """Two that grow at once each wait twice as long; elsewhere nobody notices."""
    pacing = Pacing()
    with pacing.share(1) as one, pacing.share(2) as elsewhere:
        assert one.pause() == PACE
        with pacing.share(1) as another:
            assert (one.pause(), another.pause(), elsewhere.pause()) == (2 * PACE, 2 * PACE, PACE)
        assert one.pause() == PACE
