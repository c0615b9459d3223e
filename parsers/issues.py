"""Issues with codes of the closed list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from parsers.vocabulary import IssueCodes, load
from schemas.errors import InternalError
from schemas.issue import Issue


@cache
def meanings() -> dict[str, str]:
    """The closed list: code to meaning."""
    return {entry.code: entry.meaning for entry in load(IssueCodes).codes}


def issue(code: str, line: int | None, detail: str = "") -> Issue:
    """An issue with the meaning of its code as message, and what is particular to it behind.

    Raises InternalError for a code outside the closed list.
    """
    if code not in meanings():
        raise InternalError(f"issue code {code!r} is not in parsers/vocabulary/issues.yaml")
    message = meanings()[code]
    return Issue(code=code, message=f"{message.rstrip('.')}: {detail}" if detail else message, line=line)


def counted(issues: Iterable[Issue]) -> dict[str, int]:
    """How many issues there are of each code, in the order of the codes."""
    return dict(sorted(Counter(each.code for each in issues).items()))
