"""When the next generation is not published: it would lose too many documents, or one error struck too many."""

from __future__ import annotations

from ingest.wording import counted, first_of
from schemas.errors import FailureCode, LossError

# Of the published documents, or of all files where one error is equal in many: the share that stops a run.
MAX_LOSS = 0.2
# Fewer equal errors than these may be the fault of the documents.
MANY = 3
NAMED = 5
# Errors that gongbo or the machine is to blame for.
NOT_THE_FILES = ("internal_error", "crashed")
CURE = "To publish all the same, run once with --max-loss 100."


class Losses:
    """What the next generation would lose of the published one, and how often one error occurs."""

    def __init__(self) -> None:
        self._vanished = _Paths()
        self._failing = _Paths()
        self._errors: dict[str, _Paths] = {}

    def vanishes(self, path: str) -> None:
        """Notes a published document that is not in the input any more, or whose rows cannot be kept."""
        self._vanished.add(path)

    def fails(self, path: str, code: FailureCode, message: str, *, published: bool) -> None:
        """Notes a file that fails; `published` says that the published generation has it as a document."""
        if published:
            self._failing.add(path)
        if code in NOT_THE_FILES:
            self._errors.setdefault(message, _Paths()).add(path)

    def misses(self, number: int) -> None:
        """Notes published documents of which no more is known than that they are missing."""
        self._vanished.count += max(0, number)

    def refuse(self, source: str, published: int, files: int, allowed: float) -> None:
        """Raises LossError when more than the share `allowed` of the `published` documents would be lost, or when more
        than that share of the `files` of `source` fail with the same error.
        """
        lost = self._vanished.count + self._failing.count
        if lost > allowed * published:
            kinds = ((self._vanished, "not there any more"), (self._failing, "failing now"))
            parts = "; ".join(f"{paths.count:,} {what}{paths}" for paths, what in kinds if paths.count)
            whole = counted(published, "published document")
            raise LossError(
                f"Nothing was published: {lost:,} of {whole} would be lost, {parts}. "
                f"Is {source} the right folder, and is it mounted? {CURE}"
            )
        for message, paths in self._errors.items():
            if paths.count >= MANY and paths.count > allowed * files:
                raise LossError(
                    f"Nothing was published: {paths.count:,} of {counted(files, 'file')} fail with the same error, "
                    f"which is no fault of theirs{paths}: {message}. Mend the cause and run again. {CURE}"
                )


class _Paths:
    """How many paths there are, and the first of them."""

    def __init__(self) -> None:
        self.count = 0
        self._first: list[str] = []

    def add(self, path: str) -> None:
        self.count += 1
        if len(self._first) < NAMED:
            self._first.append(path)

    def __str__(self) -> str:
        """The first paths in parentheses, behind a space; nothing where none is known."""
        return f" ({first_of(self._first, self.count)})" if self._first else ""
