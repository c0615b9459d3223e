"""What is said of a change, for one document."""

from typing import Any

from made import Row, document, item, money, record, section

from ingest.compare.comparison import compare, gained_or_lost
from ingest.compare.content import Content, content_of
from ingest.compare.difference import ABSENT, Difference, RecordName

TEXT = "".join(f"{number}째 줄\n" for number in range(1, 60))


def content(*records: Row, facts: list[Row] | None = None, text: str | None = TEXT, **fields: Any) -> Content:
    row = document(records=len(records), facts=len(facts or ()), **fields)
    return content_of(row, records, facts or [], text)


def said(difference: Difference) -> tuple[Any, ...]:
    """A difference without its document: what, record, field, before, after, line."""
    found = difference
    return found.what, found.record and found.record.ordinal, found.field, found.before, found.after, found.line


def differences(before: Content, after: Content) -> list[tuple[Any, ...]]:
    return [said(found) for found in compare(before, after)]


def test_a_field_of_a_record_is_told_with_record_line_and_text() -> None:
    (found,) = compare(content(record()), content(record(title="솔밭 음악회 초대")))
    assert said(found) == ("changed", 1, "title", "솔밭 음악회", "솔밭 음악회 초대", 10)
    assert (found.document, found.source) == ("가.txt", "10째 줄")
    assert found.record == RecordName(1, "task", "솔밭 음악회 초대")


def test_an_item_gained_in_a_section_is_an_item_and_not_a_changed_section() -> None:
    before, new = item("두레가 대숲 길을 쓺", 12), item("등대를 세움", 13)
    assert differences(
        content(record(sections=[section(before)])), content(record(sections=[section(before, new)]))
    ) == [("gained", 1, "sections[background].items", ABSENT, new, 13)]


def test_a_lost_item_has_the_line_and_text_of_the_earlier_output() -> None:
    old = item("등대를 세움", 13)
    (found,) = compare(content(record(sections=[section(old)])), content(record(sections=[section()]), text="짧음\n"))[
        1:
    ]
    assert said(found) == ("lost", 1, "sections[background].items", old, ABSENT, 13)
    assert found.source == "13째 줄"


def test_a_heading_of_the_records_own_is_called_by_its_words() -> None:
    before, after = (section(item("두레", level=n), kind="other", heading="기대효과") for n in (0, 1))
    assert differences(content(record(sections=[before])), content(record(sections=[after]))) == [
        ("changed", 1, "sections[기대효과].items[두레].level", 0, 1, 12)
    ]


def test_a_labelled_value_is_called_by_its_key() -> None:
    before, after = ({"key": "사업기간", "value": value, "line": 14} for value in ("2020", "2021"))
    assert differences(content(record(attributes=[before])), content(record(attributes=[after]))) == [
        ("changed", 1, "attributes[사업기간].value", "2020", "2021", 14)
    ]


def test_a_record_gained_in_the_middle_does_not_change_the_later_ones() -> None:
    one, two = record(1, "솔밭"), record(2, "장독대")
    shifted = record(3, "장독대", line_start=two["line_start"], line_end=two["line_end"])
    before = content(one, two, facts=[money("3억원", 3e8, of=two)])
    after = content(one, record(2, "새 일", line_start=15), shifted, facts=[money("3억원", 3e8, of=shifted)])
    (found,) = differences(before, after)
    assert found[:3] == ("gained", 2, "")


def test_a_number_that_no_gained_record_explains_has_moved() -> None:
    odd = record(7) | {"line_start": 10, "line_end": 19}
    assert differences(content(record(1)), content(odd)) == [("moved", 7, "", "record 1", "record 7", 10)]


def test_records_that_passed_each_other_have_moved() -> None:
    one, two = record(1, "솔밭"), record(2, "장독대")
    swapped = [
        two | {"ordinal": 1, "record_id": one["record_id"], "line_start": 10, "line_end": 19},
        one | {"ordinal": 2, "record_id": two["record_id"], "line_start": 20, "line_end": 29},
    ]
    found = differences(content(one, two), content(*swapped))
    assert {what for what, *_ in found} == {"moved"}
    assert {(before, after) for *_, before, after, _ in found} <= {
        ("line 10", "line 20"),
        ("line 20", "line 10"),
        ("lines 10-19", "lines 20-29"),
        ("lines 20-29", "lines 10-19"),
    }


def test_records_without_a_title_are_paired_by_what_they_hold() -> None:
    one, two = (record(n, None, sections=[section(item(text))]) for n, text in ((1, "솔밭 음악회"), (2, "장독대 모임")))
    changed = two | {"sections": [section(item("장독대 모임날"))]}
    (found,) = differences(content(one, two), content(changed | {"ordinal": 1, "record_id": one["record_id"]}))[:1]
    assert found[:2] == ("lost", 1)


def test_facts_are_paired_by_type_and_text() -> None:
    one, other, third = money("3억원", 3e8), money("5억원", 5e8, 13), money("7억원", 7e8, 14)
    assert differences(
        content(record(), facts=[one, other]), content(record(), facts=[one | {"amount": 4e8}, third])
    ) == [
        ("changed", 1, "facts[money 3억원].amount", 3e8, 4e8, 12),
        ("lost", 1, "facts", {key: other[key] for key in other if not key.endswith("_id")}, ABSENT, 13),
        ("gained", 1, "facts", ABSENT, {key: third[key] for key in third if not key.endswith("_id")}, 14),
    ]


