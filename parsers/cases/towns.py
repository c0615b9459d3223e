"""Cases of the towns of one municipality, whose book it is: 여울면 above the title of each, 우물군 on the cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parsers.cases.chapters import FRONT
from parsers.cases.places import town_alone, unframed
from parsers.cases.titled_case import TitledCase
from parsers.gazetteer.regions import leading_region
from parsers.text.line import Line


def placed(lines: Sequence[Line], cases: Sequence[TitledCase]) -> list[TitledCase]:
    """The cases with the town that heads each, where none names a region; the cover says of which municipality."""
    if any(case.region for case in cases):
        return list(cases)
    towns = [_town(lines, case) for case in cases]
    within = next((region for line in lines[:FRONT] if (region := leading_region(line.text))), "")
    if not within or not all(towns):
        return list(cases)
    return [replace(case, region=town, within=within) for case, town in zip(cases, towns, strict=True)]


def _town(lines: Sequence[Line], case: TitledCase) -> str:
    """The town that a line of a case's head names and nothing else; empty for none."""
    head = (*lines[case.first : case.title], *lines[case.after : case.block])
    return next((town for line in head if town_alone().fullmatch(town := unframed(line.text))), "")
