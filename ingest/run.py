"""One run: survey, build, publish, report."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ingest import announce, interrupts
from ingest.brakes import MAX_LOSS
from ingest.corrections.taken import Taken, taken_from
from ingest.inventory import Inventory
from ingest.journal import Report, recorded, refusals_noted, timestamp
from ingest.layout import CURRENT, LEDGER, SCHEMA
from ingest.lock import locked
from ingest.outcome import compare_nights, cost_of, tell, timed
from ingest.overlay import NO_OVERLAY, Overlay, read_vocabulary
from ingest.place import refuse_strange
from ingest.plan import READ, Plan, Step
from ingest.publish import Publisher
from ingest.survey import Survey, steps_of, survey_of
from ingest.version import fingerprint, manifest_head, versions
from schemas.errors import ClusterError, ConfigError, InternalError, LossError

if TYPE_CHECKING:
    from ingest.build import Builder
    from ingest.engine import Engine
    from ingest.job import Answer
    from ingest.known import Accepted
    from ingest.log import Progress
    from ingest.stage import Stage

    # A step, and what gives the engine's answer to it.
    Asked = tuple[Step, Callable[[], Answer] | None]

LOG = logging.getLogger(__name__)
UNTOUCHED = "The output is as it was; make room or choose another folder with --out, then run again."
PUBLISHED = "Generation {} was published all the same. Mend the cause before the next run."


class Order(NamedTuple):
    """What is to be run: a file or folder, the output folder, and what the user asked for beyond that.

    `known` is a known_failures.yaml; `max_loss` the share of the published documents that may be lost, from 0 to 1;
    `migrate` says that an output from before there were generations may be turned into one that has them; `overlay` are
    words that lie over the shipped ones; `corrections` is a file of what people have corrected; `accept_schema` says
    that the form of the rows may break that of the rows before; `in_parts` that the tables are written in parts.
    """

    source: Path
    out: Path
    retry: bool = False
    keep_missing: bool = False
    known: Path | None = None
    max_loss: float = MAX_LOSS
    migrate: bool = False
    overlay: Overlay = NO_OVERLAY
    corrections: Path | None = None
    accept_schema: bool = False
    in_parts: bool = False


def run(order: Order, engine: Engine, progress: Progress) -> Report:
    """Brings the output up to date with the input, and says what was done.

    Raises ConfigError when INPUT, OUT, the known failures or, if there is a document to read, the vocabulary are
    unusable or OUT cannot be written, BusyError when another run writes there; the output stays what it was then,
    unless the error says otherwise. A file that fails is left out and named; the others go on. Ctrl-C is heard until
    the run begins to publish.
    """
    options = {
        "retry": order.retry,
        "keep_missing": order.keep_missing,
        "max_loss": order.max_loss,
        "accept_schema": order.accept_schema,
        "parts": order.in_parts,
        "vocabulary": order.overlay.folder,
        "corrections": str(order.corrections) if order.corrections else None,
        **engine.limits,
    }
    shaping = {**versions(), "overlay": order.overlay.digest}
    report = Report(timestamp(), os.getpid(), str(order.source), options, shaping)
    with refusals_noted(order.out, report):
        inventory = Inventory(str(order.source))
        refuse_strange(str(order.source), order.out, migrate=order.migrate)
        accepted, current = _accepted(order.known), Publisher(order.out).current
        corrections = taken_from(order.corrections)
    with interrupts.as_before():
        with _writing(order.out, current), closing(engine):
            order.out.mkdir(parents=True, exist_ok=True)
            with locked(order.out, report.start) as left, recorded(order.out, report):
                if left:
                    LOG.warning("%s did not come to its end; going on from there", left, extra={"event": "taken_over"})
                _update(order, accepted, corrections, inventory, engine, progress, report)
        announce.ended(report, order.out)
    return report


def _accepted(known: Path | None) -> tuple[Accepted, ...]:
    if known is None:
        return ()
    from ingest.known import load

    return load(known)


def _update(
    order: Order,
    accepted: tuple[Accepted, ...],
    corrections: Taken,
    inventory: Inventory,
    engine: Engine,
    progress: Progress,
    report: Report,
) -> None:
    """Publishes a generation if the one that is there is not what the input would give."""
    publisher = Publisher(order.out)
    plan = Plan(
        version=fingerprint(report.versions),
        failing_version=fingerprint(report.versions, engine.limits),
        retry=order.retry,
        keep_missing=order.keep_missing,
        corrections=corrections.digests,
    )
    with ExitStack() as opened:
        salvage, previous = publisher.recover(), publisher.published()
        for generation in filter(None, (salvage, previous)):
            opened.callback(generation.close)
        if previous is None and publisher.current:
            LOG.warning("the published generation cannot be read: all is made anew", extra={"event": "ledger_damaged"})
        with timed(report, "survey"):
            try:
                survey = survey_of(inventory, previous, plan)
                unchanged = previous is not None and not survey.todo and previous.in_parts == order.in_parts
                if previous and unchanged:
                    tell(report, previous.ledger, previous.ledger, accepted)
                    report.corrections = corrections.outcome(previous.ledger)
                published = previous.ledger.totals().documents if previous else publisher.documents()
            except sqlite3.DatabaseError as error:
                LOG.warning("the ledger is damaged (%s): all is made anew", error, extra={"event": "ledger_damaged"})
                previous, unchanged, published = None, False, publisher.documents()
                survey = survey_of(inventory, previous, plan)
        report.files, report.paths = {**survey.files, "skipped": inventory.skipped}, survey.paths
        report.outputs = inventory.outputs
        if inventory.skipped:
            report.paths["skipped"] = inventory.skipped_paths
        if unchanged:
            report.outcome, report.generation = "unchanged", publisher.current
            return
        survey.losses.refuse(report.source, published, sum(survey.files.values()), order.max_loss)
        if survey.to_read and order.overlay.files:
            # The shipped words need no such look: whoever first asks for some reads them.
            read_vocabulary(order.overlay)
        # A run with nothing new is over in the time that these imports take.
        from ingest.build import Builder
        from ingest.contract.breaks import refuse_breaking

        refuse_breaking(order.out / CURRENT / SCHEMA, accepted=order.accept_schema)

        report.previous = publisher.current or None
        announce.started(report, survey.to_read)
        report.save()
        stage = publisher.begin(in_parts=order.in_parts, before=previous)
        builder = Builder(stage, plan, engine, inventory.file, previous, salvage, corrections)
        shown = _shown(engine.map(steps_of(inventory, previous, plan), builder.job), survey, progress)
        with _abandoned_after_an_error(publisher, builder.stage):
            _build(builder, shown, survey.to_read, report)
            # The system knows what a worker needed once it has ended.
            engine.close()
            report.cost = cost_of(builder)
            if previous is None and published:
                builder.losses.misses(published - builder.stage.ledger.totals().documents)
            builder.losses.refuse(report.source, published, builder.stage.ledger.count(), order.max_loss)
            _publish(publisher, builder.stage, report)
        compare_nights(order.out, builder, report)
        new = publisher.published()
        if new is None:
            raise InternalError(f"{order.out}: generation {report.generation} cannot be read back")
        opened.callback(new.close)
        tell(report, new.ledger, previous.ledger if previous else None, accepted)
        report.corrections = corrections.outcome(new.ledger)


def _build(builder: Builder, work: Iterable[Asked], to_read: int, report: Report) -> None:
    """Builds the next generation. What is half done when somebody interrupts is kept for the next run.

    Whenever what was done is saved, report and log say how far that is. Afterwards Ctrl-C is heard no more: a second
    one would spoil what the first one is to leave.
    """
    with timed(report, "build"):
        try:
            for step, answer in work:
                if builder.settle(step, answer):
                    report.done = builder.done
                    report.save()
                    announce.progressed(builder.done, to_read, builder.failed)
            builder.finish()
            interrupts.no_more()
        except KeyboardInterrupt:
            interrupts.no_more()
            builder.stage.checkpoint()
            report.done = builder.done
            raise
    report.done = builder.done
    report.stages["documents"] = round(builder.worked, 3)


def _publish(publisher: Publisher, stage: Stage, report: Report) -> None:
    """Publishes what was built."""
    with timed(report, "publish"):
        stage.finish(manifest_head(publisher.current, report.versions))
        report.generation = publisher.publish()
    report.outcome = "published"


@contextmanager
def _abandoned_after_an_error(publisher: Publisher, stage: Stage) -> Iterator[None]:
    try:
        yield
    except (LossError, ClusterError):
        stage.leave()
        raise
    except Exception:
        # Closing writes what is still in memory: on a full disk that fails once more.
        with suppress(OSError, sqlite3.Error):
            stage.close()
        publisher.abandon()
        raise


def _shown(work: Iterable[Asked], survey: Survey, progress: Progress) -> Iterator[Asked]:
    """The steps, the files to read among them told to `progress` with their number and how many there are."""
    number = 0
    for step, answer in work:
        if step.entry and step.status in READ:
            number += 1
            progress(step.entry.path, number, max(number, survey.to_read))
        yield step, answer


@contextmanager
def _writing(out: Path, current: int) -> Iterator[None]:
    """Turns what the system says against writing in the output folder into a sentence for whoever called.

    `current` is the generation that was published before.
    """
    try:
        yield
    except OSError as error:
        place = f": {error.filename}" if error.filename not in (None, str(out)) else ""
        what = f"{error.strerror or error}{place}"
        raise ConfigError(f"{out}: cannot write there ({what}). {_what_became(out, current)}") from error
    except sqlite3.OperationalError as error:
        raise ConfigError(f"{out}: cannot write there ({error}). {_what_became(out, current)}") from error
    except sqlite3.DatabaseError as error:
        cure = f"Remove {out / CURRENT / LEDGER} and run again: all is made anew."
        raise ConfigError(f"{out}: the ledger is damaged ({error}). {cure}") from error


def _what_became(out: Path, current: int) -> str:
    """What a run that ended with an error did to the output."""
    now = Publisher(out).current
    return UNTOUCHED if now == current else PUBLISHED.format(now)
