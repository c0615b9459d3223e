"""Ctrl-C is heard, or not, and afterwards it is as it was."""

import signal
from threading import Thread

import pytest

from ingest import interrupts


def press() -> None:
    signal.raise_signal(signal.SIGINT)


def test_it_is_heard_until_it_is_no_more() -> None:
    with interrupts.as_before():
        with pytest.raises(KeyboardInterrupt):
            press()
        interrupts.no_more()
        press()
    with pytest.raises(KeyboardInterrupt):
        press()


def test_it_is_as_before_also_after_an_error() -> None:
    def publish() -> None:
        with interrupts.as_before():
            interrupts.no_more()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        publish()
    with pytest.raises(KeyboardInterrupt):
        press()


def test_in_another_thread_nothing_is_changed_and_nothing_fails() -> None:
    ended = []

    def work() -> None:
        with interrupts.as_before():
            interrupts.no_more()
        ended.append(True)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert ended == [True]
    with pytest.raises(KeyboardInterrupt):
        press()
