"""The front of a document: its first lines, with its title and who publishes it, which its pages may print again."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass

from parsers.text.edges import Edge
from parsers.text.line import Line
from parsers.vocabulary import Headings, Reports, load

# It ends at the first bullet, list of contents or number set off, and behind so many lines.
LINES_OF_FRONT = 12


@dataclass(frozen=True, slots=True)
class Front:
    """The first lines of a document, without white space, and the index of the line behind them."""

    text: str
    after: int

    def names(self, text: str) -> bool:
        """Whether all words of a text stand there, together or not."""
        return all(word in self.text for word in text.split())


def front_of(raw: Sequence[Line], numbers: Set[int], edges: Sequence[Edge]) -> Front:
    """The first lines, with the title of the document and who publishes it; no line with a number names itself."""
    contents = load(Headings).contents | load(Reports).contents
    counted = {one.lines[0]: one.is_loose for one in edges}
    after = 0
    for i, line in enumerate(raw[:LINES_OF_FRONT]):
        if line.marker is not None or i in numbers or line.squeezed.lower() in contents or not counted.get(i, True):
            break
        after = i + 1
    return Front("".join(line.squeezed for i, line in enumerate(raw[:after]) if i not in counted), after)
