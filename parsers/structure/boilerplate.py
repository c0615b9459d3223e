"""What a newspaper page or a news site prints around its stories: date lines, sections, buttons, copyright notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.endings import sentences
from parsers.gazetteer.persons import is_name
from parsers.mentions.day_lines import DAY, day_on
from parsers.mentions.email import ADDRESS
from parsers.text.letterspaced import closed
from parsers.text.line import Line
from parsers.vocabulary import News, Outlets, alternatives, load

LONGEST = 140
# The rest of a date line: weekday, time of day, number of the issue, number of the page.
AROUND_DAY = regex.compile(
    r"[(（]?[월화수목금토일]요일[)）]?|[(（][월화수목금토일][)）]|(?:오전|오후|AM|PM|am|pm)|\d{1,2}:\d\d(?::\d\d)?|\d{1,2}시\s?\d{1,2}분"
    r"|제?\s?\d{1,3}(?:,?\d{1,3})?\s?호|[A-D]?\d{1,3}\s?면|(?<![\d\p{Hangul}])[A-D]?\d{1,3}(?![\d\p{Hangul}])"
)
# 2021.5.12 수: a day with its weekday, in brackets or bare; 2021년 5월 12일 ~ 18일: the week of a paper.
WITH_WEEKDAY = regex.compile(
    rf"{DAY.pattern}(?:\s?[월화수목금토일](?!\p{{Hangul}}))?(?:\s?[~∼–-]\s?(?:\d{{1,2}}월\s?)?\d{{1,2}}일)?"
)
WEEKDAY = regex.compile(r"[월화수목금토일]요일|[(（][월화수목금토일][)）]")
ISSUE = regex.compile(r"제\s?\d{1,3}(?:,?\d{1,3})?\s?호")
# The pages of a paper: 14면, A14면, 제3면, 1·3면.
PAGE = regex.compile(r"(?<![\p{Hangul}\d])(?:제\s?)?[A-E]?\d{1,3}(?:\s?[·,~-]\s?\d{1,3})?\s?면(?!\p{Hangul})")
COPYRIGHT = regex.compile(
    r"무단\s?(?:전재|복제|배포|수집|사용|도용)|재\s?배포\s?금지|저작권자|저작권법"
    r"|[Cc]opyright|COPYRIGHT|[Aa]ll [Rr]ights|AI\s?학습"
)
# *재판매 및 DB 금지, 무단 전재-재배포 금지: what nobody may do with a text or a picture.
RIGHTS = regex.compile(
    r"[*※]?\s?(?:무단\s?전재|재\s?판매|재\s?배포)"
    r"(?:및|또는|등|DB|AI|무단|전재|판매|재\s?배포|배포|복제|복사|수집|저장|학습|이용|활용|사용|[ ·,/-]){0,16}금지"
)
# © 솔바람일보, © 2031 솔바람일보; a year alone names nobody.
OWNER = regex.compile(
    r"[ⓒ©]\s?(?:(?:19|20)\d\d\s(?=\p{Hangul})|(?!(?:19|20)\d\d(?!\p{L})))(?P<name>(?:[월주계]간\s)?[\p{Hangul}A-Za-z0-9]{2,16})"
    r"|(?P<site>[\p{Hangul}A-Za-z0-9]{2,16})\s?\((?:www\.|https?:)"
)
AT_START = regex.compile(
    r"[\[【(]\s?(?P<paper>[\p{Hangul}A-Za-z0-9]{3,12})\s?(?:[/=|]\s?(?P<name>\p{Hangul}{2,4}))?\s?[\]】)]\s*"
)
# 편집 나소율: who laid out the page.
EDITED = regex.compile(r"편집\s?[=:/|]?\s(?P<name>\p{Hangul}{3})")
# 발행 솔바람신문사   인쇄 골목문화: who prints the paper, in the foot of its page.
IMPRINT = regex.compile(r"(?:(?:발행|인쇄|편집)(?:인|처|소)?|등록번호|등록일|대표전화|주소)\s?[:：·]?\s\S.{0,40}")
BETWEEN_IMPRINTS = regex.compile(rf"(?:(?<!\s)\s{{2,}}+|\s?[|/]\s?)(?={IMPRINT.pattern})")
# 페이스북(으)로 기사보내기
SENDING = regex.compile(r"\S{2,8}\(으\)로(?:\s?기사)?\s?(?:보내기|공유(?:하기)?)")
# 댓글 2, 전체 댓글(3개)
COUNTED = regex.compile(r"(?P<label>\p{L}{2,8}(?:\s\p{L}{2,4})?)\s?[:：(]?\s?(?:[\d,]{1,9}\s?[개건]?)?[)]?")
SHORTEST_TEXT = 6
# Beside the day and the number of its issue a paper names itself and a section or two.
MOST_BESIDE_ISSUE = 3
FULL_NAME = 3
# 입력 2025.03.21: no office stamps its papers like that.
STAMPED = regex.compile(
    r"(?:기사)?\s?(?:입력|승인|송고|최종\s?수정|신문게재|지면게재)\s?[:|]?\s?(?:일시)?\s?(?:19|20)\d\d\s?[.년/\-]"
)
# A bracket or a particle behind an address belongs to the sentence that it stands in.
URL_ALONE = regex.compile(r"(?:https?://|www\.)[!-'*-~]+")
PHONE = regex.compile(r"\(?0\d{1,3}[)\-.·~ ]\s?\d{3,4}[\-.·~ ]\d{4}|1\d{3}-\d{4}")
# 사회·지역, 정치/자치: two sections on one page.
JOINED = regex.compile(r"[·ㆍ/&]")
SEPARATORS = regex.compile(r"\s*[>|·›»•,/]\s*|\s{2,}|\t")
# The cells of a page's head, and the name of a paper as one of them.
CELL = regex.compile(r"\s{2,}|\t|\s?[|│]\s?")
PAPER = regex.compile(r"\p{Hangul}{3,8}")
IN_HANJA_TOO = regex.compile(r"(?:\p{Han}{3,6}\s?)?(?P<name>\p{Hangul}{3,8})")
FRAME = " \t\u3000/|[](){}<>〈〉【】=:：·ㆍ•∙,.#*-–—※"
MARKS = " \t|:：·ㆍ•∙,./\\-–—[](){}<>〈〉【】=~▲▼△▽+※*#"


def is_furniture(line: Line) -> bool:
    """Whether a line is none of any story's: a stamp, a section's name, a menu, a button, a copyright note."""
    text = line.text
    if len(text) > LONGEST:
        return False
    return (
        bool(COPYRIGHT.search(text) or masthead(text))
        # 솔바람일보 - 골목을 여는 신문
        or (" - " in text and masthead(text.partition(" - ")[0]) is not None and not sentences.ends(text))
        or URL_ALONE.fullmatch(text) is not None
        or RIGHTS.fullmatch(text) is not None
        or _is_imprint(text)
        or SENDING.fullmatch(text) is not None
        or _is_stamp(text)
        or _is_menu(text)
        or _is_contact(text)
        or ((editor := EDITED.fullmatch(text)) is not None and is_name(editor["name"]))
    )


def _is_imprint(text: str) -> bool:
    """Whether a line is several cells, each a label with what is behind it."""
    cells = BETWEEN_IMPRINTS.split(text)
    return len(cells) > 1 and all(IMPRINT.fullmatch(cell) for cell in cells)


@cache
def _stamps() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """The words of stamps, and one with its day."""
    words = alternatives(load(News).stamps)
    return (
        regex.compile(rf"(?:{words})(?!\p{{Hangul}})"),
        regex.compile(rf"(?<!\p{{Hangul}})(?:{words})\s?[:|]?\s?{DAY.pattern}"),
    )


def _is_stamp(text: str) -> bool:
    """Whether a line is dates with what stands beside them, the number of a page, or the name of an outlet."""
    if paper_on_head(text):
        return True
    rest = AROUND_DAY.sub(" ", WITH_WEEKDAY.sub(" ", text))
    if rest != text or outlet_of(text):
        rest = _stamps()[0].sub(" ", rest)
        words = [word for w in rest.split() if (word := w.strip(MARKS)) and not _is_name_of_page(word)]
        # 입력 2025년03월21일 10시03분 나소율: who put it up.
        return not words or (
            len(words) == 1 and len(words[0]) == FULL_NAME and is_name(words[0]) and bool(STAMPED.match(text))
        )
    return False


def _is_name_of_page(word: str) -> bool:
    return is_section(word) or word in load(News).buttons or masthead(word) is not None


def is_section(name: str) -> bool:
    """Whether a name is that of a paper's section, or of several joined by points: 사회·지역."""
    return all("".join(part.split()) in load(News).sections for part in JOINED.split(name))


