"""Who wrote an essay, as a line names him, with his office or alone; and who put it on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import regex

from parsers.gazetteer.bodies import is_body
from parsers.gazetteer.persons import is_name
from parsers.gazetteer.regions import is_region
from parsers.kinds.essay.furniture import CLOCK, ENGLISH_DAY, day_label
from parsers.mentions import email
from parsers.mentions.day_lines import day_on
from parsers.text.letterspaced import closed, closed_words
from parsers.text.line import Line
from parsers.vocabulary import Essays, News, Organizations, alternatives, load
from parsers.vocabulary.lists import name_like_nouns

LONGEST_BYLINE = 45
LONGEST_NAME = 20
NICKNAME_WORDS = 2
# Many short nouns begin like a family name; a name alone on a line is one with its three syllables.
FULL_NAME = 3
IN_BRACKETS = regex.compile(r"[(\[<〈【《](?P<inside>[^()\[\]<>〈〉【】《》]{2,40})[)\]>〉】》]")
BEHIND = regex.compile(r"[(<〈【](?P<inside>[^()<>〈〉【】]{4,40})[)>〉】]$")
# What stands between name and office; (사), (재) belong to the name of a body.
SEPARATORS = regex.compile(r"[/|·,∙ㆍ┃│<>]|\s-\s|\((?!(?:사|재|주|유)\))|(?<!\((?:사|재|주|유))\)")
# 햇살군 골목과 나소율 주무관입니다: the words of a sentence that says who writes.
INTRODUCTION = regex.compile(
    r"(?:^|[.!?~,]\s*)(?:저는\s)?(?P<who>(?:\p{Hangul}{1,12}\s){1,5}\p{Hangul}{2,12})(?:입니다|이에요|예요)"
)
MOST_WORDS = 8
MOST_PLACES = 4
# 홍길순 변호사(법무법인 햇살): more words behind the role say what he did.
WORDS_BEHIND_ROLE = 2
SUB_HEADLINE = "-–―"
# 햇살시장 나소율 드림: how a letter is signed.
SIGNED = regex.compile(r"(?<=\p{Hangul})\s(?:드림|올림|배상)$")
PLURAL = "들"
POLITE = "님"
COUNCIL = "의회"
# 햇살도지사 governs 햇살도.
GOVERNOR = "도지사"
AROUND_ADDRESS = " ()<>[]【】:：|/·•▶■✉-=*."


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote it, as a line names him: affiliation and role, address."""

    person: str
    affiliation: str | None
    role: str | None
    email: str | None
    alone: bool


def signed_day(line: Line) -> tuple[str, str] | None:
    """Name and ISO day of a line that a blog prints below a title: `달그림자 2024. 11. 3. 21:40`."""
    day = day_on(line.text)
    if day is None or not CLOCK.search(line.text[day.end :]):
        return None
    name = line.text[: day.start].strip(" |·,")
    plain = (
        name and len(name) <= LONGEST_NAME and not day_label().search(name) and regex.fullmatch(r"[\p{L}\d_ ]+", name)
    )
    return (name, day.iso) if plain else None


def author_signed(name: str) -> Author:
    """Who signs a post: a name, that of the group he writes for before it perhaps, 골목기자단 나소율; or a nickname."""
    group, _, last = name.rpartition(" ")
    if group and is_full_name(last) and not is_public_body(group):
        return Author(last, group, None, None, alone=True)
    return Author(name, None, None, None, alone=True)


def office_of(text: str) -> tuple[str | None, str] | None:
    """Body and role of a line that states an office and no name: `햇살대 교수·환경학과`."""
    words = SEPARATORS.sub(" ", text).split()
    role_at = next((i for i in range(len(words) - 1, -1, -1) if _role_in(words[i])), None)
    if len(text) > LONGEST_BYLINE or role_at is None or len(words) > MOST_WORDS:
        return None
    role = _role_in(words[role_at])
    others = [_office(w, role) if i == role_at else w for i, w in enumerate(words)]
    return " ".join(filter(None, others)) or None, role


def is_labelled(text: str) -> bool:
    """Whether a label stands before the name on a line: `글쓴이  나소율`."""
    return _label().fullmatch(text) is not None


