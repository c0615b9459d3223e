"""A team's own words over the shipped ones."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from textwrap import dedent

import pytest

from parsers.gazetteer.regions import candidates, resolve
from parsers.kinds.bulletin.schedule import title_of
from parsers.structure.headings import named
from parsers.text.bullets import marker_rank
from parsers.text.line import Line
from parsers.vocabulary import (
    Attributes,
    Bulletins,
    Grades,
    Headings,
    IssueCodes,
    Markers,
    Organizations,
    Outlets,
    Provinces,
    forget,
    lay_over,
    load,
    read_all,
)
from parsers.vocabulary.mistakes import MistakesError
from parsers.vocabulary.models import FILES
from schemas.errors import InternalError

pytestmark = pytest.mark.usefixtures("fresh_words")


def laid(**own: str) -> None:
    """Lays files over the shipped ones; `regions` and `spacing_csv` mean tables, every other name a YAML file."""
    tables = {"regions": "regions.csv", "spacing_csv": "spacing.csv"}
    files = {tables.get(name, f"{name}.yaml"): text for name, text in own.items()}
    lay_over({name: dedent(text).lstrip("\n").encode() for name, text in files.items()}, "ours")


def refused() -> list[str]:
    """What is said of the words that were laid over."""
    with pytest.raises(MistakesError) as raised:
        read_all()
    return [str(mistake) for mistake in raised.value.mistakes]


def test_words_are_added_to_the_shipped_lists_of_every_form() -> None:
    shipped = {model: load(model) for model in (Grades, Headings, Outlets, Markers, Bulletins)}
    forget()
    laid(
        grades="grades: [반짝상]",
        headings="kinds: [{kind: background, terms: [애로사항]}]\nqualifiers: [으뜸]",
        outlets="domains: {haetsal.example: 햇살일보}",
        markers='ranks: [{rank: 1, chars: "✿"}]\nheading: "✿"',
        bulletins="schedule_columns: {event: [볼거리]}",
    )
    assert load(Grades).grades == [*shipped[Grades].grades, "반짝상"]
    assert load(Headings).qualifiers == shipped[Headings].qualifiers | {"으뜸"}
    terms = {entry.kind: entry.terms for entry in load(Headings).kinds}
    assert terms == {
        entry.kind: entry.terms + ["애로사항"] * (entry.kind == "background") for entry in shipped[Headings].kinds
    }
    assert load(Outlets).domains == {**shipped[Outlets].domains, "haetsal.example": "햇살일보"}
    assert next(rank.chars for rank in load(Markers).ranks if rank.rank == 1).endswith("✿")
    assert load(Markers).heading == shipped[Markers].heading + "✿"
    assert load(Bulletins).schedule_columns.event == [*shipped[Bulletins].schedule_columns.event, "볼거리"]


def test_the_parsers_know_the_words_of_a_team() -> None:
    laid(headings="kinds: [{kind: background, terms: [애로사항]}]", markers='ranks: [{rank: 1, chars: "✿"}]')
    heading = named("애로 사항")
    assert heading is not None
    assert heading.kind == "background"
    assert marker_rank("✿") == 1


def test_marks_that_patterns_have_a_meaning_for_are_taken_as_they_stand(line: Callable[[str], Line]) -> None:
    laid(bulletins="reference_labels: ['덧붙임(가)', '+']")
    assert title_of(line("덧붙임(가) 1 골목 행사 일정")) == "골목 행사 일정"


def test_remove_takes_shipped_words_out_of_every_form() -> None:
    laid(
        headings="""
            remove:
              kinds:
                - kind: results
                  terms: [추진성과, 성과]
              qualifiers: [본]
        """,
        outlets="remove: {domains: [chosun.com], outlets: [AFP]}",
        organizations="remove: {agencies: [행안부]}",
        markers='remove: {note: "＊", ranks: [{rank: 4, chars: "＊"}]}',
        bulletins="remove: {schedule_columns: {place: [장소], time: [시각]}}\nschedule_columns: {place: [열리는곳]}",
    )
    (results,) = (entry.terms for entry in load(Headings).kinds if entry.kind == "results")
    assert "추진실적" in results
    assert not {"추진성과", "성과"} & {*results}
    assert "본" not in load(Headings).qualifiers
    assert "chosun.com" not in load(Outlets).domains
    assert "AFP" not in load(Outlets).outlets
    assert "행안부" not in [agency.name for agency in load(Organizations).agencies]
    assert load(Markers).note == "*※†"
    places = load(Bulletins).schedule_columns.place
    assert "장소" not in places
    assert "열리는곳" in places
    assert "시각" not in load(Bulletins).schedule_columns.time


def test_a_word_can_be_moved_from_one_kind_to_another() -> None:
    laid(
        headings="""
            kinds:
              - {kind: background, terms: [현황]}
            remove:
              kinds:
                - {kind: situation, terms: [현황]}
        """
    )
    heading = named("현황")
    assert heading is not None
    assert heading.kind == "background"


def test_a_record_takes_the_place_of_the_shipped_one_with_its_key() -> None:
    laid(
        organizations="agencies: [{name: 통계청, since: '1990-12-27'}, {name: 햇살청, since: '2026-07-01'}]",
        provinces="provinces: [{short: 세종, names: [세종특별자치시], area_codes: ['044', '041']}]",
        attributes="longest_key: 15",
        outlets="domains: {mk.co.kr: 햇살경제}",
    )
    agencies = {agency.name: agency.until for agency in load(Organizations).agencies}
    assert (agencies["통계청"], agencies["햇살청"], agencies["특허청"]) == (None, None, "2025-10-01")
    assert [p.area_codes for p in load(Provinces).provinces if p.short == "세종"] == [["044", "041"]]
    assert len(load(Provinces).provinces) == len({p.short for p in load(Provinces).provinces})
    assert load(Attributes).longest_key == 15
    assert load(Outlets).domains["mk.co.kr"] == "햇살경제"


def test_rows_of_tables_are_added_replaced_and_taken_out_by_their_key() -> None:
    laid(
        regions="""
            code,sido,sigungu,since,until,successor,remove
            11110,서울특별시,종로구,1988-04-23,2026-07-01,11999,
            11999,서울특별시,새솔구,2026-07-01,,,
            11140,,,,,,x
        """,
        spacing_csv="evidence,between,weight\nbase,,-100\n",
    )
    assert [place.code for place in candidates("서울 새솔구", None)] == ["11999"]
    assert resolve("서울 종로구", "2026-07-02")[0].sigungu == "새솔구"
    assert candidates("서울 중구", None) == []
    assert read_all().rows > 10_000


def test_a_file_without_content_changes_nothing() -> None:
    before = load(Grades)
    forget()
    laid(grades="# 아직 없음\n")
    assert load(Grades) == before


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "headings",
            "qualifiers: [새]\nkinds:\n  - kind: background\n    terms: [애로 사항]\n",
            "ours/headings.yaml line 4: kinds.terms: '애로 사항' has a space, and spaces do not count here: "
            "it is not found. Write '애로사항'.",
        ),
        (
            "headings",
            "kinds: [{kind: background, terms: [현황]}]\n",  # of two files the one of the team is named
            "ours/headings.yaml line 1: kinds.terms: '현황' is a term of two kinds, background and situation. "
            "Leave it in one of them.",
        ),
        ("headings", "kinds: [{kind: remarks, terms: [덧붙임]}]", "line 1: kinds.kind: 'remarks' is none of those"),
        ("headings", "qualifers: [새]\n", "line 1: there is no key `qualifers`. Did you mean 'qualifiers'?"),
        ("headings", "- 새\n", "line 1: a list stands there, and no keys with their values. Write `key: value`."),
        ("headings", "qualifiers: 새\n", "line 1: qualifiers: '새' stands there, and no list. Write a list: [가, 나]."),
        ("headings", "qualifiers： [새]\n", "line 1: the wide mark '：' is none to YAML. Type ':' in its place."),
        ("headings", "remove: {qualifers: [본]}", "remove: there is no key `qualifers`. Did you mean 'qualifiers'?"),
        ("headings", "remove: [본]", "`remove` holds no keys. Write the key of the list, and the words to take out"),
        ("headings", "remove: {qualifiers: 본}", "remove.qualifiers: no list of words stands there."),
        ("headings", "remove: {kinds: [results]}", "remove: this names no kind that is there. Write `- kind: …`"),
        ("headings", "remove: {kinds: [{kind: result, terms: [성과]}]}", "remove: this names no kind that is there."),
        ("releases", "remove: {link_parts: [첨부/링크, 첨부링크, 관련링크]}", "link_parts: the list is empty."),
        (
            "organizations",
            "agencies:\n  - {name: 햇살청}\n",
            "ours/organizations.yaml line 2: agencies: `since` is missing. Add it: `since: …`.",
        ),
        (
            "provinces",
            "provinces:\n- {short: 새솔, names: [강원도], area_codes: ['033']}\n",
            "ours/provinces.yaml line 2: provinces.names: '강원도' is a name of two provinces, 강원 and 새솔.",
        ),
        ("markers", 'ranks: [{rank: 0, chars: "※"}]', "line 1: ranks.chars: '※' stands on the levels 0 and 4."),
        ("heading", "a: [b]", "ours/heading.yaml line 1: no file of the vocabulary has this name. Did you mean"),
        ("issues", "codes: []", "ours/issues.yaml line 1: the codes of issues are fixed, and no file may lie over"),
        ("regions", "code,sido\n", "ours/regions.csv line 1: the column `sigungu` is missing."),
        (
            "regions",
            "code,sido,sigungu,since,until,successor\n12345,솔바람도,새솔군,2026-07-01,,\n",
            "ours/regions.csv line 2: sido: '솔바람도' is no name of a province in provinces.yaml.",
        ),
    ],
)  # fmt: skip
def test_a_mistake_names_the_file_and_line_of_the_team(name: str, text: str, told: str) -> None:
    laid(**{name: text})
    assert any(told in mistake and mistake.startswith(f"ours/{name}.") for mistake in refused())


def test_mistakes_of_all_files_are_told_together() -> None:
    laid(
        headings="remove: {qualifers: [본]}\nown_endings: [가 나]",
        grades="grades: [반짝상",
        regions="code\n",
    )
    assert {mistake.split()[0] for mistake in refused()} == {
        "ours/grades.yaml",
        "ours/headings.yaml",
        "ours/regions.csv",
    }
    assert len([mistake for mistake in refused() if "headings" in mistake]) == 2


def test_what_an_overlay_says_in_vain_is_noted_and_no_mistake() -> None:
    laid(
        grades="grades: [금상, 반짝상]\nremove: {weak_grades: [꼴찌상]}",
        regions="code,sido,sigungu,since,until,successor,remove\n99999,,,,,,x\n",
    )
    assert [str(mistake) for mistake in read_all().idle] == [
        "ours/grades.yaml line 1: '금상' is there already. You may delete it here.",
        "ours/grades.yaml line 2: '꼴찌상' is not there, so that nothing is taken out. Mend it or delete it.",
        "ours/regions.csv line 2: '99999' is not there, so that nothing is taken out. Mend it or delete it.",
    ]
    assert load(Grades).grades.count("금상") == 1


def test_words_that_were_used_already_cannot_be_laid_over_any_more() -> None:
    load(Grades)
    with pytest.raises(InternalError, match="before the words that are to lie over it were named"):
        laid(grades="grades: [반짝상]")
    lay_over({}, "")  # nothing, as before


def test_the_codes_of_issues_are_read_without_any_words_of_a_team() -> None:
    load(IssueCodes)
    laid(grades="grades: [반짝상]")
    assert "반짝상" in load(Grades).grades


def test_what_is_wrong_is_told_each_time_it_is_asked_for() -> None:
    laid(grades="grades: 반짝상", headings="remove: {qualifers: [본]}", regions="code\n")
    first = refused()
    assert {mistake.split()[0] for mistake in first} == {
        "ours/grades.yaml",
        "ours/headings.yaml",
        "ours/regions.csv",
    }
    assert refused() == first


@pytest.mark.parametrize("name", sorted(FILES.values()))
def test_every_file_but_the_codes_can_have_one_over_it(name: str) -> None:
    laid(**{name: "remove: {없는열쇠: [가]}"})
    assert len(refused()) == 1


def test_no_module_of_the_parsers_reads_a_word_when_it_is_imported() -> None:
    code = "import parsers.document; from parsers.vocabulary import lay_over; lay_over({'dates.yaml': b''}, 'ours')"
    subprocess.run([sys.executable, "-c", code], check=True)
