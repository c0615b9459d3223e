"""What is folded under what, and what is not."""

from typing import Any

import pytest
from made import Row, document, item, money, record, section

from ingest.compare.comparison import compare
from ingest.compare.content import Content, content_of
from ingest.compare.show import echoes


def content(*records: Row, facts: list[Row] | None = None, **fields: Any) -> Content:
    row = document(records=len(records), facts=len(facts or ()), **fields)
    return content_of(row, records, facts or [], None)


def told(before: Content, after: Content) -> list[tuple[str, ...]]:
    """For each difference: what, field, and what follows from it."""
    return [(found.what, found.field, *echoes(found)) for found in compare(before, after)]


def of_kind(kind: str, *facts: Row, heading: str = "솔밭 가꾸기", line: int = 11) -> Content:
    """A record of one section, with facts that are said to be in it."""
    block = section(item("두레", 12), kind=kind, heading=heading, line=line)
    return content(record(sections=[block]), facts=list(facts))


def test_the_facts_of_a_section_follow_from_its_kind() -> None:
    before, after = (
        of_kind(kind, *(money(text, 3e8, 12, section=kind) for text in ("3억원", "5억원")))
        for kind in ("plan", "other")
    )
    assert told(before, after) == [("changed", "sections[솔밭 가꾸기].kind", "and 2 facts in it")]
    assert told(after, before) == [("changed", "sections[plan].kind", "and 2 facts in it")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (money("3억원", 3e8, 12, section="plan"), money("3억원", 3e8, 12, section="results")),  # to another kind
        (money("3억원", 3e8, 12, section=None), money("3억원", 3e8, 12, section="other")),  # from another kind
        (money("3억원", 3e8, 10, section="plan"), money("3억원", 3e8, 10, section="other")),  # above the section
    ],
)
def test_a_fact_that_does_not_do_what_its_section_does_stays_a_difference(before: Row, after: Row) -> None:
    assert told(of_kind("plan", before), of_kind("other", after)) == [
        *([("changed", "facts[money 3억원].section")] if before["line"] == 10 else []),
        ("changed", "sections[솔밭 가꾸기].kind"),
        *([("changed", "facts[money 3억원].section")] if before["line"] == 12 else []),
    ]


def test_of_two_sections_that_begin_in_one_line_none_is_known_to_hold_the_fact() -> None:
    def made(kind: str) -> Content:
        blocks = [section(item("두레"), kind=kind, heading=heading) for heading in ("솔밭", "장독대")]
        return content(record(sections=blocks), facts=[money("3억원", 3e8, 12, section=kind)])

    assert ("changed", "facts[money 3억원].section") in told(made("plan"), made("other"))


def split(*levels: int) -> tuple[Content, Content]:
    """A record with one section, and with the second half of it under a heading of its own, at other levels."""
    one, two = item("두레가 모임", 12), [item(f"등대 {n}", n) for n in (14, 15)]
    raised = [entry | {"level": level} for entry, level in zip(two, levels, strict=True)]
    facts = [[money("3억원", 3e8, 15, section=kind)] for kind in ("process", "results")]
    whole = record(sections=[section(one, *two, kind="process")])
    parted = record(sections=[section(one, kind="process"), section(*raised, kind="results", line=13)])
    return content(whole, facts=facts[0]), content(parted, facts=facts[1])


def test_items_and_facts_that_went_into_a_new_section_follow_from_it() -> None:
    whole, parted = split(0, 0)
    assert told(whole, parted) == [
        (
            "gained",
            "sections",
            "and 2 items in it, before in sections[process].items",
            'and 1 fact in it, before in a section "process"',
        )
    ]
    assert told(parted, whole) == [
        (
            "lost",
            "sections",
            "and 2 items of it, now in sections[process].items",
            'and 1 fact in it, now in a section "process"',
        )
    ]


