"""The checks: each looks for one way in which a sentence says other than its claims.

They are made in the order of `examination`:

    quotes, numbers, amounts, names    what stands there, and must stand so in the claims
    posing                             as whom somebody speaks
    polarity, denials, opposites       whether it is so
    taking_back                        whether it stays so
    timing, modality                   whether it is done, and how sure that is
    quantifiers, superlatives          how widely it holds
    relations/                         who does what to whom
    mingling, tacking                  what another claim says, or none
"""
