"""How sure a share is that was seen in a sample."""

from __future__ import annotations

from math import sqrt

# Of a normal distribution 95 % lie within so many standard deviations.
Z = 1.959963984540054

Interval = tuple[float, float, float]


def wilson(hits: int, total: int, z: float = Z) -> Interval | None:
    """The share of `hits`, and the bounds of its interval (Wilson's score); None where nothing was counted.

    `z` says how sure it is to be, in standard deviations: 95 % by default.
    """
    if not total:
        return None
    share = hits / total
    base = 1 + z * z / total
    middle = (share + z * z / (2 * total)) / base
    half = z / base * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return share, max(0.0, middle - half), min(1.0, middle + half)
