"""Which moment of the video each written time means."""
