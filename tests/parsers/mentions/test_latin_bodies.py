"""Bodies by their Latin names, alone and behind the name that they say again."""

from __future__ import annotations

import pytest

from parsers.finders import Lost, mentions_in, mentions_of
from parsers.mentions.latin_bodies import find

NAMES = [
    ("the Starlight Museum of Chairs (SMC; Director: G. Hong)", ["Starlight Museum of Chairs"]),
    ("The Overseas Alley Foundation and the World Chair Council", ["Overseas Alley Foundation", "World Chair Council"]),
    (
        "나루기구 * Alley and Chair Development Organization : 의자를 놓는 곳",
        ["Alley and Chair Development Organization"],
    ),
    ("골목 의자 박람회(World Alley Expo)", []),
    ("나루연구원(Naru Institute for Alley Policy, NIAP)", ["Naru Institute for Alley Policy"]),
    ("Society for Chairs, Alleys and Trees", ["Society for Chairs, Alleys and Trees"]),
    ("Museum, Bank", []),  # a head alone
    ("chairs of the association", []),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_a_latin_name_ends_with_what_it_names(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in find(text)] == names


AGAIN = [
    ("유럽연합(EU)과 함께", ["유럽연합"]),
    ("국제골목기구(International Organization for Alleys)와", ["국제골목기구"]),
    ("국제골목기구(IOA, International Organization for Alleys)와", ["국제골목기구"]),
    ("한국도로공사 * (EX)와", ["한국도로공사"]),
    ("산업통상자원부(KOTRA)와", ["산업통상자원부", "KOTRA"]),  # another body
    ("환경부(EU 공동 주관)와", ["환경부", "EU"]),  # more is told
    ("유럽연합(EU)과 함께 EU는", ["유럽연합", "EU"]),  # alone it is a name
    ("환경부 등(EU 포함)", ["환경부", "EU"]),  # not right behind the body
    ("환경부(유럽연합 제외)와", ["환경부", "유럽연합"]),
]


@pytest.mark.parametrize(("text", "names"), AGAIN)
def test_a_latin_name_behind_its_body_is_no_mention_of_its_own(text: str, names: list[str]) -> None:
    assert [text[each.start : each.end] for each in mentions_in(text) if each.type == "organization"] == names


def test_a_name_said_again_is_told_to_have_given_way() -> None:
    lost: Lost = []
    mentions_of(["유럽연합(EU)과 함께"], lost=[lost])
    assert [(found.fields["name"], why) for found, why in lost] == [("EU", "it names the body before it again")]
