"""Ways to write the same document otherwise: another sign, space, bullet, width, encoding or wrap, the same words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

# Words whose characters are theirs: addresses, and what Markdown puts between brackets.
FIXED = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+|\[[^\]\n]*\]\([^)\n]*\)")
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
PROSE = frozenset({"essay", "release", "unknown"})
DOTS, TILDES, SINGLES, DOUBLES = "·ㆍ‧･・", "~∼～", "‘’'", '“”"'


@dataclass(frozen=True, slots=True)
class Transformation:
    """A change of how a text is written: what it is called, what it does, the kinds it keeps the sense of."""

    name: str
    change: Callable[[str], str | bytes]
    kinds: frozenset[str] | None = None

    def bytes_of(self, text: str) -> bytes:
        """The changed text as a file. Raises UnicodeEncodeError where its encoding lacks a character."""
        changed = self.change(text)
        return changed if isinstance(changed, bytes) else changed.encode()


def words(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of all words but addresses and front matter."""

    def changed(text: str) -> str:
        front = FRONT_MATTER.match(text)
        start = front.end() if front else 0
        parts, at = [text[:start]], start
        for fixed in FIXED.finditer(text, start):
            parts += [change(text[at : fixed.start()]), fixed.group()]
            at = fixed.end()
        return "".join([*parts, change(text[at:])])

    return changed


