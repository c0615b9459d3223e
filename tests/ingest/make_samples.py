"""Writes the samples of every format into data/raw: one notice of our own, the same bytes each time.

Call: .venv/bin/python tests/ingest/make_samples.py
"""

from pathlib import Path

from writers.docx import docx
from writers.html import html
from writers.hwp3 import hwp3
from writers.hwp5 import hwp5
from writers.hwpx import hwpx
from writers.pdf import printed
from writers.sample import notice

# What a text in the code of the first word processors looked like.
LETTER = "솔바람시, 밤에도 여는 도서관 두 곳으로 늘린다\n문의: 도서관과\n"
FOLDER = Path(__file__).parents[2] / "data" / "raw"


def samples() -> dict[str, bytes]:
    """The samples by the names of their files."""
    return {
        "notice-solbaram.docx": docx(notice()),
        "notice-solbaram.html": html(notice()),
        "notice-solbaram.hwp": hwp5(notice()),
        "notice-solbaram.hwpx": hwpx(notice()),
        "notice-solbaram.pdf": printed(notice(), font="korean"),
        "notice-solbaram-hwp3.hwp": hwp3(notice()),
        "notice-solbaram-johab.text": LETTER.encode("johab"),
    }


if __name__ == "__main__":
    for name, data in samples().items():
        (FOLDER / name).write_bytes(data)
