"""Which moment of the video each written time means.

What stands below may use what stands above it:

    witness   what the other notes about a video say of its times
    habit     how a note writes its times, seen from all of them together
    reader    which moment one of them means, and how sure that is
    verdict   the moment of each, its two spellings weighed against each other
"""
