"""The lists of the documents that the writers write: which label of a paragraph belongs to which."""

NUMBERS = ("1.", "2.", "3.", "4.", "5.")
LETTERS = ("가.", "나.", "다.", "라.")
BULLET = "-"


def kind_of(label: str) -> int:
    """0 for none, 1 for the first level of a numbered list, 2 for its second, 3 for a bullet."""
    if not label:
        return 0
    return 1 if label in NUMBERS else 2 if label in LETTERS else 3
