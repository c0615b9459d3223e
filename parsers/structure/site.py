"""What the site of an office prints above and below a post: links, its own name, the path, the board's labels.

Above: 본문 바로가기, what the site calls itself, menus, Home > 소식 > 보도자료, the columns of the board read out; then
the labels of the board, which say who posted it when. Below: the posts beside it, the rights, the address.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.endings import sentences
from parsers.mentions.day_lines import day_on
from parsers.mentions.points import full_year
from parsers.structure.boilerplate import COPYRIGHT
from parsers.text.line import Line
from parsers.vocabulary import Sites, alternatives, load

# The head of a site and its board have no more lines, none of them longer; the foot neither.
HEAD_LINES, FOOT_LINES = 24, 16
LONGEST, LONGEST_FILE = 80, 140
# Home > 새소식 > 언론 보도자료 > 보도자료: the first step is the first page, or the body's name.
PATH = regex.compile(
    r"(?:홈|(?i:home)|메인|처음)\s*[>〉›]\s*\S.{0,70}|\p{Hangul}{2,14}(?:\s+[>〉›]\s+[\p{Hangul}\s·/]{2,14}){2,4}"
)
FEWEST_COLUMNS = 3
MOST_TITLES = 2
# The name of a page or of the site, where a counted post says that they stand above its title.
LONGEST_NAME = 30
LONGEST_POSTER = 12
# Boards write their days in digits; the year has two of them where the time of day stands behind.
SHORT_DAY = regex.compile(
    r"(?<!\d)(?P<y>\d\d)[.\-/](?P<m>0[1-9]|1[0-2])[.\-/](?P<d>[0-3]\d)[.]?\s(?=\d{1,2}:\d\d(?::\d\d)?(?!\d))"
)
TIME = regex.compile(r"\d{1,2}:\d\d(?::\d\d)?")
COUNT = regex.compile(r"[\d,]{1,9}\s?[회건]?")
POSTER = regex.compile(r"[\p{Hangul}A-Za-z0-9*]{2,14}(?:\s\p{Hangul}{2,10})?")
# The bullets of a list of links.
LINK_BULLETS = "-•·*<"
PHONE = regex.compile(r"\d{2,4}-\d{3,4}(?:-\d{4})?")
ADDRESS = regex.compile(r"[(\[]?(?:우\s?[)편]?\s?)?\d{5}[)\]]?\s\p{Hangul}{2,7}\s\p{Hangul}.{4,60}")


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a post: how many lines the site has, and what the board's labels say below them.

    The first `sure` of them are the site's by themselves, the others names of pages by where they stand.
    `board` are the numbers of the board's lines, `day` is the ISO day of the post, `title` the one behind its label.
    `names` are the names of the pages that the site says it stands on, without spaces.
    """

    length: int = 0
    names: frozenset[str] = frozenset()
    board: tuple[int, ...] = ()
    day: str | None = None
    title: str | None = None
    sure: int = 0


def head_of(lines: Sequence[Line]) -> Head:
    """What a site and its board print above a post; nothing where the page does not begin like a site."""
    sure = _site(lines)
    board = _board(lines[sure:])
    length = sure + _names_above(lines[sure:], board[0])
    names = frozenset(step for line in lines[:length] for step in _steps(line))
    return Head(length, names, *board, sure)


def _names_above(lines: Sequence[Line], board: Sequence[int]) -> int:
    """How many names of pages and menus stand above the title of a post, which stands right above the board."""
    above = next((i for i, line in enumerate(lines) if board and line.number == board[0]), 0)
    return above - 1 if above > MOST_TITLES else 0


def foot_of(lines: Sequence[Line]) -> int:
    """How many lines at the end are the site's foot below a post; 0 where it has none."""
    for count in range(min(FOOT_LINES, len(lines) - 1), 0, -1):
        foot = lines[-count:]
        if _opens_foot(foot[0]) and all(map(_is_of_foot, foot)):
            return count
    return 0


def _site(lines: Sequence[Line]) -> int:
    """How many lines at the top are the site's: up to its last link, notice, path or row of columns."""
    last = -1
    for i, line in enumerate(lines[:HEAD_LINES]):
        if _marks_site(line):
            last = i
        elif len(line.text) > LONGEST or sentences.ends_pointed(line.text):
            break
    if last < 0:
        return 0
    said = {step for line in lines[: last + 1] for step in _steps(line)}
    end = last + 1
    while end < min(len(lines), HEAD_LINES) and (lines[end].squeezed in load(Sites).page_names | said):
        end += 1
    return end


def _marks_site(line: Line) -> bool:
    """Whether a line is the site's own for certain."""
    words = load(Sites)
    squeezed = line.squeezed
    if len(line.text) > LONGEST_FILE:
        return False
    if squeezed in words.areas or any(notice in squeezed for notice in words.notices):
        return True
    if PATH.fullmatch(line.text) is not None:
        return True
    return _skips().fullmatch(squeezed) is not None or _reads_columns(squeezed)


@cache
def _skips() -> regex.Pattern[str]:
    return regex.compile(rf"(?:[\p{{Hangul}}]{{2,8}}?(?:{alternatives(load(Sites).skip_endings)}))+")


def _reads_columns(squeezed: str) -> bool:
    """Whether a line reads the columns of a board's table out: … 상세보기 - 제목, 작성자, 내용 정보 제공."""
    parts = regex.split(r"[,-]", regex.sub(r"(?:정보)?(?:제공|(?:으?로)?구성되어있습니다[.]?)$", "", squeezed))
    named = sum(part in load(Sites).columns or part.endswith("테이블로제목") for part in parts)
    return named >= FEWEST_COLUMNS and "," in squeezed


