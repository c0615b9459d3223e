"""How the command line looks where typer's own ways do not fit: usage lines, and wrong calls told to a log."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from ingest.exits import SOME_FAILED, WRONG_CALL
from ingest.log import JsonLines

# Characters of a command's summary: more than any has.
WHOLE = 1000


class Command(TyperCommand):
    """A command whose usage names its arguments plainly: INPUT, where typer writes {INPUT}."""

    def format_help_text(self, ctx: typer.Context, formatter: Any) -> None:  # type: ignore[override]
        """Writes what the command does; the table of exit statuses keeps its lines."""
        self.help = (self.help or "").replace("\n\nExit status:", "\n\n\b\nExit status:")
        super().format_help_text(ctx, formatter)

    def collect_usage_pieces(self, ctx: typer.Context) -> list[str]:  # type: ignore[override]
        """The words behind the name of the command."""
        return [piece.strip("{}") for piece in super().collect_usage_pieces(ctx)]

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 (lines are wrapped, nothing is cut off)
        """What the list of commands says of it."""
        return super().get_short_help_str(WHOLE)


class Commands(TyperGroup):
    """The commands; a wrong call with `--log json` is told in one JSON line, since a program reads it."""

    def invoke(self, ctx: typer.Context) -> Any:  # type: ignore[override]
        """Runs the command of a call. Raises Exit with the status of a wrong call after having told it as JSON."""
        wanted = _wants_json([*ctx._protected_args, *ctx.args])
        try:
            return super().invoke(ctx)
        except typer.TyperException as error:
            if not wanted:
                raise
            context = getattr(error, "ctx", None) or ctx
            what = error.format_message()
            stop = "" if what.endswith((".", "?")) else "."
            message = f"gongbo: {what}{stop} See {context.command_path} --help."
            line = logging.makeLogRecord({"levelname": "ERROR", "msg": message, "event": "usage"})
            print(JsonLines().format(line), file=sys.stderr)
            raise typer.Exit(WRONG_CALL) from error


@contextmanager
def errors_told() -> Iterator[None]:
    """Prints what is wrong with a call, with a file or with the place to print to, and leaves with its status."""
    from schemas.errors import ConfigError, GongboError

    try:
        yield
    except BrokenPipeError:
        # Whoever read along has seen enough.
        raise
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        typer.echo(f"gongbo: {where}{error.strerror or error}", err=True)
        raise typer.Exit(WRONG_CALL) from error
    except GongboError as error:
        typer.echo(f"gongbo: {error}", err=True)
        raise typer.Exit(WRONG_CALL if isinstance(error, ConfigError) else SOME_FAILED) from error


def _wants_json(words: list[str]) -> bool:
    """Whether a call asks for a log in JSON, though the call may not make sense otherwise."""
    return "--log=json" in words or any(pair == ("--log", "json") for pair in pairwise(words))