def stamp_start(text: str) -> int | None:
    """Where the stamp behind a byline begins: 홍길동 기자 | 승인 2025.03.21 14:20 | 댓글 0; None without one."""
    match = _stamps()[1].search(text)
    return match.start() if match and _is_stamp(text[match.start() :]) else None


def _is_contact(text: str) -> bool:
    """Whether a line is nothing but a paper's own numbers and addresses, what they are for, and its name."""
    rest = PHONE.sub(" ", URL_ALONE.sub(" ", ADDRESS.sub(" ", text)))
    words = [word.strip(MARKS) for word in rest.split()]
    named = [word for word in words if word]
    known = load(News).contact_words
    return rest != text and bool(named) and all(word in known or masthead(word.removesuffix("사")) for word in named)


def outlet_of(text: str) -> str | None:
    """The outlet that a text names by its name alone, or by the domain of an address in it."""
    outlets = load(Outlets)
    bare = text.strip(FRAME)
    if bare in outlets.outlets:
        return bare
    address = ADDRESS.search(text)
    if address is None:
        return None
    host = address.group().rpartition("@")[2].lower()
    return next(
        (name for domain, name in outlets.domains.items() if host == domain or host.endswith("." + domain)), None
    )


@cache
def outlets() -> frozenset[str]:
    """The names of all outlets."""
    return frozenset(load(Outlets).outlets)


