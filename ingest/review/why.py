"""Why each line shown became what it became: what `gongbo explain` says, told beforehand for the page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ingest.explain import told_of
from ingest.overlay import Overlay, read_vocabulary
from ingest.readers import read
from parsers.explain import explain
from parsers.language.kiwi import Korean
from schemas.errors import ConfigError, InputError

# As wide as the page shows it, in columns.
WIDTH = 52


def add_reasons(documents: list[dict[str, Any]], source: Path, overlay: Overlay) -> int:
    """Puts into each document of the page what explains its lines, and says for how many documents that was possible.

    `source` is the INPUT that the output was made of. A document whose file is another by now is left without. Raises
    ConfigError when none is as it was, or the vocabulary is wrong.
    """
    read_vocabulary(overlay)
    korean = Korean()
    explained = sum(_explained(document, source, korean) for document in documents)
    if not explained:
        cure = "Give the INPUT of the run with --why."
        raise ConfigError(f"{source}: none of the documents is there, or all have changed since. {cure}")
    return explained


def _explained(document: dict[str, Any], source: Path, korean: Korean) -> bool:
    file = source / document["path"] if source.is_dir() else source
    try:
        data = file.read_bytes()
        if hashlib.sha256(data).hexdigest()[:16] != document["id"]:
            return False
        reading = read(document["path"], data)
    except (OSError, InputError):
        return False
    try:
        found = explain(reading.source, korean, reading.marks)
        document["why"] = {line: told_of(found, line, WIDTH) for line in sorted(set(_lines(document)))}
    finally:
        korean.forget()
    return True


def _lines(document: dict[str, Any]) -> Iterator[int]:
    """The lines that somebody may ask about: of facts to judge, headings, labelled values and contacts."""
    yield from (fact["line"] for fact in document["facts"] if fact["judge"])
    for record in document["records"]:
        yield from (section["line"] for section in record["sections"] if section["heading"])
        yield from (entry["line"] for name in ("attributes", "contacts") for entry in record[name])
