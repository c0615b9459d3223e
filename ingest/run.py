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
from ingest.layout import CURRENT, SCHEMA
from ingest.lock import locked
from ingest.outcome import compare_nights, cost_of, tell, timed
from ingest.overlay import NO_OVERLAY, Overlay, read_vocabulary
from ingest.place import refuse_strange
from ingest.plan import READ, Plan, Step
from ingest.publish import Publisher
from ingest.survey import Survey, steps_of, survey_of
from ingest.version import fingerprint, manifest_head, versions
from ingest.writing import writing
from schemas.errors import ClusterError, InternalError, LossError

if TYPE_CHECKING:
    from ingest.build import Builder
    from ingest.engine import Engine
    from ingest.generation import Generation
    from ingest.job import Answer
    from ingest.known import Accepted
    from ingest.log import Progress
    from ingest.stage import Stage

    # A step, and what gives the engine's answer to it.
    Asked = tuple[Step, Callable[[], Answer] | None]

LOG = logging.getLogger(__name__)


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
        with writing(order.out, current), closing(engine):
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


class _Task(NamedTuple):
    """What an update works with: what was ordered, what was read for it, and what it tells of it."""

    order: Order
    accepted: tuple[Accepted, ...]
    corrections: Taken
    inventory: Inventory
    engine: Engine
    progress: Progress
    report: Report
    publisher: Publisher
    plan: Plan


class _Found(NamedTuple):
    """What an update finds: the files, the generation before, whether nothing is to do, how many documents are out."""

    survey: Survey
    previous: Generation | None
    unchanged: bool
    published: int


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
    plan = Plan(
        version=fingerprint(report.versions),
        failing_version=fingerprint(report.versions, engine.limits),
        retry=order.retry,
        keep_missing=order.keep_missing,
        corrections=corrections.digests,
    )
    publisher = Publisher(order.out)
    task = _Task(order, accepted, corrections, inventory, engine, progress, report, publisher, plan)
    with ExitStack() as opened:
        salvage, previous = publisher.recover(), publisher.published()
        for generation in filter(None, (salvage, previous)):
            opened.callback(generation.close)
        if previous is None and publisher.current:
            LOG.warning("the published generation cannot be read: all is made anew", extra={"event": "ledger_damaged"})
        with timed(report, "survey"):
            found = _surveyed(task, previous)
        _note_files(report, found.survey, inventory)
        if found.unchanged:
            report.outcome, report.generation = "unchanged", publisher.current
            return
        _renew(task, found, salvage)
        new = publisher.published()
        if new is None:
            raise InternalError(f"{order.out}: generation {report.generation} cannot be read back")
        opened.callback(new.close)
        tell(report, new.ledger, found.previous.ledger if found.previous else None, accepted)
        report.corrections = corrections.outcome(new.ledger)


def _surveyed(task: _Task, previous: Generation | None) -> _Found:
    """What is to be done over `previous`; all, as if there were none, if its ledger turns out damaged.

    If nothing is to be done, the report tells what is there.
    """
    try:
        survey = survey_of(task.inventory, previous, task.plan)
        unchanged = previous is not None and not survey.todo and previous.in_parts == task.order.in_parts
        if previous and unchanged:
            tell(task.report, previous.ledger, previous.ledger, task.accepted)
            task.report.corrections = task.corrections.outcome(previous.ledger)
        published = previous.ledger.totals().documents if previous else task.publisher.documents()
        return _Found(survey, previous, unchanged, published)
    except sqlite3.DatabaseError as error:
        LOG.warning("the ledger is damaged (%s): all is made anew", error, extra={"event": "ledger_damaged"})
        published = task.publisher.documents()
        return _Found(survey_of(task.inventory, None, task.plan), None, unchanged=False, published=published)


def _note_files(report: Report, survey: Survey, inventory: Inventory) -> None:
    """Puts into the report what files there are, and which of them do not simply stand."""
    report.files, report.paths = {**survey.files, "skipped": inventory.skipped}, survey.paths
    report.outputs = inventory.outputs
    if inventory.skipped:
        report.paths["skipped"] = inventory.skipped_paths


def _renew(task: _Task, found: _Found, salvage: Generation | None) -> None:
    """Builds the next generation and publishes it, unless too much would be lost.

    `salvage` is what a run that did not come to its end has left.
    """
    order, report, publisher, previous = task.order, task.report, task.publisher, found.previous
    files, to_read = found.survey.files, found.survey.to_read
    found.survey.losses.refuse(report.source, found.published, sum(files.values()), order.max_loss)
    if to_read and order.overlay.files:
        # The shipped words need no such look: whoever first asks for some reads them.
        read_vocabulary(order.overlay)
    # A run with nothing new is over in the time that these imports take.
    from ingest.build import Builder
    from ingest.contract.breaks import refuse_breaking

    refuse_breaking(order.out / CURRENT / SCHEMA, accepted=order.accept_schema)

    report.previous = publisher.current or None
    announce.started(report, to_read)
    report.save()
    stage = publisher.begin(in_parts=order.in_parts, before=previous)
    builder = Builder(stage, task.plan, task.engine, task.inventory.file, previous, salvage, task.corrections)
    work = task.engine.map(steps_of(task.inventory, previous, task.plan), builder.job)
    with _abandoned_after_an_error(publisher, builder.stage):
        _build(builder, _shown(work, found.survey, task.progress), to_read, report)
        # The system knows what a worker needed once it has ended.
        task.engine.close()
        report.cost = cost_of(builder)
        if previous is None and found.published:
            builder.losses.misses(found.published - builder.stage.ledger.totals().documents)
        builder.losses.refuse(report.source, found.published, builder.stage.ledger.count(), order.max_loss)
        _publish(publisher, builder.stage, report)
    compare_nights(order.out, builder, report)


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