def masthead(text: str) -> str | None:
    """The outlet that a line names and nothing else; one that the list lacks by the ending of its name."""
    name = closed(text.strip(MARKS))
    words = load(Outlets)
    like = regex.fullmatch(rf"\p{{Hangul}}{{2,6}}(?:{alternatives(words.endings)})", name)
    return name if name in words.outlets or (like and name not in words.not_outlets) else None


def paper_on_head(text: str) -> str | None:
    """The paper that the head of its page names in a cell of its own, beside the day and the number of the page or of
    the issue: `12  2021년 5월 12일 수요일  문화  솔바람신보`; beside the issue alone one that ends like a paper."""
    dated = DAY.search(text) is not None
    cells = [cell.strip() for cell in CELL.split(text)] if dated or ISSUE.search(text) else []
    rests = [closed(AROUND_DAY.sub("", WITH_WEEKDAY.sub("", cell)).strip(MARKS)) for cell in cells]
    numbered = any(AROUND_DAY.search(cell) for cell in cells if not DAY.search(cell))
    in_words = PAGE.search(text) or (WEEKDAY.search(text) and any(map(is_section, text.split())))
    of_issue = dated and ISSUE.search(text) is not None
    if len(cells) == 1 and (in_words or of_issue):
        # 솔바람신보 2021년 5월 12일 수요일 12면 지역: words set apart by nothing but a space.
        rests, numbered = AROUND_DAY.sub(" ", WITH_WEEKDAY.sub(" ", text)).split(), True
        rests = [word for word in rests if masthead(word)] if of_issue and len(rests) <= MOST_BESIDE_ISSUE else rests
    names = [rest for rest in rests if rest and not is_section(rest) and rest not in load(News).stamps]
    # 16 자치현장 … 솔바람저널: a section of the paper's own beside its name.
    names = names if len(names) == 1 or len(cells) == 1 else [name for name in names if masthead(name)]
    named = numbered and len(names) == 1 and PAPER.fullmatch(names[0]) and (dated or masthead(names[0]))
    return names[0] if named else None


