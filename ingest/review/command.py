"""`gongbo review`: writes the page of an output."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ingest import __version__
from ingest.compare.folders import differences
from ingest.compare.outputs import Output, RowPosition
from ingest.contract.dictionary import codes
from ingest.overlay import NO_OVERLAY, Overlay
from ingest.review.changes import changes_data
from ingest.review.choice import Choice, chosen
from ingest.review.figures import Figures
from ingest.review.page import as_json, page_of
from ingest.review.rows import document_data
from ingest.whole import write_whole
from ingest.wording import counted
from schemas.errors import ConfigError

# A page of more than this is slow to open and too big for most mail.
HEAVY = 15_000_000
CURE = "Show less of it with --sample, --kind, --type or --issue."


def write_review(
    out: Path,
    file: Path,
    choice: Choice,
    other: Path | None = None,
    why: Path | None = None,
    overlay: Overlay = NO_OVERLAY,
) -> list[str]:
    """Writes the page of the output `out` to `file`, and says in sentences what is in it.

    With `other`, an earlier output, the page shows what changed since. With `why`, the input of the run, it tells why
    each line became what it became, by the words of `overlay`. Raises ConfigError when a folder is no output, the
    choice names what does not exist or nothing fits it, OSError when the file cannot be written.
    """
    choice.check()
    output, name = Output(out), out.resolve().name
    found = chosen(output, choice)
    if not found.places:
        raise ConfigError(f"{out}: nothing to show. Nothing in it is of that kind, type or issue.")
    data = page_data(output, name, found.places, found.drawn, found.figures)
    judged = found.candidates if found.drawn is None else len(found.drawn)
    if found.drawn is not None:
        data["sample"] = {"drawn": judged, "of": found.candidates, "seed": choice.seed}
    if other is not None:
        data["changes"] = changes_data(differences(Output(other), Output(out)))
        data["other"] = other.resolve().name
    if why is not None:
        from ingest.review.why import add_reasons

        add_reasons(data["documents"], why, overlay)
    page = page_of(data).encode()
    write_whole(file, page)
    of = "" if found.drawn is None else f" of {found.candidates:,}"
    shown = f"{counted(len(found.places), 'document')}, {counted(judged, 'fact')}{of} to judge"
    said = [f"{shown} -> {file} ({len(page) / 1e6:.1f} MB)"]
    return [*said, f"The page is heavy. {CURE}"] if len(page) > HEAVY else said


def page_data(
    output: Output,
    name: str,
    places: Sequence[RowPosition],
    drawn: frozenset[str] | None = None,
    figures: Figures | None = None,
) -> dict[str, Any]:
    """All that the page shows of the documents at `places`; `drawn` are the facts of a sample, None for all.

    Without `figures` the documents at hand are counted.
    """
    bundles = [output.at(place) for place in places]
    if figures is None:
        figures = Figures()
        for bundle in bundles:
            document = bundle.listed.row
            figures.add(document, bundle.records.rows(), bundle.facts.rows(), output.text(bundle))
    documents = [document_data(output, bundle, drawn) for bundle in bundles]
    return {
        "name": name,
        # Verdicts that a browser keeps belong to these rows and to no others.
        "digest": hashlib.sha256(as_json(documents).encode()).hexdigest()[:16],
        "pipeline": f"gongbo {__version__}",
        "sample": None,
        "codes": {code: told.ko for code, told in codes("issue").items()},
        "figures": figures.as_data(),
        "documents": documents,
        "changes": None,
        "other": None,
        "evaluation": None,
    }
