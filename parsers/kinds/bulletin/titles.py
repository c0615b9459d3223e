"""Where the articles of a bulletin begin: their titles are numbered, named by a region in brackets, or bulleted.

A bulletin marks all its titles alike, so the mark is learned from the document: `1 (충북 제천시) …`, `① …`,
`【대구】 …`, `◎ … / 대구`, `□ …`, under Markdown's number signs as well. Lists of contents repeat the titles and have
no text below them; that tells them from the articles.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

import regex

from parsers.kinds.bulletin import bulleted
from parsers.kinds.bulletin.article_head import ArticleHead
from parsers.kinds.bulletin.bulleted import FEWEST
from parsers.kinds.bulletin.labels import label_lines
from parsers.kinds.bulletin.places import bare_behind, name_of
from parsers.kinds.bulletin.schedule import schedules_on
from parsers.kinds.bulletin.subjects import named_first
from parsers.kinds.bulletin.title_styles import NUMBERED, candidates, is_division
from parsers.kinds.bulletin.towns import issuer_on, named_in, towns_on
from parsers.page import Page
from parsers.structure import contacts
from parsers.text.likeness import letters
from parsers.text.line import Line
from parsers.text.numbering import behind_number
from parsers.vocabulary import Bulletins, alternatives, load

# … (문화예술과): the same behind the title.
DIVISION_BEHIND = regex.compile(r"\s?[(\[（]\s?(?P<name>\p{Hangul}[\p{Hangul}·]{2,11})\s?[)\]）]$")
# … [농업·재난]: the field of an article, the same way.
FIELD_BEHIND = regex.compile(r"(?<!\s)\s*+[\[【]\s?(?P<name>\p{Hangul}[\p{Hangul}·/]{1,11})\s?[\]】]$")
# The letters of a label may stand so far apart: 제  목.
SPACES = r"\s{0,6}"
LONGEST_RUBRIC = 8
# A line may be the rubric of the titles below it by its place alone where it has no more letters.
LONGEST_PART = 14
# With a number before it: Ⅱ. 우리 도와 시·군에 관한 보도.
LONGEST_NUMBERED = 20


@cache
def title_label() -> regex.Pattern[str]:
    """The label before a title, the letters of which may stand apart."""
    return regex.compile(rf"(?:{alternatives(load(Bulletins).title_labels, between=SPACES)})\s?[:：]\s*")


def find(
    lines: Sequence[Line], planned: Collection[int] = frozenset(), towns: Collection[str] = frozenset()
) -> list[ArticleHead]:
    """The titles of a bulletin's articles in order; empty where no style of title is found.

    `planned` are the indices of the headings of schedules: what has their bullet is no title for their sake. `towns`
    are those that titles name.
    """
    blocks = label_lines(lines)
    styles = candidates(lines, towns, blocks)
    runs_of = {style: _runs(heads) if style in NUMBERED else [heads] for style, heads in styles.items()}
    # A number that counts nothing is no title's: □ 60개소.
    known = {head.index for runs in runs_of.values() for run in runs for head in run}
    last_of = _latest(styles)
    lists = {run[0].index for runs in runs_of.values() for run in runs if _is_list(run, lines)}
    printed = bulleted.cited(lines)
    headed = [[i for i in indices if i not in planned] for indices in bulleted.heads(lines, blocks)]
    # Of titles that most tell who printed them all are articles, whatever stands below.
    headed = [[] if set(indices) <= set(printed) else indices for indices in headed]
    bullets = [heads_at(lines, found, towns) for found in [*filter(None, headed), *([printed] if printed else [])]]
    # 1. 경제 분야: a rubric, below which titles stand at once.
    marked = {head.index for heads in styles.values() for head in heads}
    qualified: list[list[ArticleHead]] = []
    for runs in runs_of.values():
        # Rows of a schedule may begin with a region as titles do.
        runs = [run for run in runs if run[0].index - 1 not in planned or run[0].number]
        kept = [head for run in runs for head in _articles(run, known - lists, last_of, lines)]
        # One article shows a style where its title names a region.
        placed = any(head.named.region for head in kept)
        if kept and (all(is_rubric(head) and head.index + 1 in marked for head in kept)):
            continue
        if len(kept) >= FEWEST and not placed and any(_are_rubrics(kept, below, lines) for below in bullets):
            continue
        if len(kept) >= FEWEST or placed:
            qualified.append(kept)
    labelled = _labelled(lines)
    if labelled and not any(heads[0].index < labelled[0].index for heads in qualified):
        return labelled
    if qualified:
        found = _with_bare_regions(min(qualified, key=lambda heads: heads[0].index))
        return _with_divisions(_with_placeless(_of_one_level(found, planned, lines, towns), bullets, lines))
    return _with_divisions(_bulleted(bullets, lines) or heads_at(lines, bulleted.above_labels(lines), towns))


def _of_one_level(
    heads: list[ArticleHead], planned: Collection[int], lines: Sequence[Line], towns: Collection[str]
) -> list[ArticleHead]:
    """The titles under Markdown's number signs, with the others of their level, which have no number or no region.

    ## 문의 and ## 붙임 are parts of the article above.
    """
    marker = lines[heads[0].index].marker or ""
    if not marker.startswith("#") or any(lines[head.index].marker != marker for head in heads):
        return heads
    taken = {head.index for head in heads} | set(planned)
    others = [i for i in range(heads[0].index, len(lines)) if lines[i].marker == marker and i not in taken]
    labels = load(Bulletins).reference_labels
    others = [i for i in others if letters(lines[i].body) not in labels and not contacts.label_alone(lines[i])]
    return sorted([*heads, *heads_at(lines, others, towns)], key=lambda head: head.index)


def _with_placeless(
    heads: list[ArticleHead], bullets: Sequence[Sequence[ArticleHead]], lines: Sequence[Line]
) -> list[ArticleHead]:
    """The titles that name a region after a bullet, with the fewer ones among them that name none: ● (경기 안성시) …,
    ● 무더위에 늘어난 민원.

    Of more of them each section begins below a rubric of its own. No line behind the first may have that bullet that is
    not set off and has no text below.
    """
    marker = lines[heads[0].index].marker
    if marker is None or len(heads) < FEWEST or not heads[0].style.startswith("region "):
        return heads
    alike = next((found for found in bullets if lines[found[0].index].marker == marker), [])
    first = min(head.index for head in (*heads, *alike))
    taken, able = ({head.index for head in found} for found in (heads, alike))
    marked = {i for i in range(first, len(lines)) if lines[i].marker == marker}
    if marked != taken | able or not all(lines[i].blank_before for i in marked):
        return heads
    if 2 * len(taken) <= len(marked) and not _in_sections_apart(taken, sorted(marked), lines):
        return heads
    return sorted([*heads, *(head for head in alike if head.index not in taken)], key=lambda head: head.index)


def _in_sections_apart(placed: Collection[int], marked: Sequence[int], lines: Sequence[Line]) -> bool:
    """Whether a numbered rubric without a bullet parts titles that name a region from those that name none."""
    turns = [marked[0], *(b for a, b in pairwise(marked) if (a in placed) != (b in placed))]
    above = [lines[i - 1] for i in turns if i]
    return len(above) == len(turns) and all(
        line.marker is None and behind_number(line.text) and len(letters(line.text)) <= LONGEST_NUMBERED
        for line in above
    )


def _with_bare_regions(heads: list[ArticleHead]) -> list[ArticleHead]:
    """The titles with the regions behind them, which all name by a bare name or in full, and not all the same."""
    bare = [head.named if head.named.region else bare_behind(head.named.title or "") for head in heads]
    named = [place for place in bare if place is not None]
    if len(named) < len(heads) or len({place.region for place in named}) < FEWEST:
        return heads
    return [replace(head, named=place) for head, place in zip(heads, named, strict=True)]


def _with_divisions(heads: list[ArticleHead]) -> list[ArticleHead]:
    """The titles, the divisions or fields behind them told apart where all of them name one and not all the same."""
    titles = [head.named.title or "" for head in heads]
    divisions = [match for title in titles if (match := DIVISION_BEHIND.search(title)) and is_division(match["name"])]
    fields = [match for title in titles if (match := FIELD_BEHIND.search(title))]
    names = [match["name"] for match in max(divisions, fields, key=len)]
    if len(set(names)) < FEWEST or len(names) < len(heads):
        return heads
    return [replace(head, division=name) for head, name in zip(heads, names, strict=True)]


def without_division(text: str, division: str | None) -> str:
    """A title without the division or field behind it."""
    matches = (pattern.search(text) for pattern in (DIVISION_BEHIND, FIELD_BEHIND))
    match = next((match for match in matches if match and match["name"] == division), None)
    return text[: match.start()].rstrip() if match else text


def titles_on(page: Page) -> list[ArticleHead]:
    """The titles of articles among all lines of a page."""
    return titles_in(page, page.content, page.once(schedules_on))


def titles_in(page: Page, lines: Sequence[Line], planned: Collection[int]) -> list[ArticleHead]:
    """The titles of articles among lines of a page; `planned` are the indices of the headings of schedules."""
    heads = find(lines, planned, page.once(towns_on))
    return named_first(heads, page.once(issuer_on))


def _labelled(lines: Sequence[Line]) -> list[ArticleHead]:
    """The titles behind a label that says so, several, each above its own text: □ 제 목 : 골목 등불 설치 건의."""
    found = []
    for i, (line, below) in enumerate(pairwise(lines)):
        label = title_label().match(line.body)
        if label and label.end() < len(line.body) and not title_label().match(below.body):
            named = name_of(line.body[label.end() :])
            found.append(ArticleHead(i, "label", 0, line.body_start + label.end(), named))
    bullets = {lines[head.index].marker for head in found}
    titled = all(bullet is None or bulleted.stands_out(bullet) for bullet in bullets)
    return found if titled and (len(found) >= FEWEST or None not in bullets) else []


def _latest(styles: Mapping[str, Sequence[ArticleHead]]) -> dict[str, int]:
    """For each title the index of the last line that has it."""
    last: dict[str, int] = {}
    for heads in styles.values():
        for head in heads:
            last[head.key] = max(last.get(head.key, head.index), head.index)
    return last


def _runs(heads: Sequence[ArticleHead]) -> list[list[ArticleHead]]:
    """Numbers that count up from 1; after a rubric they may begin again."""
    runs: list[list[ArticleHead]] = []
    for head in heads:
        if head.number == 1:
            runs.append([head])
        elif runs and head.number == runs[-1][-1].number + 1:
            runs[-1].append(head)
    return runs


def _is_list(run: Sequence[ArticleHead], lines: Sequence[Line]) -> bool:
    """Whether the lines of a run have nothing below: `1) …` above `2) …` are items of what stands above the first."""
    close = sum(before.index + 1 == head.index for before, head in pairwise(run))
    below = lines[run[-1].index + 1 : run[-1].index + 2]
    told = bool(below) and below[0].marker is not None and not bulleted.stands_out(below[0].marker)
    return run[0].number == 1 and len(run) >= FEWEST and close == len(run) - 1 and not told


def _articles(
    run: Sequence[ArticleHead], known: set[int], last_of: Mapping[str, int], lines: Sequence[Line]
) -> list[ArticleHead]:
    """The titles of a run that are articles: not said again further down, and most of them with text below.

    A title that names who printed it needs none.
    """
    once = [head for head in run if last_of[head.key] == head.index]
    with_text = [
        head
        for head in once
        if (head.index + 1 < len(lines) and head.index + 1 not in known) or bulleted.cites(lines[head.index].body)
    ]
    return once if 2 * len(with_text) >= len(once) and with_text else []


def is_rubric(head: ArticleHead) -> bool:
    """Whether a title is the name of a rubric: a word or two, ended as rubrics are."""
    name = "".join((head.named.title or "").split())
    return len(name) <= LONGEST_RUBRIC and name.endswith(tuple(load(Bulletins).rubric_endings))


def _are_rubrics(heads: Sequence[ArticleHead], titles: Sequence[ArticleHead], lines: Sequence[Line]) -> bool:
    """Whether most lines of a style stand right above titles of another one, as rubrics do.

    They are short, and fewer; and the titles are no items, by their bullet, their source or the blank lines above.
    """
    below = {head.index for head in titles}
    above = [head for head in heads if head.index + 1 in below]
    if 2 * len(above) <= len(heads) or len(above) >= len(titles):
        return False
    first = lines[titles[0].index]
    apart = bulleted.stands_out(first.marker) or bulleted.cites(first.body) or all(lines[i].blank_before for i in below)
    return apart and all(len(letters(head.named.title or "")) <= LONGEST_PART for head in above)


def heads_at(lines: Sequence[Line], indices: Sequence[int], towns: Collection[str] = frozenset()) -> list[ArticleHead]:
    """The titles on the given lines, without numbers."""
    return [
        ArticleHead(i, f"bullet {lines[i].marker or ''}", 0, lines[i].body_start, named_in(lines[i].body, towns))
        for i in indices
    ]


def _bulleted(styles: Sequence[Sequence[ArticleHead]], lines: Sequence[Line]) -> list[ArticleHead]:
    """Titles by their bullet alone, the highest that heads others and is no rubric's."""
    # ■ 햇살시 alone is the rubric of the titles below it, and so is ◆ 긍정 보도.
    below = {head.index for heads in styles for head in heads}
    named = [[h for h in heads if h.named.title and not (is_rubric(h) and h.index + 1 in below)] for heads in styles]
    named = [heads for heads in named if len(heads) >= FEWEST]
    titles = [
        heads for heads in named if not any(_are_rubrics(heads, other, lines) for other in named if other is not heads)
    ]
    return _places_above(styles, titles[0] if titles else [], lines)


def _places_above(
    styles: Sequence[Sequence[ArticleHead]], titles: Sequence[ArticleHead], lines: Sequence[Line]
) -> list[ArticleHead]:
    """The titles, or the places alone behind a heading's bullet above them: □ 여울읍 is an article, where a third of
    what has a bullet of items below such lines has nothing below it."""
    places = next((heads for heads in styles if all(h.named.region and not h.named.title for h in heads)), [])
    if not places or (titles and bulleted.stands_out(lines[titles[0].index].marker)):
        return list(titles)
    alike = [line for line in lines[places[0].index :] if titles and line.marker == lines[titles[0].index].marker]
    return list(places if 3 * (len(alike) - len(titles)) >= len(alike) else titles)
