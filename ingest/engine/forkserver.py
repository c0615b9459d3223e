"""The process that workers are forked from: it loads the language model once, and every worker shares it.

Started by `ingest.engine.forks` as `python -m ingest.engine.forkserver SECONDS MEGABYTES SOCKET`. It is told the
overlay of the vocabulary first, by content, for the folder may have changed meanwhile; then it does what it is asked.
"""

from __future__ import annotations

import gc
import os
import resource
import signal
import socket
import sys
import time
import traceback
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import NoReturn

from ingest.engine.orders import BURY, END, FORK, LOAD, READY
from ingest.engine.worker import serve
from ingest.overlay import Overlay
from parsers.document import Origin, rows_of
from parsers.language.kiwi import Korean
from parsers.text.source import SourceText
from parsers.vocabulary import lay_over

# Seconds that a worker gets to end when its pipe is closed already, and between two looks at it.
PATIENCE = 10
PAUSE = 0.001
# A little of what documents hold: a heading, prose, a bullet, a note; a day, an amount, a body, a phone number.
TEXT = """보도자료
물빛시, 강둑 도서관 문을 열다
물빛시(시장 나은솔)는 2025년 3월 4일(화) 강둑 도서관을 열고 이용자를 맞이한다고 밝혔다.
□ 추진 배경
 ○ 사업비 12억원, 이용자 3,400명(전년 대비 12% 증가)
  * 「도서관법」 제11조에 따른 조사
문의: 물빛시 물길과 나두리(☎ 031-000-2741, gangduk@example.kr)
"""


def main() -> None:
    """Does what it is asked until there is nobody to ask."""
    seconds, megabytes, place = float(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    # Ctrl-C reaches every process of the terminal; the run decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    # What a library prints belongs to the complaints.
    os.dup2(2, 1)
    limit(megabytes)
    control = socket.socket(fileno=place)
    asked = Connection(os.dup(place))
    # An end that comes before anything was asked.
    with suppress(EOFError):
        asked.send(READY)
        overlay: Overlay = asked.recv()
        lay_over(overlay.files, overlay.folder or "")
        ForkServer(control, asked, seconds).work()


class ForkServer:
    """Forks workers, loads the model for those that come after, and knows how each has ended."""

    def __init__(self, control: socket.socket, asked: Connection, seconds: float) -> None:
        self._control = control
        self._asked = asked
        self._seconds = seconds
        # Without the model a worker is small and there at once: a file that cannot be read needs none.
        self._korean = Korean(may_load=False)
        self._workers: set[int] = set()

    def work(self) -> None:
        """Does what it is asked. Raises EOFError when nobody asks any more; the workers have ended then."""
        try:
            while True:
                order, number = self._asked.recv()
                if order == FORK:
                    self._asked.send(self._fork(number))
                elif order == LOAD:
                    self._load()
                    self._asked.send(READY)
                elif order in (END, BURY):
                    self._asked.send(self._end(number, PATIENCE if order == BURY else 0))
        finally:
            for worker in sorted(self._workers):
                self._end(worker)

    def _fork(self, megabytes: int) -> int:
        """Forks a worker that may take so much data, with the socket and the file for complaints that come along."""
        _, handles, _, _ = socket.recv_fds(self._control, 1, 2)
        worker = os.fork()
        if not worker:
            self._control.close()
            self._asked.close()
            _become_worker(handles[0], handles[1], megabytes, self._korean, self._seconds)
        for handle in handles:
            os.close(handle)
        self._workers.add(worker)
        return worker

    def _load(self) -> None:
        # Nothing of it becomes garbage.
        gc.disable()
        korean = Korean()
        korean.load()
        warm_up(korean)
        self._korean = korean
        # What is shared stays so only as long as nobody writes to it, and a search for garbage writes to all it visits.
        gc.freeze()
        gc.enable()

    def _end(self, worker: int, patience: float = 0) -> int:
        """Ends a worker if it does not end by itself within so many seconds; its exit status, negative for a signal."""
        self._workers.discard(worker)
        late = time.monotonic() + patience
        ended, status = os.waitpid(worker, os.WNOHANG)
        while not ended and time.monotonic() < late:
            time.sleep(PAUSE)
            ended, status = os.waitpid(worker, os.WNOHANG)
        if not ended:
            os.kill(worker, signal.SIGKILL)
            _, status = os.waitpid(worker, 0)
        return os.waitstatus_to_exitcode(status)


def warm_up(korean: Korean) -> None:
    """Reads a text that nobody gets, so that patterns and word lists that every document needs are ready and shared."""
    origin = Origin("", "", "", 0, "txt", "utf-8", "")
    rows_of(SourceText(TEXT), origin, korean)
    korean.forget()


def limit(megabytes: int) -> None:
    """Lets this process take so many megabytes of data and no more."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = megabytes << 20
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))


def _become_worker(pipe: int, complaints: int, megabytes: int, korean: Korean, seconds: float) -> NoReturn:
    """Works in the place of the fork server's copy, and ends without what a copy would tidy up twice."""
    status = 1
    try:
        os.dup2(complaints, 2)
        os.dup2(complaints, 1)
        limit(megabytes)
        serve(Connection(pipe), korean, seconds)
        status = 0
    except SystemExit as leaving:
        print(leaving, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
    finally:
        with suppress(BaseException):
            sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    main()
    # Nothing is left to be done; to take the model apart would take a while.
    os._exit(0)
