"""Files with damage: seeded, so that every run meets the same ones."""

import io
import random
import zipfile
from collections.abc import Callable, Iterator

from writers.archive import zipped
from writers.docx import docx
from writers.html import html
from writers.hwp3 import hwp3
from writers.hwp5 import hwp5, hwp5_of, info, text_of
from writers.hwpx import hwpx
from writers.pdf import printed
from writers.sample import notice

Mutate = Callable[[bytes, random.Random], bytes]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """One to eight bits are others."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        out[chance.randrange(len(out))] ^= 1 << chance.randrange(8)
    return bytes(out)


def cut(data: bytes, chance: random.Random) -> bytes:
    """The end is missing."""
    return data[: chance.randrange(len(data))]


def holed(data: bytes, chance: random.Random) -> bytes:
    """A part in the middle is missing."""
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.randint(1, 64) :]


def doubled(data: bytes, chance: random.Random) -> bytes:
    """A part stands there twice, or many times."""
    start = chance.randrange(len(data))
    end = start + chance.randint(1, 256)
    return data[:end] + data[start:end] * chance.choice((1, 1, 50)) + data[end:]


def overwritten(data: bytes, chance: random.Random) -> bytes:
    """A few bytes are the largest, the smallest or any numbers."""
    start, size = chance.randrange(len(data)), chance.choice((1, 2, 4, 8))
    new = chance.choice((b"\xff" * size, bytes(size), chance.randbytes(size)))
    return data[:start] + new + data[start + size :]


MUTATIONS: tuple[Mutate, ...] = (flipped, cut, holed, doubled, overwritten)


def _in_archive(data: bytes, mutate: Mutate, chance: random.Random) -> bytes:
    """An archive that is whole, with damage in one of its parts."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, bytes | str] = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(name for name, part in parts.items() if part))
    return zipped(parts | {name: mutate(bytes(parts[name]), chance)})  # type: ignore[arg-type]


def _in_streams(mutate: Mutate, chance: random.Random) -> bytes:
    """A HWP 5 file whose container and packing are whole."""
    doc_info, texts = info(), [text_of(section) for section in notice()]
    which = chance.randrange(len(texts) + 1)
    if which == len(texts):
        return hwp5_of(mutate(doc_info, chance), texts)
    texts[which] = mutate(texts[which], chance)
    return hwp5_of(doc_info, texts)


def whole_files() -> dict[str, bytes]:
    """A file of each format, by its name."""
    return {
        "글.hwpx": hwpx(notice()),
        "글.docx": docx(notice()),
        "글.hwp": hwp5(notice()),
        "옛글.hwp": hwp3(notice(), packed=False),
        "글.pdf": printed(notice()),
        "글.html": html(notice()),
        "글.txt": html(notice()),
    }


def mutants(count: int, seed: int = 20260302) -> Iterator[tuple[str, bytes]]:
    """Names and bytes of damaged files, of every format in turn, half of them damaged below their packing."""
    whole = whole_files()
    chance = random.Random(seed)
    for number in range(count):
        name = sorted(whole)[number % len(whole)]
        mutate = chance.choice(MUTATIONS)
        inside = chance.random() < 0.5
        if inside and name in ("글.hwpx", "글.docx"):
            yield name, _in_archive(whole[name], mutate, chance)
        elif inside and name == "글.hwp":
            yield name, _in_streams(mutate, chance)
        else:
            yield name, mutate(whole[name], chance)
