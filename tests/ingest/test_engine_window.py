"""Jobs are gathered into shards, go out as far ahead as there is room, and keep the order of the steps."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.engine import window as windows
from ingest.engine.window import Shard, Window
from ingest.job import Job


class Sender:
    """Keeps the paths of each shard that is sent; the window may be `most` shards ahead."""

    def __init__(self, size: int, most: int = 1000) -> None:
        self.size = size
        self.most = most
        self.sent: list[list[str]] = []

    def window(self, steps: list[str]) -> Window[str]:
        """A step is the path of a job, or has none where it is empty."""

        def job_of(step: str) -> Job | None:
            return Job(step, step) if step else None

        def send(shard: Shard) -> None:
            self.sent.append([job.path for job in shard.jobs])

        return Window(steps, job_of, lambda: Shard(self.size), send, lambda on_their_way: on_their_way < self.most)


def walked(sender: Sender, steps: list[str]) -> Iterator[tuple[str, str | None]]:
    """Each step, and the path of the job at its place."""
    for step, place in sender.window(steps):
        if place:
            assert [job.path for job in place.shard.jobs] in sender.sent, "an answer is asked for that nobody works on"
        yield step, place and place.shard.jobs[place.number].path


@given(st.lists(st.sampled_from(["", "", "가"])), st.integers(1, 5), st.integers(1, 4), st.integers(1, 8))
def test_every_step_comes_once_and_in_order_with_its_job(kinds: list[str], size: int, most: int, ahead: int) -> None:
    steps = [f"{kind}{number}" if kind else "" for number, kind in enumerate(kinds)]
    sender = Sender(size, most)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(windows, "AHEAD", ahead)
        found = list(walked(sender, steps))
    assert found == [(step, step or None) for step in steps]
    assert [path for shard in sender.sent for path in shard] == [step for step in steps if step]
    assert all(len(shard) <= size for shard in sender.sent)


def test_shards_are_full_however_far_apart_the_jobs_are() -> None:
    sender = Sender(size=2)
    list(walked(sender, ["가", "", "", "나", "", "다", "", "", "라", "마"]))
    assert sender.sent == [["가", "나"], ["다", "라"], ["마"]]


def test_no_more_shards_are_on_their_way_than_there_is_room_for() -> None:
    sender = Sender(size=2, most=2)
    walk = walked(sender, ["가", "나", "다", "라", "마", "바", "사"])
    next(walk)
    assert sender.sent == [["가", "나"], ["다", "라"]]
    next(walk)
    assert len(sender.sent) == 2
    next(walk)
    assert sender.sent[2:] == [["마", "바"]]


def test_steps_are_looked_ahead_so_far_and_no_farther(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "AHEAD", 3)
    sender = Sender(size=5)
    walk = walked(sender, ["가", "", "나", "다", "라"])
    next(walk)
    assert sender.sent == [["가", "나"]]
