"""One row of failed.jsonl: a file of the input that is not in the output."""

from schemas.base import Row
from schemas.errors import FailureCode


class Failure(Row):
    """A file that was left out: why, and what to do."""

    path: str
    code: FailureCode
    message: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}. {self.remedy}"
