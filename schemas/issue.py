"""What a reader should look at."""

from schemas.base import Row


class Issue(Row):
    """One oddity of a readable document.

    `code` is one of the closed list in `parsers/vocabulary/issues.yaml`; `line` is the 1-based source line, null when
    the oddity is of the document as a whole.
    """

    code: str
    message: str
    line: int | None