def lines(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of every line that is not blank."""
    return lambda text: "\n".join(change(line) if line.strip() else line for line in text.split("\n"))


def every_third(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of each third line, where it is not blank."""

    def changed(text: str) -> str:
        given = text.split("\n")
        return "\n".join(line if number % 3 or not line.strip() else change(line) for number, line in enumerate(given))

    return changed


def signs(of: str, into: str) -> Callable[[str], str]:
    return words(lambda text: re.sub(f"[{of}]", into, text))


def gaps(into: str) -> Callable[[str], str]:
    """Another gap between words, where none of the lines has a tab."""
    return words(lines(lambda line: line if "\t" in line else re.sub(r"(?<=\S) (?=\S)", into, line)))


def bullets(of: str, into: str) -> Callable[[str], str]:
    return words(lambda text: re.sub(rf"(?m)^([ \t]*)[{of}](?=[ \t]\S)", rf"\g<1>{into}", text))


def behind_bullets(into: str) -> Callable[[str], str]:
    """Another gap behind the bullets, where none of the line has a tab."""
    return words(lambda text: re.sub(r"(?m)^([ ]*[□■○ㅇ◦\-*※∙·]) (?=[^\s-][^\t\n]*$)", rf"\g<1>{into}", text))


def wide(chars: str) -> Callable[[str], str]:
    """Full-width characters, but for a bullet and the marks of Markdown at the front of a line."""
    table = {ord(char): ord(char) + 0xFEE0 for char in chars}

    def changed(line: str) -> str:
        front = len(line) - len(line.lstrip(" \t-*#>|"))
        return line[:front] + line[front:].translate(table)

    return words(lines(changed))


def inside(sign: str) -> Callable[[str], str]:
    """A sign that prints nothing inside every third word of Hangul."""

    def changed(text: str) -> str:
        parts = re.split(r"(\s+)", text)
        for at in range(0, len(parts), 6):
            if re.fullmatch(r"[가-힣]{4,}", parts[at]):
                parts[at] = parts[at][:2] + sign + parts[at][2:]
        return "".join(parts)

    return words(changed)


def wrapped(width: int) -> Callable[[str], str]:
    """Lines broken between words at so many em, as a page breaks them."""

    def em(text: str) -> float:
        wides = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
        return wides + 0.5 * text.count(" ") + 0.55 * (len(text) - wides - text.count(" "))

    def broken(line: str) -> str:
        if em(line) <= width or "\t" in line or line.startswith(("|", "#", "[", "<")):
            return line
        rows = [""]
        for word in re.findall(r"\s*\S+", line):
            if rows[-1] and em(rows[-1] + word) > width:
                rows.append(word.lstrip())
            else:
                rows[-1] += word
        return "\n".join(rows)

    return lambda text: "\n".join(map(broken, text.split("\n")))


ASCII = "".join(map(chr, range(0x21, 0x7F)))
ALL = (
    Transformation("line ends `\\r\\n`", lambda text: text.replace("\n", "\r\n")),
    Transformation("line ends `\\r`", lambda text: text.replace("\n", "\r")),
    Transformation("byte order mark", lambda text: f"\ufeff{text}"),
    Transformation("UTF-16 with a mark", lambda text: b"\xff\xfe" + text.encode("utf-16-le")),
    Transformation("UTF-16 without one", lambda text: text.encode("utf-16-be")),
    Transformation("UTF-32 without a mark", lambda text: text.encode("utf-32-le")),
    Transformation("CP949", lambda text: text.encode("cp949")),
    Transformation("johab", lambda text: text.encode("johab")),
    Transformation("syllables as jamo (NFD)", lambda text: unicodedata.normalize("NFD", text)),
    Transformation("one space at every line end", lines(lambda line: f"{line} ")),
    Transformation("two spaces at every line end", lines(lambda line: f"{line}  ")),
    Transformation("a tab at every line end", lines(lambda line: line if "\t" in line else f"{line}\t")),
    Transformation("every blank line twice", lambda text: re.sub(r"\n[ \t]*\n", "\n\n\n", text)),
    Transformation("every line end twice", lambda text: text.replace("\n", "\n\n")),
    Transformation("every blank line thrice", lambda text: re.sub(r"\n[ \t]*\n", "\n\n\n\n", text)),
    Transformation("four spaces before every line", lines(lambda line: f"    {line}")),
    Transformation("two spaces at every third line end", every_third(lambda line: f"{line}  ")),
    Transformation("two spaces between words", gaps("  ")),
    Transformation("two spaces behind bullets", behind_bullets("  ")),
    Transformation("a tab behind bullets", behind_bullets("\t")),
    Transformation("no-break spaces (U+00A0)", words(lambda text: text.replace(" ", "\u00a0"))),
    Transformation("ideographic spaces (U+3000)", gaps("\u3000")),
    Transformation("U+200B behind every word", gaps("\u200b ")),
    Transformation("U+200B inside words", inside("\u200b")),
    Transformation("control characters inside words", inside("\x03")),
    Transformation("soft hyphens inside words", inside("\u00ad")),
    Transformation("U+2060 inside words", inside("\u2060")),
    Transformation("full-width digits", wide("0123456789")),
    Transformation("full-width marks", wide("(),.%:/")),
    Transformation("all ASCII full-width", wide(ASCII)),
    *(Transformation(f"middle dots as {dot}", signs(DOTS, dot)) for dot in "·ㆍ‧･・"),
    Transformation("□ as ■", bullets("□", "■")),
    Transformation("○ as ㅇ", bullets("○◦", "ㅇ")),
    Transformation("○ as ◦", bullets("○ㅇ", "◦")),
    Transformation("□ as ㅁ", bullets("□", "ㅁ")),
    Transformation("○ as O", bullets("○ㅇ◦", "O")),
    Transformation("○ as U+FFEE", bullets("○ㅇ◦", "￮")),
    Transformation("- as ─", bullets("-", "─")),
    Transformation("- as –", bullets("-", "–")),
    Transformation("- as ―", bullets("-", "―")),
    Transformation("※ as ＊", bullets("※", "＊")),
    Transformation("straight quotes", words(lambda text: re.sub("[“”]", '"', re.sub("[‘’]", "'", text)))),
    Transformation("all single quotes as ‘", signs(SINGLES, "‘")),
    Transformation("all single quotes as ’", signs(SINGLES, "’")),
    Transformation("apostrophes of years as ʼ", words(lambda text: re.sub(r"['‘’](?=\d\d(?!\d))", "ʼ", text))),
    Transformation("full stops as 。", words(lambda text: re.sub(r"(?<=[가-힣]다)\.", "。", text))),
    Transformation("colons as ∶", words(lambda text: text.replace(" : ", " ∶ "))),
    *(Transformation(f"tildes as {tilde}", signs(TILDES, tilde)) for tilde in "∼～〜"),
    Transformation("wrapped at 42 em", wrapped(42), PROSE),
    Transformation("wrapped at 30 em", wrapped(30), PROSE),
)
