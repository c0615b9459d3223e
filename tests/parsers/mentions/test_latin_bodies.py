"""Bodies by their Latin names."""

from __future__ import annotations

import pytest

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
