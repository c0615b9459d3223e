"""Why a document was taken for its kind."""

from __future__ import annotations

from collections.abc import Iterator

from parsers import detect
from parsers.detect import Detection
from parsers.explain.models import SignsPart
from parsers.kinds import WHOLE
from parsers.page import Page


def signs_of(page: Page) -> Iterator[SignsPart]:
    """The signs of every kind that the document has and lacks, the kinds in order of precedence."""
    for kind, found in detect.evidence(page).items():
        if kind.seeks or found:
            yield SignsPart(
                kind=kind.name,
                found=tuple(sign.text for sign in found),
                lacking=tuple(detect.lacking(kind, found)),
                decisive=any(sign.decisive for sign in found),
            )


def why(verdict: Detection) -> str:
    """What made the document its kind, in a sentence without its full stop."""
    signs = verdict.found.get(verdict.kind, ())
    decisive = next((sign for sign in signs if sign.decisive), None)
    if decisive is not None:
        return f"one sign decides: {decisive.text}"
    if verdict.kind is WHOLE:
        most = max(map(len, verdict.found.values()), default=0)
        nearest = " and ".join(kind.name for kind, found in verdict.found.items() if most and len(found) == most)
        return f"{detect.LIKELY} signs are needed; " + (
            f"{nearest} has {most}" if most else "there is none of any kind"
        )
    count = f"{len(signs)} sign{'s' if len(signs) != 1 else ''}"
    if len(signs) < detect.LIKELY:
        return f"{count}, which is enough, for nothing is a sign of another kind"
    certain = f"{detect.CERTAIN} make it certain"
    return f"{count}, and no kind has more; {certain}"
