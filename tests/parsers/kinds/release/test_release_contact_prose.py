"""Contacts that a sentence names."""

from __future__ import annotations

import pytest

from parsers.kinds.release.contact_prose import entries, phrase


@pytest.mark.parametrize(
    ("text", "organization", "department", "person"),
    [
        ("자세한 일정은 산림청 숲길과(02-2079-6974)로 문의하면 된다.", "산림청", "숲길과", None),
        ("숲사랑 공모전 운영사무국(02-6395-3127)에 문의하면 된다.", None, "숲사랑 공모전 운영사무국", None),
        ("누리집에서 볼 수 있으며, 운영사무국 전화(02-334-9044)로 문의할 수 있다.", None, "운영사무국", None),
        (
            "일정은 한국숲길협회 누리집(www.soop.kr) 방문과 전화(☎042-524-9262)로 문의하면 된다.",
            "한국숲길협회",
            None,
            None,
        ),
        (
            "취재를 원하시면 산림청 숲길과 나해솔 사무관(☎042-481-4385)에게 연락주시기 바랍니다.",
            "산림청",
            "숲길과",
            "나해솔",
        ),
        ("문의는 대회 사무국(한국숲길협회 교육실 ☎02-3459-2818)으로 하면 된다.", "한국숲길협회", "교육실", None),
        ("자세한사항은보건복지부노인정책과(044-202-3347)에문의할수있다.", "보건복지부", "노인정책과", None),
        (
            "문의는 경상북도 경제진흥원 숲길지원단(054-995-9933)으로 하면 된다.",
            "경상북도 경제진흥원",
            "숲길지원단",
            None,
        ),
        ("궁금한 사항은 동해관리단 조업센터(☎051-410-1410)로 문의하면 된다.", None, "동해관리단 조업센터", None),
    ],
)
def test_the_words_before_the_number_name_whom_to_ask(
    text: str, organization: str | None, department: str | None, person: str | None
) -> None:
    (entry,) = entries(text)
    assert (entry.named.organization, entry.named.department) == (organization, department)
    assert (entry.person.name if entry.person else None) == person


def test_two_offices_of_one_body_are_two() -> None:
    text = "선사는 한국바다공사 (금융팀 나해솔 팀장 ☎ 051-795-1752, 상생팀 도가람 팀장 ☎ 051-795-1761)에 문의하면 된다."
    found = [(e.named.organization, e.named.department, e.person and e.person.name) for e in entries(text)]
    assert found == [("한국바다공사", "금융팀", "나해솔"), ("한국바다공사", "상생팀", "도가람")]


@pytest.mark.parametrize(
    "text",
    [
        "자세한 사항은 전화(☎02-751-0740)로 문의하면 된다.",  # a number without a name
        "궁금한 점은 근로복지공단 고객센터(1588-0075)로 문의하면 된다.",  # a service that is called
        "불법 행위는 112에 신고해 달라고 당부하였다.",
        "산림청 숲길과(02-2079-6974)는 올해 문을 열었다.",  # nobody is told to turn to it
    ],
)
def test_sentences_that_name_nobody_to_ask(text: str) -> None:
    assert list(entries(text)) == []


def test_the_phrase_begins_with_the_body() -> None:
    assert phrase("그 밖의 궁금한 사항은 산림청 숲길과(☎") == "산림청 숲길과"
