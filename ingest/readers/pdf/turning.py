"""Pages that are turned: places as a reader sees them."""

from __future__ import annotations

import math
from dataclasses import dataclass

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page of a width and height (before it is turned) is turned: `quarters` to the right."""

    quarters: int
    width: float
    height: float

    @property
    def angle(self) -> float:
        """The angle, in radians to the right as pdfium has it, of text that is upright when the page is turned."""
        return -self.quarters * math.pi / 2

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A place on the page as it is seen."""
        if self.quarters == 1:
            return y, self.width - x
        if self.quarters == 2:
            return self.width - x, self.height - y
        if self.quarters == 3:
            return self.height - y, x
        return x, y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A box on the page as it is seen: left, bottom, right, top."""
        (x0, y0), (x1, y1) = self.point(left, bottom), self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