def office_begins(text: str) -> bool:
    """Whether a text begins with an office, as a word on the author does: `햇살연구소 연구원. 골목을 공부하고 …`."""
    return office_of(text.partition(".")[0]) is not None


@cache
def _label() -> regex.Pattern[str]:
    labels = alternatives(load(Essays).author_labels)
    return regex.compile(rf"(?i:{labels})(?:\s?[:：=|]\s?|\s+|(?=\())(?P<name>\S.*)")


def author_of(line: Line, *, at_end: bool = False) -> Author | None:
    """The author that a line names: `by 이름`, `글 이름`, `이름 대학 교수`, `이름 / 연구원 연구위원`, `(이름 작가)`."""
    text = line.text.strip()
    return None if text[0] in SUB_HEADLINE else author_in(text, at_end=at_end)


def author_in(text: str, *, at_end: bool = False) -> Author | None:
    """The author that a short text names and nothing else."""
    if len(text) > LONGEST_BYLINE:
        return None
    addresses = list(email.find(text))
    address = addresses[0].value if addresses else None
    if addresses:
        text = (text[: addresses[0].start] + text[addresses[0].end :]).strip(" ()<>[]")
    bracketed = IN_BRACKETS.fullmatch(text)
    text = bracketed["inside"].strip() if bracketed else text
    text = SIGNED.sub("", text.strip("=-▲■◆*|↑•. "))
    labelled = _label().fullmatch(text)
    if labelled:
        name = ENGLISH_DAY.sub("", labelled["name"]).strip(" ·|,")
        known = _with_role(name, address)
        if known:
            return known
        whole = len(name) <= LONGEST_NAME and not regex.search(r"[.?!]|[다요]$", name) and not is_public_body(name)
        return Author(name, None, None, address, alone=True) if name and whole else None
    known = _with_role(text, address)
    text = closed(text)
    bare = is_name(text) and (address is not None or (not at_end and is_full_name(text)))
    return Author(text, None, None, address, alone=True) if known is None and bare else known


def is_public_body(name: str) -> bool:
    """Whether what stands where the writer is named is the office that posted a text: 햇살군의회, 햇살시청, 햇살군."""
    offices = (COUNCIL, *load(Organizations).seats)
    return is_region(name) or (name.endswith(offices) and (is_region(name[:-2]) or is_region(name[:-1])))


def address_of(text: str) -> str | None:
    """The e-mail address that a line gives and nothing else but a label: `nasol@bench.example.kr`, `이메일 : …`."""
    found = list(email.find(text))
    if len(found) != 1:
        return None
    beside = f"{text[: found[0].start]} {text[found[0].end :]}".casefold().split()
    labels = load(Essays).mail_labels + load(Essays).author_labels
    return found[0].value if {word.strip(AROUND_ADDRESS) for word in beside} <= {"", *labels} else None


def nickname_of(text: str) -> str | None:
    """The name under which a blog is kept, alone on a line: one word or two, no sentence and no list of words."""
    plain = len(text.split()) <= NICKNAME_WORDS and regex.fullmatch(r"[\p{L}\d_ ]+", text)
    return text if plain and len(text) <= LONGEST_NAME else None


def author_named(text: str) -> Author | None:
    """The author whom a few words name with his office."""
    return _with_role(text.strip(), None)


def author_introduced(text: str) -> Author | None:
    """Who says in a line who he is, with his office: `안녕하세요. 햇살군 골목과 나소율 주무관입니다`."""
    return next((author for m in INTRODUCTION.finditer(text) if (author := author_named(m["who"]))), None)


def _with_role(text: str, address: str | None) -> Author | None:
    """A name with affiliation and role: 홍길순 햇살대 행정학과 교수, 홍길순(햇살연구원 연구위원), 햇살시장 홍길순."""
    words = _words(text)
    if not 2 <= len(words) <= MOST_WORDS:
        return None
    name_at = _name_at(words, (0, len(words) - 1, len(words) - 2))
    role_at = next((i for i in range(len(words) - 1, -1, -1) if i != name_at and _role_in(words[i])), None)
    if name_at is None or role_at is None:
        return None
    # 홍길순 교사·햇살시 솔숲동: where he lives is neither what he did nor his office.
    if name_at == 0 and all(map(_is_place, words[role_at + 1 :])):
        words = words[: role_at + 1]
    if len(words) - role_at > WORDS_BEHIND_ROLE + 1:
        return None
    # The name stands at an end, or before the role: 햇살군청 홍길순 주무관.
    if name_at == len(words) - 2 and name_at > 0 and role_at != len(words) - 1:
        return None
    if name_at == len(words) - 1 and role_at != len(words) - 2:
        return None
    role = _role_in(words[role_at])
    others = [_office(w, role) if i == role_at else w for i, w in enumerate(words) if i != name_at]
    others = [word for word in others if word not in load(Essays).roles]  # 시인‧문학박사 is two things
    return Author(words[name_at], " ".join(filter(None, others)) or None, role, address, alone=False)


