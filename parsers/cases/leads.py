"""The opening statement of a case, behind a bullet of its own below the title."""

from __future__ import annotations

from collections.abc import Container, Sequence

from parsers.cases.title_labels import is_contact
from parsers.text.label import has_colon_label
from parsers.text.line import Line

# Its bullets, and how long it is at least.
BULLETS, SHORTEST = "◈◇◆❖▣■□▶", 16


def lead_of(lines: Sequence[Line], *, titled: bool, categories: Container[str] = ()) -> Sequence[Line]:
    """The lines of the opening statement among those between a title and the first block: from its bullet to the last.

    ◈ 골목마다 의자를 놓아 쉬어 갈 곳을 마련하다

    Where none is `titled` by a line above, a plain one stands before the bullet, which else marks the title itself; a
    chapter's, one of the `categories`, is none.
    """
    first = next((i for i, line in enumerate(lines) if line.marker is not None), len(lines))
    if not titled and all(line.squeezed in categories for line in lines[:first]):
        return ()
    lead = lines[first:]
    alone = all(line.marker is None for line in lead[1:])
    opens = alone and lead and (lead[0].marker or " ") in BULLETS and len(lead[0].body) >= SHORTEST
    return lead if opens and not any(map(is_contact, lead)) and not has_colon_label(lead[0].body) else ()
