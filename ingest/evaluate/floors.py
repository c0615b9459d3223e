"""What an evaluation must reach at least: a YAML file of fields and figures."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from ingest.evaluate.scores import Score, Scores
from ingest.yaml_file import read_yaml

Share = Annotated[float, Field(ge=0, le=1)]
Figure = Literal["precision", "recall", "f1"]


class Floors(BaseModel):
    """By mode and field ("all" for all fields together): the least precision, recall and F1, from 0 to 1."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    strict: dict[str, dict[Figure, Share]] = {}
    lenient: dict[str, dict[Figure, Share]] = {}


def load(file: Path) -> Floors:
    """The floors of a file. Raises ConfigError naming the file and the line of the first mistake."""
    return read_yaml(file, Floors, "--fail-under")


def below(floors: Floors, scores: Scores) -> Iterator[str]:
    """A sentence for each figure that is lower than its floor, or that nothing in the gold tells."""
    for mode, fields in (("strict", floors.strict), ("lenient", floors.lenient)):
        for name, figures in fields.items():
            score = scores.total(mode, name)
            for figure, least in figures.items():
                reached = figure_of(score, figure)
                if reached is None:
                    yield f"{name}: nothing in the gold tells the {mode} {figure}, which is to be {least:g} at least"
                elif reached < least:
                    yield f"{name}: the {mode} {figure} is {reached:.3f}, below {least:g}"


def figure_of(score: Score, figure: Figure) -> float | None:
    """The value of a figure; None where it is not known."""
    if figure == "f1":
        return score.f1
    interval = score.precision if figure == "precision" else score.recall
    return interval[0] if interval else None