def _steps(line: Line) -> tuple[str, ...]:
    if PATH.fullmatch(line.text):
        return tuple("".join(step.split()) for step in regex.split(r"[>〉›]", line.text))
    return (line.squeezed,) if line.squeezed in load(Sites).page_names else ()


def _board(lines: Sequence[Line]) -> tuple[tuple[int, ...], str | None, str | None]:
    """The lines of the board's labels at the top of a post, its day and its title."""
    numbers: list[int] = []
    day: str | None = None
    title: str | None = None
    counted, label, above = False, "", ""
    others, named = 0, True
    pages: list[int] = []
    for line in lines[:HEAD_LINES]:
        if line.squeezed in load(Sites).page_names and not numbers:
            pages.append(line.number)
            continue
        read = (_value(line, label) if label else None) or _labelled(line)
        label = _label_alone(line) if read is not None else ""
        if read is None:
            # The title stands above the labels, and perhaps the name of the page; whatever else stands there is text.
            others += 1
            named = named and len(above) <= LONGEST_NAME
            above = line.text
            if numbers or (others > MOST_TITLES and not named):
                break
            continue
        own_day, own_title, counts = read
        numbers.append(line.number)
        day, title = day or own_day, title or own_title
        counted = counted or counts
    if others > MOST_TITLES and not (counted and day and numbers):
        return (), None, None
    numbers = [*pages, *numbers] if others <= MOST_TITLES else numbers
    # A day beside labels, or a count, tells a board; a label alone stands in letterheads too.
    return (tuple(numbers), day, title) if numbers and (counted or (title and len(numbers) > 1)) else ((), None, None)


def _labelled(line: Line) -> tuple[str | None, str | None, bool] | None:
    """Day, title, and whether it counts readers, of a line of labels with their values; None for other lines."""
    words = load(Sites)
    text = " ".join(line.body.split())
    squeezed = line.squeezed
    if squeezed in words.page_names:
        return None, None, False
    match = _label().match(text)
    if match is None or PHONE.search(text):
        return None
    label = "".join(match["label"].split())
    rest = text[match.end() :].strip(" :：|·")
    if label in words.title_labels and not text[match.end() :]:
        return None, None, False
    if label in words.title_labels:
        stated = rest and text[match.end()] in " :：|" and len(text) <= LONGEST_FILE
        return (None, rest, False) if stated else None
    if label in words.file_labels:
        return (None, None, False) if len(text) <= LONGEST_FILE else None
    if len(text) > LONGEST:
        return None
    counts = any(word in squeezed for word in words.count_labels)
    short, day = SHORT_DAY.search(text), day_on(text)
    iso = day.iso if day else f"{full_year(int(short['y']))}-{short['m']}-{short['d']}" if short else None
    if day:
        text = f"{text[: day.start]} {text[day.end :]}"
    elif short:
        text = f"{text[: short.start()]} {text[short.end() :]}"
    left = _label().sub(" ", TIME.sub(" ", text))
    values = [part for part in regex.split(r"[\s|:：·]+", left) if part and COUNT.fullmatch(part) is None]
    known = len(values) <= 2 and (not values or POSTER.fullmatch(" ".join(values)) is not None)
    return (iso, None, counts) if known else None


def _label_alone(line: Line) -> str:
    """The label of the board that a line is and nothing else; its value stands on the next one. Empty for others."""
    match = _label().match(line.body)
    alone = match is not None and not line.body[match.end() :].strip(" :：|·")
    return "".join(match["label"].split()) if match and alone else ""


def _value(line: Line, label: str) -> tuple[str | None, str | None, bool] | None:
    """What a line states that stands below a label alone: title, day, count, who posted; None for other lines."""
    text = line.body.strip()
    if label in load(Sites).title_labels:
        return (None, text, False) if len(text) <= LONGEST_FILE else None
    day = day_on(text)
    if day is not None:
        return (day.iso, None, False) if not TIME.sub("", text[: day.start] + text[day.end :]).strip(" .") else None
    known = COUNT.fullmatch(text) is not None or (POSTER.fullmatch(text) is not None and len(text) <= LONGEST_POSTER)
    return (None, None, False) if known and _label().fullmatch(text) is None else None


@cache
def _label() -> regex.Pattern[str]:
    words = load(Sites)
    labels = words.poster_labels | words.count_labels | words.file_labels | words.day_labels | words.title_labels
    spaced = alternatives(labels, between=r"\s?")
    return regex.compile(rf"(?<!\p{{Hangul}})(?P<label>{spaced})(?=\s*[:：|]|\s|\d|$|\p{{Hangul}}{{2}})")


def _opens_foot(line: Line) -> bool:
    """Whether the foot of a page may begin with a line."""
    squeezed = line.squeezed
    if line.marker is not None and line.marker[0] not in LINK_BULLETS:
        return False
    opens = squeezed.startswith(tuple(load(Sites).foot_openings))
    alone = squeezed in load(Sites).file_labels
    rights = len(line.text) <= LONGEST_FILE and COPYRIGHT.search(line.text) is not None
    return opens or alone or rights or ADDRESS.fullmatch(line.text) is not None


def _is_of_foot(line: Line) -> bool:
    """Whether a line may stand in the foot of a page: no paragraph, no item of a text."""
    if _opens_foot(line):
        return True
    bare = line.marker is None or line.marker[0] in LINK_BULLETS
    return bare and len(line.text) <= LONGEST_FILE and ("?" in line.text or not sentences.ends_pointed(line.text))
