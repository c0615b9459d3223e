"""Which kind a document is, from evidence in its text; never from its file name."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.kind import Kind
from parsers.kinds import KINDS, WHOLE
from parsers.page import Page

# Signs are things a reader would point at. With so many of them the kind is certain; with one less it is likely.
CERTAIN = 3
LIKELY = 2


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind, and whether the evidence for it is thin."""

    kind: Kind
    uncertain: bool = False


def detect(page: Page) -> Verdict:
    """The document's kind: the first with a decisive sign, else the one with the most signs in the text.

    Where none has enough of them the document is kept whole.
    """
    best, most = WHOLE, 0
    for kind in KINDS:
        signs = kind.signs(page)
        if any(sign.decisive for sign in signs):
            return Verdict(kind)
        if len(signs) > most:
            best, most = kind, len(signs)
    return Verdict(best, uncertain=most < CERTAIN) if most >= LIKELY else Verdict(WHOLE)