def test_facts_of_a_record_that_has_no_row_are_told_once() -> None:
    facts = [money("3억원", 3e8), money("5억원", 5e8)]
    gone, gained = differences(content(record(), facts=facts), content(facts=facts))
    assert gone[:3] == ("lost", 1, "")
    assert gained[:3] == ("gained", None, "facts without a record")


def test_what_only_stands_elsewhere_has_moved() -> None:
    before, after = (content(record(sections=[section(item("두레", line))])) for line in (12, 14))
    assert differences(before, after) == [("moved", 1, "sections[background].items[두레]", "line 12", "line 14", 14)]


def test_words_in_another_order_are_told_once() -> None:
    terms = [{"term": term, "count": 1} for term in ("솔밭", "두레", "등대")]
    before, after = content(record(keywords=terms)), content(record(keywords=[*terms[1:], terms[0]]))
    assert differences(before, after) == [("moved", 1, "keywords", "1 솔밭", "3 솔밭", 10)]


def test_a_document_that_shifted_as_a_whole_says_so_once() -> None:
    def shifted(by: int) -> Content:
        row = record(sections=[section(item("두레", 12 + by), item("등대", 13 + by), line=11 + by)])
        ends = {at: row[at] + by for at in ("line_start", "line_end")}
        return content(row | ends, facts=[money("3억원", 3e8, 12 + by)], furniture=[[2 + by, 2 + by]], text=None)

    (found,) = compare(shifted(0), shifted(3))
    assert (found.what, found.record, found.field, found.line) == ("moved", None, "lines", 5)
    assert (found.before, found.after, found.note) == ("2-13", "5-16", "all things by +3 lines")


def test_furniture_is_told_apart_by_what_stands_there() -> None:
    before = content(furniture=[[3, 3], [7, 7], [9, 9]])
    assert [found[:3] for found in differences(before, content(furniture=[[7, 7], [9, 9]]))] == [
        ("lost", None, "furniture")
    ]
    text = f"새 줄\n{TEXT}"
    moved = compare(before, content(furniture=[[4, 4], [8, 8], [10, 10]], text=text, sha256="새"))
    assert [found.what for found in moved] == ["changed", "changed", "moved"]
    assert moved[-1].note == "all things by +1 line"


def test_a_changed_file_says_so_once_and_its_records_are_compared() -> None:
    changed = record(title="새 이름", of=document(content="새 글"))
    before, after = content(record()), content(changed, content="새 글", size=9, text=f"새 줄\n{TEXT}")
    file, title = compare(before, after)
    assert (file.field, file.line, file.note) == ("sha256", 1, "the source text changed, first in line 1")
    assert title.field == "title"


def test_fields_of_the_document_have_the_line_that_holds_them() -> None:
    assert differences(content(title="7째 줄"), content(title=None)) == [("changed", None, "title", "7째 줄", None, 7)]


def test_counts_are_told_only_where_the_rows_do_not_tell_it() -> None:
    assert [found[:3] for found in differences(content(record()), content())] == [("lost", 1, "")]
    odd = content_of(document(records=5), [record()], [], TEXT)
    assert differences(content(record()), odd) == [("changed", None, "records", 1, 5, None)]


def test_numbers_of_another_type_differ() -> None:
    before, after = (content(record(), facts=[money("3원", amount)]) for amount in (3, 3.0))
    assert [found[2:5] for found in differences(before, after)] == [("facts[money 3원].amount", 3, 3.0)]


def test_a_field_that_only_one_version_writes_is_absent_in_the_other() -> None:
    (found,) = compare(content(record()), content(record() | {"mood": None}))
    assert (found.field, found.before, found.after) == ("mood", ABSENT, None)


def test_a_whole_document_is_told_by_kind_title_and_counts() -> None:
    found = gained_or_lost("gained", content(record(), title="새 책"))
    assert found.after == {"kind": "report", "title": "새 책", "records": 1, "facts": 0}
    assert (found.line, found.source) == (1, "1째 줄")


def test_ids_and_places_of_facts_make_no_difference_of_their_own() -> None:
    """An item more before them moves them all; what a part is of is told by the text of its total."""

    def version(shift: int, total: str) -> Content:
        holder = record(sections=[section(*(item(f"의자 {at}", 12 + at) for at in range(shift + 1)))])
        facts = []
        for at, text in ((0, total), (1, "1억원")):
            one = money(text, 1, line=12 + shift, of=holder, section="background")
            start = one["char_start"] + 10 * at
            place = {"char_start": start, "char_end": start + len(text), "section_index": 0, "item_index": shift}
            role = {"role": "part" if at else "total", "part_of": facts[0]["fact_id"] if at else None}
            facts.append(one | place | role | {"fact_id": f"{holder['record_id']}-money-{start}"})
        return content_of(document(), [holder], facts, None)

    assert {one.what for one in compare(version(0, "9억원"), version(2, "9억원"))} == {"gained", "moved"}
    changed = compare(version(0, "9억원"), version(0, "8억원"))
    assert [one.field for one in changed if one.what == "changed"] == ["facts[money 1억원].part_of"]
