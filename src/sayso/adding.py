"""Adding to a record: inputs found, those already there passed over, the others read and written one by one."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import resources
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from sayso.errors import InputError
from sayso.readout import Readout
from sayso.record.inputs import Input, keep_read, keep_rejected, was_read, was_rejected
from sayso.record.opening import Record
from sayso.record.writing import Outcome, write_readout
from sayso.rejected import Rejected

if TYPE_CHECKING:
    from sayso.reading import Reader

MODEL: Final = "sayso-en-1"
"""The model that is shipped; a test holds it against the one that reading loads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What became of one input.

    `outcome` is as in `record.writing`, or "skipped" (the same input was read before), "rejected", or
    "rejected before" (and not tried again). `statements` counts those added; `reason` says why it was rejected.
    """

    item: str
    outcome: Outcome | Literal["skipped", "rejected", "rejected before"]
    statements: int = 0
    reason: str = ""


def add_inputs(
    record: Record,
    inputs: Iterable[Input],
    *,
    jobs: int = 1,
    load: Callable[[], Reader] | None = None,
    again: bool = False,
) -> Iterator[Addition]:
    """Add `inputs` to the record, each in one transaction: killed at any moment, the next run goes on.

    Gives what became of each, in order. What the model has read before, to the byte, is not read again; what was
    rejected before only with `again`. `jobs` and `load` as for `reading.read_pages`. Raises ModelError and
    RecordError.
    """
    model = shipped_model_sha256()
    sifted = _sift(record, inputs, model=model, again=again)
    for given, sha256, before in sifted:
        if before is None:
            # Only now, since reading takes seconds to load and a second run mostly has nothing to read.
            yield from _read_and_write(record, chain([(given, sha256, before)], sifted), model, jobs=jobs, load=load)
            return
        yield before


def shipped_model_sha256() -> str:
    """The SHA-256 of the shipped model's weights, as its manifest says, without loading it; "" if there is none."""
    manifest = resources.files("sayso") / "models" / MODEL / "model.json"
    try:
        return str(json.loads(manifest.read_text("utf8"))["sha256"])
    except (OSError, ValueError, KeyError):
        # Reading will say what is wrong with the model.
        return ""


_Sifted = tuple[Input, str, Addition | None]


def _sift(record: Record, inputs: Iterable[Input], *, model: str, again: bool) -> Iterator[_Sifted]:
    for given in inputs:
        sha256 = given.sha256
        yield given, sha256, passed_over(record, given, sha256=sha256, model=model, again=again)


def passed_over(record: Record, given: Input, *, sha256: str, model: str, again: bool = False) -> Addition | None:
    """Why an input need not be read: `model`, a SHA-256, read it before, or failed to and is not to try `again`."""
    if isinstance(given.page, Rejected):
        return None
    with record.reading() as connection:
        if was_read(connection, sha256, model_sha256=model):
            return Addition(item=given.item, outcome="skipped")
        if not again and was_rejected(connection, sha256, model_sha256=model):
            return Addition(item=given.item, outcome="rejected before")
    return None


def _read_and_write(
    record: Record, sifted: Iterable[_Sifted], model: str, *, jobs: int, load: Callable[[], Reader] | None
) -> Iterator[Addition]:
    from sayso.reading import read_pages

    passed: deque[Addition] = deque()
    waiting: deque[tuple[Input, str]] = deque()

    def fresh() -> Iterator[Input]:
        for given, sha256, before in sifted:
            if before is None:
                waiting.append((given, sha256))
                yield given
            else:
                passed.append(before)

    for _, result in read_pages((given.page for given in fresh()), jobs=jobs, load=load):
        given, sha256 = waiting.popleft()
        yield write_input(record, given, result, sha256=sha256, model=model)
        while passed:
            yield passed.popleft()
    yield from passed


def write_input(record: Record, given: Input, result: Readout | Rejected, *, sha256: str, model: str) -> Addition:
    """Write down what became of an input when the model with the SHA-256 `model` read it. Raises RecordError."""
    if not isinstance(result, Rejected):
        try:
            with record.writing() as connection:
                written = write_readout(connection, result, place=_place(given))
                keep_read(connection, given, sha256=sha256, model_sha256=model, reading=written.reading)
            new = len(result.statements) if written.outcome != "present" else 0
            return Addition(item=given.item, outcome=written.outcome, statements=new)
        except InputError as error:
            result = Rejected(item=given.item, stage="article", reason=str(error))
    with record.writing() as connection:
        keep_rejected(connection, given, result, sha256=sha256, model_sha256=model)
    return Addition(item=given.item, outcome="rejected", reason=result.reason)


def _place(given: Input) -> str | None:
    # A line of a file of articles is no place: tomorrow another article stands there.
    return Path(given.path).as_uri() if given.path and given.content is None else None
