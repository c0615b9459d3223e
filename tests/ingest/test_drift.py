from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ingest.drift.jumps import jumps
from ingest.drift.profile import Group, Profile, names_of, summed
from ingest.journal import Report


def group(documents: int = 40, **more: Any) -> Group:
    return Group(documents, documents, 10 * documents, 1000 * documents, **more)


def as_report(**groups: Group) -> dict[str, Any]:
    profile = Profile()
    profile.groups = groups
    return profile.as_data()


MANY = group(missing=Counter({"records.title": 2}), headings=Counter({"추진 배경": 3}))


@pytest.mark.parametrize(
    ("now", "said"),
    [
        pytest.param(group(), [], id="as before"),
        pytest.param(
            group(headings=Counter({"추진 배경 및 목적": 12})),
            ["release: heading '추진 배경 및 목적' 12 times, read as other, never before"],
            id="a heading that was never seen",
        ),
        pytest.param(group(headings=Counter({"추진 배경": 30})), [], id="a heading that was seen"),
        pytest.param(group(headings=Counter({"여는 말": 9})), [], id="a heading now and then"),
        pytest.param(
            group(missing=Counter({"records.title": 30})),
            ["release: records.title is null in 75%, 5% before"],
            id="nulls",
        ),
        pytest.param(group(missing=Counter({"records.title": 6})), [], id="a few more nulls"),
        pytest.param(group(4, missing=Counter({"records.title": 4})), [], id="too few documents to say so"),
        pytest.param(
            Group(40, 40, 100, 40_000), ["release: 2.5 facts per 1,000 characters, 10.0 before"], id="fewer facts"
        ),
        pytest.param(Group(40, 40, 300, 40_000), [], id="somewhat fewer facts"),
    ],
)
def test_a_jump_is_named(now: Group, said: list[str]) -> None:
    assert jumps({"release": now}, [as_report(release=MANY)]) == said


def test_nothing_is_said_before_there_is_something_to_compare_with() -> None:
    now = group(headings=Counter({"추진 배경 및 목적": 12}))
    assert jumps({"release": now}, []) == []
    assert jumps({"release": now}, [as_report(release=group(19))]) == []
    assert jumps({"release": now}, [as_report(essay=MANY)]) == []
    assert len(jumps({"release": now}, [as_report(release=group(10)), as_report(release=group(10))])) == 1


def test_what_holds_for_a_kind_is_not_said_of_its_publishers_again() -> None:
    now = {name: group(missing=Counter({"records.title": 40})) for name in ("release", "release, 나루시")}
    before = as_report(**{name: group() for name in now})
    assert jumps(now, [before]) == ["release: records.title is null in 100%, 0% before"]
    alone = {"release": group(400), "release, 나루시": now["release, 나루시"]}
    assert jumps(alone, [before]) == ["release, 나루시: records.title is null in 100%, 0% before"]


@pytest.mark.parametrize("broken", [{"release": 5}, {"release": {}}, {"release": {"documents": "viele"}}])
def test_a_report_that_somebody_has_spoilt_stops_nothing(broken: dict[str, Any]) -> None:
    assert jumps({"release": group()}, [broken]) == []


def test_sums_come_back_out_of_a_report_as_they_went_in() -> None:
    assert summed([as_report(release=MANY), as_report(release=MANY)])["release"].documents == 80
    assert summed([as_report(release=MANY)]) == {"release": MANY}


def test_a_document_counts_for_its_kind_and_for_its_publisher() -> None:
    assert names_of({"kind": "release", "publisher": "나루시"}) == ["release", "release, 나루시"]
    assert names_of({"kind": "essay", "publisher": None}) == ["essay"]


def case(number: int, heading: str) -> str:
    return f"""경기 양평군
(강둑 위 걷는 도서관 {number})

주요내용요약

○ 자전거에 책을 실어 강둑 쉼터마다 빌려줌

추진배경

○ 쉼터 여섯 곳에 읽을거리가 없다는 의견이 많음

{heading}

○ 어린이와 어르신이 함께 읽는 자리를 둠

문의하실 곳 : 경기 양평군 물길과 나두리(☎ 031-000-2741)
"""


def book(number: int, heading: str) -> str:
    return "물빛마을 자치 이야기\n\n" + "".join(case(3 * number + one, heading) for one in range(3))


@pytest.mark.usefixtures("settled")
def test_a_night_with_another_form_is_told_apart_from_the_nights_before(
    inbox: Path, out: Path, run_quietly: Callable[..., Report], caplog: pytest.LogCaptureFixture
) -> None:
    for number in range(20):
        (inbox / f"{number:02}.txt").write_text(book(number, "향후계획"), encoding="utf-8")
    first = run_quietly(inbox, out)
    assert first.profile["casebook"]["documents"] == 20
    assert first.drift == []
    for number in range(20, 24):
        (inbox / f"{number:02}.txt").write_text(book(number, "기대효과"), encoding="utf-8")
    with caplog.at_level("WARNING"):
        second = run_quietly(inbox, out)
    assert second.profile["casebook"]["documents"] == 4
    assert second.drift == ["casebook: heading '기대효과' 12 times, read as other, never before"]
    assert f"unlike the nights before: {second.drift[0]}" in caplog.messages
    assert run_quietly(inbox, out).drift == []
