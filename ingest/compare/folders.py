"""Two output folders, document by document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from ingest.compare.comparison import compare, gained_or_lost
from ingest.compare.content import Content, content_of, fingerprint
from ingest.compare.difference import ABSENT, Difference
from ingest.compare.outputs import Bundle, Output
from ingest.compare.pairing import paired


def differences(a: Output, b: Output, *, fold: bool = True) -> Iterator[Difference]:
    """What differs from `a` to `b`, sorted by document; what is true of the outputs as a whole comes last.

    With `fold`, what follows from another difference is among its echoes. One document at a time is held in memory.
    Raises ConfigError when a row is broken.
    """
    pipelines: Counter[tuple[Any, Any]] = Counter()
    for before, after in paired(a, b):
        if before and after:
            pipelines[_pipeline(before), _pipeline(after)] += 1
            if not _equal(a, before, b, after):
                yield from compare(_content(a, before), _content(b, after), fold=fold)
        elif before:
            yield gained_or_lost("lost", _content(a, before))
        elif after:
            yield gained_or_lost("gained", _content(b, after))
    for (was, now), documents in pipelines.items():
        if was != now:
            note = f"{documents} document{'' if documents == 1 else 's'}"
            yield Difference("changed", "", None, "pipeline", was, now, note=note, family="pipeline")


def _pipeline(bundle: Bundle) -> Any:
    return bundle.listed.row.get("pipeline", ABSENT)


def _equal(a: Output, before: Bundle, b: Output, after: Bundle) -> bool:
    """Whether the bytes show that nothing but the version differs: most documents of two runs need no parsing."""
    if before.records.lines != after.records.lines or before.facts.lines != after.facts.lines:
        return False
    if before.listed.line != after.listed.line and _but_for_pipeline(before) != _but_for_pipeline(after):
        return False
    texts = a.text(before), b.text(after)
    return None in texts or texts[0] == texts[1]


def _but_for_pipeline(bundle: Bundle) -> str:
    return fingerprint({field: value for field, value in bundle.listed.row.items() if field != "pipeline"})


def _content(output: Output, bundle: Bundle) -> Content:
    document = bundle.listed.row
    text = output.text(bundle)
    decoded = None if text is None else text.decode("utf-8", "replace")
    return content_of(document, bundle.records.rows(), bundle.facts.rows(), decoded)
