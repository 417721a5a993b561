"""Where an export goes: to standard output, into one file that is whole or not there, or into a folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from sayso.cli.streams import tell
from sayso.errors import UsageError
from sayso.export.formats import Format


def write_format(items: Iterable[Any], wanted: Format, out: Path | None) -> None:
    """Write readouts or batches of rows in the format that is wanted, to `out` or to standard output.

    Raises UsageError where the format cannot go there, or it cannot be written.
    """
    if wanted.gives == "folder":
        if out is None:
            raise UsageError(f"--format {wanted.name} is many files: say where with --out FOLDER or --out FILE.zip")
        if out.suffix != ".zip":
            wanted.writer()(items, out)
            return
    with _standard_output(wanted) if out is None else _whole_file(out) as stream:
        wanted.writer()(items, stream)
    if wanted.name == "labelstudio" and out is not None:
        _write_config(out.with_suffix(".xml"))


def _write_config(path: Path) -> None:
    from sayso.export.labelstudio import CONFIG

    with _whole_file(path) as stream:
        stream.write(CONFIG.encode())
    tell(f"{path}: the labelling setup for the project's settings", label="note:", style="cyan")


@contextmanager
def _standard_output(wanted: Format) -> Iterator[IO[bytes]]:
    if wanted.name == "parquet" and sys.stdout.isatty():
        raise UsageError("parquet is no text: say where with --out FILE, or pipe it")
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Who reads has enough. Python would complain when it closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A stream whose bytes become `path` when all went well: nobody finds half a file."""
    draft = path.with_name(f".{path.name[:80]}.{os.getpid()}")
    try:
        with draft.open("wb") as stream:
            yield cast(IO[bytes], stream)
        draft.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror or error}") from error
    finally:
        draft.unlink(missing_ok=True)