def paper_above_issue(lines: Sequence[Line]) -> str | None:
    """The paper that the first line names alone, or in Hanja as well, above the number of its issue."""
    if len(lines) < 2 or not ISSUE.search(lines[1].text) or not _is_stamp(lines[1].text):
        return None
    match = IN_HANJA_TOO.fullmatch(lines[0].text)
    return match["name"] if match else None


@dataclass(frozen=True, slots=True)
class PaperOpening:
    """The paper that a story opens with, the name beside it, and where their bracket ends in the text."""

    paper: str
    name: str | None
    end: int


def paper_at_start(text: str) -> PaperOpening | None:
    """The paper that a story opens with in brackets, `[솔바람신문] …`; None for none.

    Who reports may be named beside it: `[솔바람신문/나소율]`.
    """
    bracket = AT_START.match(text)
    if bracket is None or masthead(bracket["paper"]) is None or len(text) - bracket.end() < SHORTEST_TEXT:
        return None
    return PaperOpening(bracket["paper"], bracket["name"], bracket.end())


def outlet_among(text: str) -> str | None:
    """The first word of a text that is an outlet's name."""
    return next((word for w in text.split() if (word := w.strip(MARKS)) in outlets()), None)


def outlet_on_stamp(text: str) -> str | None:
    """The outlet that a line names beside the day: one that is listed, the first word with such an ending, a cell."""
    return (
        outlet_among(text)
        or next((name for word in text.split() if (name := masthead(word))), None)
        or paper_on_head(text)
    )


def _is_menu(text: str) -> bool:
    """Whether a line is nothing but names of sections, buttons and labels of lists."""
    words = load(News)
    known = words.sections | words.buttons | words.tails
    parts = ["".join(part.split()).strip(MARKS) for part in SEPARATORS.split(text)]
    whole = "".join(text.split()).strip(MARKS)
    # 정치 경제 사회: names in a row with nothing but spaces between them.
    row = [word.strip(MARKS) for word in text.split()]
    return whole in known or any(
        any(names) and all(name in known or not name for name in names) for names in (parts, row)
    )


def opens_tail(line: Line) -> bool:
    """Whether a line is the label of a list of other stories, or the copyright note that closes one."""
    return "".join(line.text.split()).strip(MARKS) in load(News).tails or bool(COPYRIGHT.search(line.text))


def heads_comments(line: Line) -> bool:
    """Whether a line is the label above what readers say of a text, with the number of them perhaps: `댓글 2`."""
    match = COUNTED.fullmatch(line.text)
    return match is not None and "".join(match["label"].split()).casefold() in load(News).comment_labels


def published(lines: Iterable[Line]) -> str | None:
    """The ISO day that the page states in a line of its own, the first of them."""
    for line in lines:
        day = day_on(line.text) if len(line.text) <= LONGEST else None
        if day:
            return day.iso
    return None


def publisher(furniture: Sequence[Line], lines: Sequence[Line]) -> str | None:
    """The paper or site: by its masthead, its copyright note, or the domain of its reporters' addresses."""
    if paper := paper_above_issue(furniture):
        return paper
    for above, line in zip((None, *furniture), furniture, strict=False):
        # 2021년 5월 12일 | 지역 솔바람신보 7: the head of a page may take two lines.
        below_day = above is not None and above.number + 1 == line.number and DAY.search(above.text)
        dated = DAY.search(line.text) or below_day or len(CELL.split(line.text)) > 1
        name = masthead(line.text) or (outlet_on_stamp if dated else outlet_among)(line.text)
        if name:
            return name
    for line in furniture:
        match = OWNER.search(line.text) if COPYRIGHT.search(line.text) else None
        if match:
            return match["name"] or match["site"]
    addressed = Counter(name for line in lines for m in ADDRESS.finditer(line.text) if (name := outlet_of(m.group())))
    return min(addressed, key=lambda name: (-addressed[name], name)) if addressed else None
