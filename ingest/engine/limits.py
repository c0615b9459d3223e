"""How much of the machine one document may take."""

from typing import NamedTuple


class Limits(NamedTuple):
    """What one document may take: seconds to read and seconds to parse, megabytes of data with the model (600)."""

    seconds: float = 120
    megabytes: int = 4096
