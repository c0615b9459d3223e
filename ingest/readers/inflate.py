"""Data that a file packs without a head of its own, as both old forms of HWP do."""

from __future__ import annotations

import zlib

from ingest.readers.refusals import damaged, oversized

LARGEST = 64 << 20


def inflated(data: bytes, name: str) -> tuple[bytes, bool]:
    """The unpacked data, and whether they came to their end; `name` is what a refusal calls them.

    Raises InputError when they are no packed data, or more than a document has.
    """
    unpacking = zlib.decompressobj(-15)
    try:
        unpacked = unpacking.decompress(data, LARGEST)
    except zlib.error as error:
        raise damaged(f"its {name} cannot be unpacked ({error})") from error
    if unpacking.unconsumed_tail and not unpacking.eof:
        raise oversized(f"its {name} unpacks from {len(data):,} to more than {LARGEST:,} bytes")
    return unpacked, unpacking.eof
