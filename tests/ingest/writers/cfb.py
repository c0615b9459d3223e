"""Compound files (OLE), version 3, of a few streams. Storages are told by `/` in a stream's name."""

import struct
from itertools import pairwise

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
NONE = 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file with these streams."""
    names = _names(streams)
    sectors: list[bytes] = []
    chains: list[int] = []
    mini = b""
    mini_chains: list[int] = []
    places: dict[str, tuple[int, int]] = {}
    for name, data in streams.items():
        if len(data) >= CUTOFF:
            places[name] = (_append(sectors, chains, data), len(data))
        elif data:
            count = -(-len(data) // MINI)
            first = len(mini_chains)
            mini_chains += [*range(first + 1, first + count), END]
            mini += data.ljust(count * MINI, b"\0")
            places[name] = (first, len(data))
        else:
            places[name] = (END, 0)
    root = (_append(sectors, chains, mini), len(mini)) if mini else (END, 0)
    mini_fat = _append(sectors, chains, _table(mini_chains)) if mini_chains else END
    mini_sectors = -(-4 * len(mini_chains) // SECTOR)
    directory = _append(sectors, chains, _directory(names, places, root))
    fat_sectors = 1
    while fat_sectors * SECTOR // 4 < len(chains) + fat_sectors:
        fat_sectors += 1
    first_fat = len(chains)
    chains += [FAT] * fat_sectors
    fat = _table(chains).ljust(fat_sectors * SECTOR, b"\xff")
    head = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6),
        *(0, fat_sectors, directory, 0, CUTOFF, mini_fat, mini_sectors, END, 0),
    )
    difat = [*range(first_fat, first_fat + fat_sectors)]
    head += struct.pack("<109I", *difat, *[FREE] * (109 - len(difat)))
    return head + b"".join(sectors) + fat


def _append(sectors: list[bytes], chains: list[int], data: bytes) -> int:
    first, count = len(chains), -(-len(data) // SECTOR)
    sectors.append(data.ljust(count * SECTOR, b"\0"))
    chains += [*range(first + 1, first + count), END]
    return first


def _table(chain: list[int]) -> bytes:
    data = struct.pack(f"<{len(chain)}I", *chain)
    return data.ljust(-(-len(data) // SECTOR) * SECTOR, b"\xff")


def _names(streams: dict[str, bytes]) -> list[str]:
    found = [""]
    for name in streams:
        parts = name.split("/")
        found += ["/".join(parts[:end]) for end in range(1, len(parts) + 1) if "/".join(parts[:end]) not in found]
    return found


def _directory(names: list[str], places: dict[str, tuple[int, int]], root: tuple[int, int]) -> bytes:
    """The entries; those of a folder form a chain to the right, in the order the format asks for."""
    right, first_child = dict.fromkeys(names, NONE), dict.fromkeys(names, NONE)
    for folder in names:
        inner = [name for name in names if name and name.rpartition("/")[0] == folder]
        inner.sort(key=lambda name: (len(name), name.upper()))
        if inner:
            first_child[folder] = names.index(inner[0])
        for one, following in pairwise(inner):
            right[one] = names.index(following)
    entries = b""
    for name in names:
        own = (name.rpartition("/")[2] or "Root Entry").encode("utf-16-le") + b"\0\0"
        kind = ROOT if not name else STREAM if name in places else STORAGE
        start, size = root if not name else places.get(name, (0, 0))
        entries += struct.pack(
            "<64sHBBIII16xI16xIII", own, len(own), kind, 1, NONE, right[name], first_child[name], 0, start, size, 0
        )
    return entries
