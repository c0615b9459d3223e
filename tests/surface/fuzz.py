"""Hostile input through a whole run: every case ends in time with a row, and an account without our code finds nothing.

Call: .venv/bin/python tests/surface/fuzz.py [--cases 2000] [--seed 1] [--keep FOLDER]

Cases are made of the samples, of files of every format and of shapes that grow; the same seed gives the same cases.
Prints what became of them, and every case that broke a promise; ends with 1 where one did. --keep leaves the cases and
the output in FOLDER.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

from surfaces import SAMPLES, texts_in
from transformations import ALL
from writings import FILES

sys.path += [str(Path(__file__).parents[1] / "integration"), str(Path(__file__).parents[1])]

from mutants import MUTATIONS, whole_files
from output import Output, badly_accounted_lines

from parsers.issues import meanings
from schemas.errors import FailureCode

ROOT = Path(__file__).parents[2]
SECONDS = 20
LONGEST = 40_000
HOSTILE = [
    *("\u200b", "\u00ad", "\u202e", "\ufeff", "\u2028", "\u3164", "\u0301", "\ufffd", "\0", "\x0b", "\x1b", "\r", "\f"),
    *("\ue000", "\U000f02b1", "\U0001f469\u200d\U0001f4bb", "\u1112\u119e\u11ab", "\u318d", "\uff21", "\U0010fffd"),
]
NESTED = ("(", "[", "「", "“", "<b>", "<div>", "> ", "- ", "1. ", "|")
WORDS = (
    "마을 우물 ",
    "2031. 3. 5.~",
    "3억 5천만원 ",
    "김나루 기자 ",
    "○ ",
    "시장·군수",
    "031-000-2741 ",
    "붙임 1 ",
    "12:30 ",
)
DIGITS = dict(
    zip("0123456789", ("⓪０⁰", "①１¹", "②２²", "③３³", "④４⁴", "⑤５⁵", "⑥６⁶", "⑦７⁷", "⑧８⁸", "⑨９⁹"), strict=True)
)
# Lines that look like a number, a day, a head or the foot of a page, and hold none that can be read.
ODD = (
    *("①", "②①", "²", "½", "Ⅲ", "٣", "0", "9" * 5000, "- ① -", "- 0 -", "- 99999999999999999999 -", "1/0", "①/②"),
    *(
        "0월 0일",
        "99월 99일",
        "2031. 13. 45.",
        "’①년",
        "②. ③.(월)",
        "10:⑤0",
        "③명",
        "억 ③천만원",
        "½배",
        "△%",
        "1→",
        "→1",
    ),
    *(
        "1~",
        "~1",
        "제0장",
        "제①장",
        "1-①",
        "(①)",
        "| ① | ② |",
        "|---|",
        "「」",
        "…… ①",
        "붙임 ①",
        "목차",
        "주요성과",
        "추진배경",
    ),
)
Case = tuple[str, bytes]


def cut(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text) + 1)]


def shuffled(text: str, chance: random.Random) -> str:
    """Its lines in another order."""
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def glued(text: str, chance: random.Random) -> str:
    """Its lines on one line, with nothing or something between."""
    return text.replace("\n", chance.choice(("", " ", "\t", "·", "|")))


def salted(text: str, chance: random.Random) -> str:
    """Hostile characters among its own."""
    sign = chance.choice(HOSTILE)
    return "".join(char + sign * (chance.random() < 0.1) for char in text)


def nested(text: str, chance: random.Random) -> str:
    """A sign that opens something, very often, before its lines."""
    return "\n".join(chance.choice(NESTED) * chance.choice((1, 50, 800)) + line for line in text.split("\n")[:12])


def repeated(text: str, chance: random.Random) -> str:
    """A line or a word of it, very often."""
    word = chance.choice((*WORDS, *text.split("\n")))
    return chance.choice(("", "\n")).join([word] * min(LONGEST // max(1, len(word)), chance.choice((300, 3000))))


def without_spaces(text: str, _chance: random.Random) -> str:
    return "".join(text.split(" "))


def otherwise(text: str, chance: random.Random) -> str:
    """Two transformations of its surface, one after the other."""
    for transformation in chance.sample(ALL, 2):
        try:
            changed = transformation.change(text)
        except UnicodeEncodeError:
            continue
        text = changed if isinstance(changed, str) else text
    return text


def spliced(text: str, chance: random.Random) -> str:
    """Its lines between its own again, so that kinds and places of a document mix."""
    lines = text.split("\n")
    return "\n".join(line for pair in zip(lines, chance.sample(lines, len(lines)), strict=True) for line in pair)


def misnumbered(text: str, chance: random.Random) -> str:
    """Its numbers in other digits, and lines between its own that only look like numbers or heads."""
    found: list[str] = []
    for line in text.split("\n"):
        if chance.random() < 0.1:
            found += [chance.choice(ODD)] * chance.choice((1, 1, 2, 4))
        other = chance.random() < 0.1
        found.append("".join(chance.choice(DIGITS[sign]) if other and sign in DIGITS else sign for sign in line))
    return "\n".join(found)


CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    *(cut, shuffled, glued, salted, nested, repeated, without_spaces, otherwise, spliced, misnumbered),
)


def cases(count: int, seed: int) -> Iterator[Case]:
    """Names and bytes: three of four are texts, the others files of every format."""
    chance = random.Random(seed)
    texts = [text for _, text in texts_in([SAMPLES])]
    whole = whole_files()
    for number in range(count):
        if number % 4 == 3:
            name = chance.choice(sorted(whole))
            if chance.random() < 0.3:  # whole, of a hostile text
                file = chance.choice(FILES)
                text = chance.choice(CHANGES)(chance.choice(texts), chance)[:3000]
                yield f"{number:04}.{file.name.split()[0].lower()}", _written(file.bytes_of, text)
            else:
                yield f"{number:04}{Path(name).suffix}", chance.choice(MUTATIONS)(whole[name], chance)
            continue
        text = chance.choice(texts)
        for _ in range(chance.randint(1, 3)):
            text = chance.choice(CHANGES)(text, chance)[:LONGEST]
        data = text.encode("utf-8", "surrogatepass")
        if data and chance.random() < 0.3:
            data = chance.choice(MUTATIONS)(data, chance)
        yield f"{number:04}{chance.choice(('.txt', '.md', '.html'))}", data


def _written(write: Callable[[str], bytes], text: str) -> bytes:
    """A file of a text; the text itself where the format cannot hold its characters."""
    try:
        return write(text)
    except (ValueError, KeyError, IndexError, UnicodeError):
        return text.encode()


def broken_promises(out: Path, given: Path) -> Iterator[str]:
    """What a reader of the output finds wrong, case by case, without the help of the code that wrote it."""
    output = Output(out)
    failed = output.rows("failed")
    rows = Counter([*(row["path"] for row in output.documents), *(row["path"] for row in failed)])
    for file in sorted(given.iterdir()):
        if rows[file.name] != 1:
            yield f"{file.name}: {rows[file.name]} rows"
    closed = set(get_args(FailureCode)) - {"internal_error", "crashed"}
    yield from (f"{row['path']}: {row['code']}: {row['message']}" for row in failed if row["code"] not in closed)
    facts: dict[str, list[dict[str, Any]]] = {}
    for fact in output.facts:
        facts.setdefault(fact["doc_id"], []).append(fact)
    for document in output.documents:
        text = output.texts.get(document["doc_id"], "")
        records = output.records_of(document)
        if any(issue["code"] == "duplicate_content" for issue in document["issues"]):
            continue
        said = [issue["code"] for row in (document, *records) for issue in row["issues"]]
        yield from (f"{document['path']}: issue {code}" for code in said if code not in meanings())
        yield from (f"{document['path']}: line {at} {line!r}" for at, line in badly_accounted_lines(output, document))
        for fact in facts.get(document["doc_id"], []):
            start, end = fact["char_start"], fact["char_end"]
            if text[start:end] != fact["text"] or fact["text"] != fact["text"].strip() or not fact["text"]:
                yield f"{document['path']}: the span {start}:{end} of {fact['type']} is {fact['text']!r}"
            if text.count("\n", 0, start) + 1 != fact["line"]:
                yield f"{document['path']}: {fact['type']} at {start} is not on line {fact['line']}"
        starts = [fact["char_start"] for fact in facts.get(document["doc_id"], [])]
        if starts != sorted(starts):
            yield f"{document['path']}: facts out of order"


def fuzz(count: int, seed: int, folder: Path) -> int:
    """Runs the cases in a folder and prints what came of them. Gives how many promises were broken."""
    given, out = folder / "in", folder / "out"
    given.mkdir(parents=True)
    for name, data in cases(count, seed):
        (given / name).write_bytes(data)
    command = [str(Path(sys.executable).with_name("gongbo")), "run", str(given), "--out", str(out), "--log", "json"]
    done = subprocess.run([*command, "--time-limit", str(SECONDS)], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    wrong = [f"the run ended with {done.returncode}: {done.stderr[-400:]}"] if done.returncode not in (0, 1) else []
    wrong += ["a traceback in the log"] if "Traceback" in done.stderr else []
    if not wrong:
        wrong += broken_promises(out, given)
        output = Output(out)
        print(f"{len(output.documents)} documents, {len(output.records)} records, {len(output.facts)} facts")
        print(json.dumps(Counter(row["code"] for row in output.rows("failed")), sort_keys=True))
    print(*wrong, f"{count} cases, seed {seed}: {len(wrong)} broken promises", sep="\n")
    return len(wrong)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(bool(fuzz(asked.cases, asked.seed, asked.keep or Path(folder) / "fuzz")))


if __name__ == "__main__":
    main()
