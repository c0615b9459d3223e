"""Which kind a document is, from evidence in its text; never from its file name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from parsers.kind import Kind, Sign
from parsers.kinds import KINDS, WHOLE
from parsers.page import Page

# Signs are things a reader would point at. With so many of them the kind is certain; with one less it is likely.
CERTAIN = 3
LIKELY = 2

Evidence = Mapping[Kind, Sequence[Sign]]


@dataclass(frozen=True, slots=True)
class Detection:
    """The kind, whether the evidence for it is thin, and the signs of each kind that was looked for."""

    kind: Kind
    uncertain: bool = False
    found: Evidence = field(default_factory=dict, compare=False)


def detect(page: Page) -> Detection:
    """The document's kind: the first with a decisive sign, else the one with the most signs in the text.

    Where none has enough of them the document is kept whole, unless its one sign suffices and no other kind has any.
    Of a long book only those kinds are looked for that may have more signs than one that it shows.
    """
    found: dict[Kind, Sequence[Sign]] = {}
    best, most = WHOLE, 0
    for kind in KINDS:
        if kind.most is not None and kind.most <= most:
            continue
        signs = found[kind] = kind.signs(page)
        if any(sign.decisive for sign in signs):
            return Detection(kind, found={kind: signs})
        if len(signs) > most:
            best, most = kind, len(signs)
    if most < LIKELY:
        only = _without_rival(found)
        return Detection(only or WHOLE, uncertain=only is not None, found=found)
    return Detection(best, uncertain=most < CERTAIN, found=found)


def _without_rival(found: Evidence) -> Kind | None:
    """The kind whose one sign is enough by itself, for no other kind has any."""
    seen = [kind for kind, signs in found.items() if signs]
    if len(seen) != 1 or seen[0].alone is None:
        return None
    return seen[0] if any(sign.feature == seen[0].alone for sign in found[seen[0]]) else None


def evidence(page: Page) -> Evidence:
    """The signs of each kind in a document."""
    return {kind: kind.signs(page) for kind in KINDS}


def lacking(kind: Kind, found: Sequence[Sign]) -> list[str]:
    """What would be further signs of a kind, beside those found."""
    features = {sign.feature for sign in found}
    return [feature for feature in kind.seeks if feature not in features]


def why_unknown(verdict: Detection) -> str:
    """Why a document with content is kept whole: the signs found of the nearest kinds, and those lacking."""
    nearest = [(kind, signs) for kind, signs in verdict.found.items() if signs]
    if not nearest:
        return "there is no sign of any kind"
    decisive = next((sign for _, signs in nearest for sign in signs if sign.decisive), None)
    if decisive:
        return decisive.text
    said = (
        f"{kind.name} (found: {'; '.join(sign.text for sign in signs)}; lacking: {' or '.join(lacking(kind, signs))})"
        for kind, signs in nearest
    )
    return f"nearest is {', then '.join(said)}"
