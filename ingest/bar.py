"""How far a run is, for a person at a terminal: count, bar, time left, and what is being read, all in one line."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TimeRemainingColumn
from rich.table import Column
from rich.text import Text

# Columns of the screen: of the time left (12:34:56), of the space behind each column, and of a bar at its longest.
TIME, SPACES, LONGEST_BAR = 8, 3, 24
# A name that gets fewer columns than this says nothing.
SHORTEST_NAME = 5
ELLIPSIS = "…"


def shortened(text: str, width: int) -> str:
    """The text in at most `width` columns of the screen, of which Hangul takes two a syllable; cut in the middle."""
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ELLIPSIS)
    end = _within(text[::-1], room // 2)[::-1]
    return _within(text, room - cell_len(end)) + ELLIPSIS + end if room >= 0 else ""


def _within(text: str, width: int) -> str:
    """As much of the beginning of a text as fits."""
    for i in range(len(text)):
        if cell_len(text[: i + 1]) > width:
            return text[:i]
    return text


class Bar:
    """The line at the foot of a terminal; whoever prints to `console` meanwhile prints above it."""

    def __init__(self, console: Console) -> None:
        bar = min(LONGEST_BAR, console.width // 4)
        columns = (MofNCompleteColumn(), BarColumn(bar), TimeRemainingColumn(), _Name(console, bar))
        self.shown = Progress(*columns, console=console, transient=True)
        self._task = self.shown.add_task("", total=None, visible=False)
        self._path = ""

    def show(self, path: str, number: int, total: int) -> None:
        """File `number` of `total`, at `path`, is being read."""
        self._path = path
        self.shown.update(self._task, description=path, completed=number - 1, total=total, visible=True)

    def say(self, what: str | None) -> None:
        """Shows a word in the place of the path until the next file; None: the path again."""
        self.shown.update(self._task, description=self._path if what is None else what)


class _Name(ProgressColumn):
    """The path in what room the other columns leave; `bar` is the width of the bar."""

    def __init__(self, console: Console, bar: int) -> None:
        super().__init__(Column(no_wrap=True))
        self._console = console
        self._taken = bar + TIME + SPACES

    def render(self, task: Task) -> Text:
        """The path, or what is said in its place."""
        count = 2 * len(str(task.total)) + 1
        room = self._console.width - count - self._taken
        return Text(shortened(task.description, room) if room >= SHORTEST_NAME else "")
