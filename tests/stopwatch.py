"""Processor time of a call, for the tests that tell linear from quadratic."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(call: Callable[[], object]) -> float:
    """The seconds a call takes; infinite where it runs into its own time limit.

    The garbage collector rests meanwhile: late in a long run it walks over all that other tests have left.
    """
    collecting = gc.isenabled()
    gc.disable()
    start = time.process_time()
    try:
        call()
        return time.process_time() - start
    except TimeoutError:
        return float("inf")
    finally:
        if collecting:
            gc.enable()
