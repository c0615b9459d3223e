import pytest

from ingest.readers.glyphs import font_of, shown, unknown


@pytest.mark.parametrize(
    ("text", "fonts", "seen"),
    [
        ("\U000f02b1 일정", ["함초롬바탕"], "□1 일정"),
        ("\U000f02ba\U000f02c4", ["HY헤드라인M"], "□11"),
        ("v 요약", ["Wingdings"], "❖ 요약"),
        ("\uf076 요약", ["Wingdings"], "❖ 요약"),
        ("\uf076 요약", ["바탕", "돋움"], "❖ 요약"),  # Hangul shows such codes from Wingdings, whatever the font
        ("\uf0b7 하나", [], "• 하나"),
        ("\uf0b7 하나", ["Symbol"], "• 하나"),
        ("Dx", ["Symbol"], "Δξ"),
        ("v 요약", ["바탕"], "v 요약"),
        ("v", ["Wingdings", "바탕"], "v"),  # not all scripts have the font
        ("\ue123", ["바탕"], "\ue123"),
    ],
)
def test_signs_are_what_they_look_like(text: str, fonts: list[str], seen: str) -> None:
    assert shown(text, font_of(fonts)) == seen


def test_what_is_not_known_is_told_once_with_its_first_line() -> None:
    (problem,) = unknown("하나\n\ue123 둘 \ue123\n\U000f02fc")
    assert (problem.code, problem.line) == ("glyph_unknown", 2)
    assert problem.message.endswith("U+E123, U+F02FC in 3 places")
    assert unknown("□1 하나") == []
