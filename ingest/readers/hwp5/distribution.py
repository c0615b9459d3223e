"""Texts that are locked for distribution: shown by the viewer, encrypted with a key that lies beside them.

Hancom's specification of distribution documents: the first record of a ViewText stream holds 256 bytes; a seed in the
first four makes a series of random numbers by which the others are masked; at a place that the seed tells lies the key.
"""

from __future__ import annotations

import struct

from ingest.readers.refusals import damaged
from schemas.errors import InputError

DISTRIBUTION_DATA = 0x1C
SIZE = 256
KEY_SIZE = 16
BLOCK = 16
INSTALL = "pip install pycryptodome"


def opened(stream: bytes) -> bytes:
    """The packed text of a locked stream. Raises InputError without the AES library, or when the key is missing."""
    if len(stream) < 4 + SIZE:
        raise damaged("the key of a distribution document is missing")
    (head,) = struct.unpack_from("<I", stream)
    if head & 0x3FF != DISTRIBUTION_DATA or head >> 20 != SIZE:
        raise damaged("the key of a distribution document is missing")
    encrypted = stream[4 + SIZE :]
    return _decrypted(encrypted[: len(encrypted) // BLOCK * BLOCK], _key(stream[4 : 4 + SIZE]))


def _key(data: bytes) -> bytes:
    (seed,) = struct.unpack_from("<I", data)
    plain = bytearray(data)
    state, mask, left = seed, 0, 0
    for index in range(SIZE):
        if not left:
            state, drawn = _random(state)
            mask = drawn & 0xFF
            state, drawn = _random(state)
            left = (drawn & 0xF) + 1
        if index >= 4:
            plain[index] ^= mask
        left -= 1
    place = 4 + (seed & 0xF)
    return bytes(plain[place : place + KEY_SIZE])


def _random(state: int) -> tuple[int, int]:
    """The generator of the C library of Windows: its next state and number."""
    state = (state * 214013 + 2531011) & 0xFFFFFFFF
    return state, (state >> 16) & 0x7FFF


def _decrypted(data: bytes, key: bytes) -> bytes:
    try:
        from Crypto.Cipher import AES
    except ImportError as error:
        what = "the document is locked for distribution, and the library that opens it is not installed"
        raise InputError("library_missing", what, f"Call: {INSTALL}") from error
    return bytes(AES.new(key, AES.MODE_ECB).decrypt(data))
