"""Labelled values: `(사업기간) 2021. 1. ~ 12.`, `사 업 비 : 1억원`, `[긴급돌봄] …`, two on one line as well."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

import regex

from parsers.draft import LogicalItem
from parsers.endings.line_endings import End, end_of
from parsers.structure.attribute_names import name_of
from parsers.structure.margins import SLACK
from parsers.text.line import Line
from parsers.text.numbering import NUMBER_SIGNS
from parsers.vocabulary import Attributes, load
from schemas.record import Attribute

LineOf = Callable[[int], int]

# (라벨) or [라벨] at the start of an item, or after a comma, slash, arrow or the bullet of another item on the line.
BRACKETED = regex.compile(
    rf"(?:^(?:[{NUMBER_SIGNS}]\s*|\d{{1,2}}\.\s)?|(?<=[,/→➜⇒❖◈◆■□]\s)|(?<=[,/→➜⇒]))"
    r"[(\[]\s*(?P<key>(?:[^()\[\]:：]|(?<=\p{L})\([^()]{1,4}\)(?=\s?\p{L})){1,28})[)\]]"
    r"(?!(?:[이가은는을를의와과도]|에서|으로)\s)\s*(?=[^\s,.)\]])"
)
# A further label in brackets without such a mark before it is one only where its name is usual: (기간) … (장소) ….
FURTHER_BRACKETED = regex.compile(r"(?<=\s)\((?P<key>\p{Hangul}[\p{Hangul}･·\s]{1,8})\)\s+(?=[^\s,.)\]])")
# 라벨 : at the start of an item; a colon between digits is a time or a ratio, one before // an address.
COLON = regex.compile(r"^(?=[^:：]++[:：])(?P<key>[^:：]{1,48}?)\s*(?:：|(?<!\d):(?!//)|:(?![\d/]))\s*(?=\S)")
# A further label on the same line, after a slash, a comma or a bracket.
FURTHER_COLON = regex.compile(r"(?<=[/,)])\s*(?P<key>\p{Hangul}[\p{Hangul}･·\s]{1,14}?)\s*[:：]\s+(?=\S)")
BULLET_INSIDE = regex.compile(r"\s[∙•▸▶▪◦‣]\s*")
BULLETS = regex.compile(r"^(?:[-–∙·･•ㆍ▸▶▷‣⦁*※�○◦ㅇ■□▪┏┗└❍◉⎆☞➜√✓✔]\s*)+")
DATE = regex.compile(
    r"[~∼～]?\s?[’'‘`]?\d(?:[\d.,’'‘~∼～\-–\s년월일()화수목금토/]|분기|상반기|하반기|초|중|말|주)*(?:부터|까지|현재|이후)?"
)
TIME_LABEL = regex.compile(r"(?:기간|일시|일자|시기|날짜|기한|때|일정|시간|(?<!매)일|연혁|년도|연도|연월|기준)$")
TRAILING_PARENTHESIS = regex.compile(r"[(（](?P<inside>[^()（）]*)[)）]$")
PARENTHESES = regex.compile(r"\([^()]*\)")
LETTER, LETTER_OR_DIGIT = regex.compile(r"\p{L}"), regex.compile(r"[\p{L}\p{N}]")
COUNT = regex.compile(r"\d+(?:명|개|건|회|원|개소|시간|세대|가구|점|종)")
BASIS = regex.compile(r"(?:기준|현재|말)+$")
# How many there are: 2개팀 8명; 3곳, 총 12명. The first or the second of its kind is part of the name: 설명회(2차).
# With another count beside it, it is one as well: 3기, 45명.
_COUNT = r"(?:총|약)?\d[\d,.]*+여?\p{Hangul}{1,3}"
COUNTS = regex.compile(rf"{_COUNT}(?<!차|단계|학년)(?:[,·/]?{_COUNT})++|{_COUNT}(?<!차|단계|기|호|부|학년|층|분|시간)")
NOT_IN_KEY = regex.compile(r"^[<(“\"~]|[~∼～↦→⇒]|[’'‘]\d\d\.|(?:[,.”]|^[^<]*>|제외|대하여|관하여|위하여|통하여|따라)$")
# 찾아가는 ‘골목 쉼터’ 운영: a name of several words inside a key.
QUOTED = regex.compile(r"[‘“「『<][^‘’“”「」『』<>]{2,}[’”」』>]")
# Three things or more, and nothing counted among them.
LISTED = regex.compile(r"(?:[^\d,:]{1,20},\s?){2,}[^\d,:]{1,20}")
# What has an amount at its end is a statement: 한 해 예산 278억.
AMOUNT_AT_END = regex.compile(r"\d(?:[천백만억조]+원?|원|%p?)$")
ENUMERATION = regex.compile(rf"^(?:[{NUMBER_SIGNS}]|\d{{1,2}}[.)](?!\d)|[가나다라마바사아자차카타파하][.)])\s*")
NOTE_ON_LINE = regex.compile(r"\s(?:\*\s?(?=\S)|※\s?(?=[^:：]{2,16}[:：])).*$", regex.DOTALL)
# 운영방식 : 민간위탁 ※ 위탁기간 : 2년 - a note with a label of its own.
LABELLED_NOTE = regex.compile(r"\s[※*]\s?(?P<key>\p{Hangul}[\p{Hangul}･·\s]{1,14}?)\s*[:：]\s*(?=\S)(?P<value>[^※*]+)")
# 심사결과 : 7곳 (상금 : 100만원) - a labelled value in a parenthesis behind another; close to it, a part of it.
LABELLED_TAIL = regex.compile(
    r"(?<=[\s)）])[(（](?P<key>\p{Hangul}[\p{Hangul}･·\s]{1,14}?)\s{0,3}[:：](?P<value>[^()（）:：]{1,80})[)）]$"
)
# (단위 : 명, 기준일 : …): what a table counts in.
UNIT_AHEAD = regex.compile(r"[(（\[<]?\s?단위\s?[:：]")
# - (다음) …: what stands in brackets before it is the first link of a chain.
CHAIN = regex.compile(r"\s*[-–]\s?[(（]")
NUMBER_LABEL = regex.compile(r"(?:번호|코드|호수)$")
DASH_BEFORE = regex.compile(r"^[-–—―]\s+")
DASH_BEHIND = regex.compile(r"\s[-–—―]$")
DURATION = regex.compile(r"\d{1,2}년\s?\(")
UNIT_BEHIND = regex.compile(r"\s?[(（]\s?단위\s?[:：][^()（）]*[)）]$")


@cache
def _vocabulary() -> tuple[frozenset[str], int, int]:
    vocabulary = load(Attributes)
    return vocabulary.not_keys, vocabulary.longest_key, vocabulary.longest_sure_key


def clean_key(text: str, value: str = "", *, bracketed: bool = False) -> str | None:
    """The key without inner spaces and without a date or counts in parentheses after it; None where it is no label.

    In brackets, with a name in quotation marks or before a count a label may be longer than before words, where it may
    as well be the rest of a statement. A count is the label of what it counts: 3종 : 의자, 그늘막, 화분.
    """
    not_keys, longest, longest_sure = _vocabulary()
    key = ENUMERATION.sub("", "".join(text.split()))
    trailing = TRAILING_PARENTHESIS.search(key)
    if trailing and (_is_basis(trailing["inside"]) or _is_in_full(trailing["inside"], key[: trailing.start()])):
        key = key[: trailing.start()]
    letters = sum(1 for char in PARENTHESES.sub("", key) if char.isalnum())
    sure = bracketed or QUOTED.search(key) or end_of(TRAILING_PARENTHESIS.sub("", value.rstrip())) is End.COUNTED
    whole = sum(map(str.isalnum, TRAILING_PARENTHESIS.sub("", key)))
    if not 0 < letters <= (longest_sure if sure else longest) or whole > 2 * longest:
        return None
    if not LETTER.search(key) or key in not_keys:
        return None
    if key.count("(") != key.count(")"):
        return None
    if COUNT.fullmatch(key):
        return key if LISTED.fullmatch(value.strip()) else None
    if DATE.fullmatch(key) or NOT_IN_KEY.search(key) or AMOUNT_AT_END.search(key):
        return None
    return key if key[-1] != ")" or "(" in key else None


def _is_basis(inside: str) -> bool:
    """Whether a parenthesis behind a key says when or how many, and is no part of the name: ’24. 8월말 기준, 5종."""
    return any(form.fullmatch(inside) for form in (DATE, COUNTS)) or bool(DATE.fullmatch(BASIS.sub("", inside)))


def _is_in_full(inside: str, short: str) -> bool:
    """Whether a parenthesis behind a key of Latin letters writes it out: BCI(BrainComputerInterface)."""
    return short.isupper() and "".join(char for char in inside if char.isupper()) == short != inside


def _attribute(key_text: str, value: str, line: int, *, bracketed: bool = False) -> Attribute | None:
    key = clean_key(key_text, value, bracketed=bracketed)
    if CHAIN.match(value):
        return None
    value = UNIT_BEHIND.sub("", NOTE_ON_LINE.sub("", value)).strip(" :：")
    value = DASH_BEHIND.sub("", DASH_BEFORE.sub("", value)).rstrip("/,→➜⇒❖◈◆■□ ").strip()
    if key is None or not LETTER_OR_DIGIT.search(value):
        return None
    named = TIME_LABEL.search(key) or NUMBER_LABEL.search(key) or DURATION.match(value)
    if DATE.fullmatch(value) and not named:
        return None  # an event with its date is a milestone, no attribute
    return Attribute(key=key, name=name_of(key), value=value, line=line)


def without_notes(text: str) -> str:
    """A text without the note that a star opens on its line."""
    return NOTE_ON_LINE.sub("", text).strip()


def of_text(text: str, line_of: LineOf) -> Iterator[Attribute]:
    """The labelled values of one logical text without its bullet; `line_of` gives the line of an offset in it."""
    labels = list(BRACKETED.finditer(text))
    bracketed = bool(labels) and labels[0].start() == 0
    if bracketed:
        usual = [label for label in FURTHER_BRACKETED.finditer(text, labels[0].end()) if _is_usual(label)]
        labels = sorted([*labels, *usual], key=lambda label: label.end())
    else:
        first = COLON.match(text)
        labels = [first, *FURTHER_COLON.finditer(text, first.end())] if first else []
    labels = [label for i, label in enumerate(labels) if i == 0 or clean_key(label["key"])]
    ends = [*(label.start() for label in labels[1:]), len(text)]
    tail = LABELLED_TAIL.search(text, labels[-1].end()) if labels else None
    if tail and clean_key(tail["key"]):
        ends[-1] = tail.start()
    found = [
        _attribute(label["key"], text[label.end() : end], line_of(label.start("key")), bracketed=bracketed)
        for label, end in zip(labels, ends, strict=False)
    ]
    if tail:
        found.append(_attribute(tail["key"], tail["value"], line_of(tail.start("key"))))
    if found and found[0]:
        notes = LABELLED_NOTE.finditer(text)
        found += [_attribute(note["key"], note["value"], line_of(note.start("key"))) for note in notes]
    yield from filter(None, found)


def of_item(item: LogicalItem) -> Iterator[Attribute]:
    """The labelled values of a logical item; of a flattened table, those of each line."""
    if item.flattened:
        unmarked = {line.number for line in item.lines if line.marker is None}
        for number, text in _cell_texts(item.lines):
            if UNIT_AHEAD.match(text) or (number in unmarked and _goes_on_in_brackets(text)):
                continue
            yield from of_text(text, lambda _at, number=number: number)  # type: ignore[misc]
        return
    text = item.text.text
    # A parenthesis on a line of its own belongs to the item, yet holds labels of its own.
    tail = item.lines[-1]
    alone = len(item.lines) > 1 and tail.text.startswith("(") and tail.text.endswith(")")
    if alone and COLON.match(tail.text[1:-1]):
        if not UNIT_AHEAD.match(tail.text):
            yield from of_text(tail.text[1:-1], lambda _at: tail.number)
        text = text[: item.text.to_joined(tail.start)].rstrip()
    yield from of_text(text, lambda at: _line_at(item, at))
    yield from _nested(item)


def _is_usual(label: regex.Match[str]) -> bool:
    return name_of("".join(label["key"].split())) is not None


def _goes_on_in_brackets(text: str) -> bool:
    """Whether a cell without a bullet says more of the one above it, in brackets of no usual label: (시군구) …."""
    label = BRACKETED.match(text) if text.startswith("(") else None
    return label is not None and not _is_usual(label)


def _nested(item: LogicalItem) -> Iterator[Attribute]:
    """Labels inside a labelled value, one a line: `사업내용 : (상담) …`, `(교육) …` below it."""
    first = COLON.match(item.text.text)
    if first is None or not any(BRACKETED.match(line.text) for line in item.lines[1:]):
        return
    starts = [first.end(), *(at for line in item.lines[1:] if (at := item.text.to_joined(line.start)) is not None)]
    for start, end in zip(starts, [*starts[1:], len(item.text.text)], strict=True):
        value = item.text.text[start:end]
        label = BRACKETED.match(value)
        if label and (found := _attribute(label["key"], value[label.end() :], _line_at(item, start), bracketed=True)):
            yield found


def _cell_texts(lines: Sequence[Line]) -> Iterator[tuple[int, str]]:
    """Texts of a flattened table that may hold a label: each line, or each bullet in it, with its wrapped rest."""
    text, number, above = "", 0, lines[0]
    widest = max(line.width for line in lines)
    for line in lines:
        if text and line.marker is None and not COLON.match(line.text) and _is_cut(text, above, widest):
            text = f"{text} {line.text}"
            above = line
            continue
        if text:
            yield number, text
        *before, text = BULLET_INSIDE.split(BULLETS.sub("", line.body))
        yield from ((line.number, part) for part in before)
        number, above = line.number, line
    if text:
        yield number, text


def _is_cut(text: str, last: Line, widest: float) -> bool:
    """Whether a cell goes on below its line: it stops in mid-sentence, or a full line has a space left at its end."""
    full = last.marker is not None and last.trailing_space and last.width >= widest - SLACK
    return end_of(text) is End.OPEN or full


def _line_at(item: LogicalItem, at: int) -> int:
    offset = item.text.to_source(at)
    assert offset is not None
    return next(line.number for line in reversed(item.lines) if line.start <= offset)