def test_another_level_is_said() -> None:
    whole, parted = split(0, 1)
    assert told(whole, parted)[0][2:4] == (
        "and 1 item in it, before in sections[process].items",
        "and 1 item in it, before in sections[process].items, level 0 -> 1",
    )
    assert told(parted, whole)[0][2:4] == (
        "and 1 item of it, now in sections[process].items",
        "and 1 item of it, now in sections[process].items, level 1 -> 0",
    )


def test_an_item_that_says_something_else_is_no_item_of_the_lost_section() -> None:
    whole, parted = split(0, 0)
    whole.records[0]["sections"][0]["items"][2] = item("등대 15", 15, marker="○")
    assert ("gained", "sections[process].items") in told(parted, whole)


def test_an_item_in_another_section_takes_its_facts_along() -> None:
    moved, stay = item("등대를 세움", 14), [item("두레가 모임", 12), item("숲길을 엶", 16)]

    def made(kind: str, *blocks: list[Row]) -> Content:
        kinds = zip(blocks, ("process", "results"), (11, 14), strict=True)
        inside = [section(*items, kind=kind, heading=kind, line=line) for items, kind, line in kinds]
        inside[1]["line"] = 14 if kind == "results" else 15
        return content(record(sections=inside), facts=[money("3억원", 3e8, 14, section=kind)])

    before, after = made("process", [stay[0], moved], [stay[1]]), made("results", [stay[0]], [moved, stay[1]])
    assert (
        "lost",
        "sections[process].items",
        "and it now stands in sections[results].items",
        'and 1 fact in it, now in a section "results"',
    ) in told(before, after)
    assert not any(field.startswith("facts") for _, field, *_ in told(before, after))


def test_what_went_into_another_record_follows_from_that_record() -> None:
    old = [item("두레가 모임", 12), item("등대를 세움", 21)]
    one, rest = record(1, sections=[section(*old)]), record(1, sections=[section(old[0])])
    two = record(2, "등대", sections=[section(old[1], line=20)])
    facts = [money("3억원", 3e8, 21, of=owner, section="background") for owner in (one, two)]
    assert told(content(one, facts=facts[:1]), content(rest, two, facts=facts[1:])) == [
        (
            "gained",
            "",
            "and 1 item in it, before in sections[background].items of task 1",
            "and 1 fact in it, before in facts of task 1",
        )
    ]


def test_a_date_of_the_document_is_repeated_in_its_records() -> None:
    before, after = (
        content(*(record(n, f"{n}째 일", published=day) for n in (1, 2)), published=day) for day in (None, "2024-05-03")
    )
    assert told(before, after) == [("changed", "published", "and 2 records with it")]
    after.records[0]["published"] = "2024-05-04"
    assert told(before, after) == [("changed", "published", "and 1 record with it"), ("changed", "published")]


def test_a_summary_repeats_the_items_of_its_section() -> None:
    def made(text: str) -> Content:
        return content(record(summary=[text], sections=[section(item(text), kind="summary")]))

    assert told(made("강둑 쉼터 여섯 곳에 책을 둠"), made("강둑 쉼터 일곱 곳에 책을 둠")) == [
        ("changed", "sections[summary].items[강둑 쉼터 일곱 곳에 책을 둠].text", "and summary repeats it")
    ]
    none = content(record())
    assert told(none, made("쉼터에 책을 둠")) == [("gained", "sections", "and summary repeats it")]
    assert told(made("쉼터에 책을 둠"), none) == [("lost", "sections", "and summary repeats it")]


def test_what_repeats_an_echo_stays_a_difference() -> None:
    block = section(item("두레가 모임", 22), kind="summary", line=21)
    one, two = record(1, summary=["두레가 모임"], sections=[block]), record(2, "등대", sections=[block], line_start=20)
    assert told(content(one), content(record(1), two)) == [
        ("lost", "summary"),
        ("gained", "", "and 1 section in it, before in sections of task 1"),
    ]
