"""Differences as commands to a GitHub workflow, which shows each beside the line of the file that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ingest.compare.difference import Difference
from ingest.compare.show import echoes, sides, subject, title


def annotate(differences: Iterable[Difference], files: Mapping[str, str]) -> Iterator[str]:
    """A line for each difference; `files` gives the file of a document that is not called by its own path."""
    for difference in differences:
        before, after = sides(difference)
        what = f"{difference.what} {subject(difference)}" + (f" ({difference.note})" if difference.note else "")
        said = f"{what}: {' -> '.join(side for side in (before, after) if side)}"
        record = [title(difference.record)] if difference.record else []
        file = files.get(difference.document, difference.document)
        yield annotation("\n".join([*record, said, *echoes(difference)]), file, difference.line)


def annotation(message: str, file: str, line: int | None = None) -> str:
    """An error at a line of a file, or at the file."""
    where = f"file={_property(file)}" + (f",line={line}" if line else "")
    return f"::error {where},title=gongbo check::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
