"""What tells one entry of a list from its neighbours, for aligning entries and for naming them to a person."""

from __future__ import annotations

from typing import Any

from ingest.compare.excerpt import head, visible

# By the field that holds the list: what its entries are called by, the most telling field last. Entries of a list
# that is not named here are told apart by all they say.
NAMED_BY = {
    "records": ("kind", "title"),
    "facts": ("type", "text"),
    "sections": ("kind", "heading"),
    "items": ("text",),
    "tables": ("caption",),
    "attributes": ("key",),
    "contacts": ("text",),
    "plans": ("text",),
    "attachments": ("label", "title"),
    "entries": ("text",),
    "keywords": ("term",),
    "outline": ("title",),
    "furniture": ("text",),
    "issues": ("code",),
    "orphans": ("record_id",),
}
LONGEST = 24


def name(field: str, entry: Any) -> str | None:
    """The name of an entry in the list `field`; None where it has none of its own."""
    parts = _parts(field, entry)
    return "\n".join(map(str, parts)) if parts and parts[-1] is not None else None


def label(field: str, entry: Any, place: int) -> str:
    """What a person reads between the brackets of a field path: a short name, else the place counted from 1."""
    parts = [part for part in _parts(field, entry) if part is not None]
    if field == "sections" and parts:
        # The kind says which block it is, except where it is no usual one.
        parts = parts[-1:] if parts[0] == "other" else parts[:1]
    return head(visible(" ".join(map(str, parts))), LONGEST) if parts else str(place)


def _parts(field: str, entry: Any) -> list[Any]:
    return [entry.get(part) for part in NAMED_BY.get(field, ())] if isinstance(entry, dict) else []