def _office(word: str, role: str) -> str:
    """The body in whose head's title it stands: 햇살소방서장 heads 햇살소방서; a degree (문학박사) is of none."""
    word = word.removesuffix(POLITE)
    if role in load(Essays).degrees:
        return ""
    if word != role and role in load(Essays).heads_of_bodies:
        return word[:-1]
    if word != role and role == GOVERNOR:
        return word.removesuffix(GOVERNOR[1:])
    return word.removesuffix(role)


def author_at_place(text: str, *, first: bool = False) -> Author | None:
    """The author who is named with where he lives or works: `나소율(햇살군 솔바람면)`, `나소율 햇살시 농정과`.

    The `first` line of a text names him only with a municipality and an office in it.
    """
    words = _words(text.strip(" .▲↑•"))
    name_at = _name_at(words, (0, len(words) - 1)) if 2 <= len(words) <= MOST_PLACES + 1 else None
    places = [word for i, word in enumerate(words) if i != name_at]
    if (
        name_at is None
        or not all(_is_place(place) or is_body(place) for place in places)
        or all(map(is_region, places))
    ):
        return None
    office = places[-1].endswith(tuple(load(Essays).offices)) or is_body(places[-1])
    if first and not (office and len(places) > 1 and any(map(is_region, places))):
        return None
    return Author(words[name_at], " ".join(places) if office else None, None, None, alone=False)


def reporter_of(text: str) -> str | None:
    """The reporter or the paper that put a text on a page: `기자명 나소율`, `나소율 기자`, `기자명 솔바람일보`."""
    match = _posted().fullmatch(email.ADDRESS.sub("", text).strip(" •·|/"))
    return (match["labelled"] or match["name"]) if match else None


@cache
def _posted() -> regex.Pattern[str]:
    roles = alternatives(load(News).roles)
    labels = alternatives(load(Essays).poster_labels)
    return regex.compile(
        rf"(?:{labels})\s?:?\s?(?P<labelled>[\p{{L}}\d]{{2,12}}?)(?:\s?(?:{roles}))?|(?P<name>\p{{Hangul}}{{2,10}}?)\s?(?:{roles})"
    )


def _words(text: str) -> list[str]:
    """The words of a byline; a name spaced out for print (나 소 율, 나·소·율) is one of them."""
    return closed_words(SEPARATORS.sub(" ", text).split())


def _name_at(words: Sequence[str], places: Sequence[int]) -> int | None:
    """Where of these places a name stands; a municipality begins like a family name (제주시, 남원읍)."""
    names = [i for i in places if is_full_name(words[i])]
    return next((i for i in names if not _is_place(words[i])), names[0] if names else None)


def _is_place(word: str) -> bool:
    """Whether a word is a municipality, a quarter or village, a division, an office of theirs, by its ending."""
    endings = (*load(Essays).places, *load(Essays).offices)
    return is_region(word) or (len(word) > 1 and regex.sub(r"\d", "", word).endswith(endings))


def is_full_name(word: str) -> bool:
    """Whether a word is a family name and two syllables at least, and none of the nouns that read like one."""
    vocabulary = load(Essays)
    if not is_name(word) or len(word) < FULL_NAME or word.endswith(PLURAL):
        return False
    known = word in vocabulary.like_names or word in vocabulary.roles or word in name_like_nouns() or is_region(word)
    return not known


def _role_in(word: str) -> str:
    """The longest role that a word ends with: 햇살시장 is a 시장, and so is 시장님."""
    bare = word.removesuffix(POLITE)
    return max((role for role in load(Essays).roles if bare.endswith(role)), key=len, default="")
