"""Stored articles read again with the installed model: old readings are kept, and what changed is told."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING, Any, Final, Literal

from sqlalchemy import Connection

from sayso.adding import shipped_model_sha256
from sayso.article import Article
from sayso.bulk.processes import map_in_order
from sayso.errors import ModelError
from sayso.readout import Readout
from sayso.record.due import articles_due, number_due
from sayso.record.judgements.judged_rows import Row, current_place, named_in, place_of, rows_of
from sayso.record.judgements.matches import best_match
from sayso.record.opening import Record
from sayso.record.writing import write_readout

if TYPE_CHECKING:
    from sayso.reading import Reader

_FIELDS: Final = (
    *("source", "cue", "content", "speaker", "form", "act", "mode", "polarity", "addressee"),
    *("channel", "medium", "when"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How many statements of a reading are the same in a newer one, changed (by field), new and gone."""

    same: int = 0
    changed: int = 0
    new: int = 0
    gone: int = 0
    fields: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rereading:
    """What became of one article: `kept` corrections were applied again, `unfit` ones could not be.

    "present" means that another process or a person was quicker, "rejected" (with the reason) that the old reading
    stands.
    """

    article: str
    outcome: Literal["reread", "present", "rejected"]
    changes: Changes = Changes()
    kept: int = 0
    unfit: int = 0
    reason: str = ""


def count_due(record: Record, *, model_sha256: str | None = None) -> int:
    """How many articles the installed model has not read yet, in this version of Sayso."""
    return number_due(record, model_sha256=_installed(model_sha256))


def reread(
    record: Record, *, jobs: int = 1, load: Callable[[], Reader] | None = None, model_sha256: str | None = None
) -> Iterator[Rereading]:
    """Read the current articles again that the installed model has not read yet, in this version of Sayso.

    Each is written in one transaction: killed at any moment, the next run goes on. `jobs` processes read; `load`
    gives a reader and `model_sha256` says which model it has, by default the ones shipped with Sayso. Raises
    ModelError and RecordError.
    """
    due = articles_due(record, model_sha256=_installed(model_sha256))
    if jobs > 1:
        prepare = partial(_prepare_process, load or _load_alone)
        for article, result in map_in_order(_read_in_process, due, jobs=jobs, prepare=prepare):
            yield _write(record, article, result or "the process reading it was killed; try it with --jobs 1")
        return
    reader = None
    for article in due:
        # Only now, since loading takes a second and mostly there is nothing to read.
        reader = reader or (load or _load)()
        yield _write(record, article, _attribute(reader, article))


def _installed(model_sha256: str | None) -> str:
    return shipped_model_sha256() if model_sha256 is None else model_sha256


def _load() -> Reader:
    from sayso.reading import Reader

    return Reader.load()


def _load_alone() -> Reader:
    from sayso.reading import Reader

    return Reader.load(threads=1)


_load_in_process: Callable[[], Any] = _load_alone


def _prepare_process(load: Callable[[], Reader]) -> None:
    global _load_in_process
    _load_in_process = cache(load)
    os.environ |= {"OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}


def _read_in_process(article: Article) -> Readout | str:
    return _attribute(_load_in_process(), article)


def _attribute(reader: Reader, article: Article) -> Readout | str:
    try:
        return reader.attribute(article)
    except ModelError:
        raise
    except Exception as error:  # One article, however odd, must not end the run of all the others.
        return f"unforeseen {type(error).__name__}: {error}; please report it with the article"


def _write(record: Record, article: Article, result: Readout | str) -> Rereading:
    if isinstance(result, str):
        return Rereading(article=article.id, outcome="rejected", reason=result)
    with record.writing() as connection:
        before = current_place(connection, article.id)
        old = _told(connection, [row for row in rows_of(connection, before) if row.live], before.reading)
        written = write_readout(connection, result)
        if written.outcome in ("present", "beside"):
            return Rereading(article=article.id, outcome="present")
        rows = [row for row in rows_of(connection, place_of(connection, written.reading)) if row.live]
        changes = _compare(old, rows, _told(connection, rows, written.reading))
        replayed = written.replayed
        return Rereading(
            article=article.id, outcome="reread", changes=changes, kept=replayed.kept, unfit=replayed.unfit
        )


_Told = dict[str, dict[str, Any]]


def _told(connection: Connection, rows: list[Row], reading: int) -> _Told:
    """The fields of statements by id, with the speaker by name: ids of a readout mean nothing in another."""
    named = {each: row["name"] for each, row in named_in(connection, reading).items()}
    return {row.id: {**row.values, "speaker": named.get(row.values["speaker"] or "")} for row in rows}


def _compare(old: _Told, rows: list[Row], new: _Told) -> Changes:
    unmatched = list(rows)
    fields: Counter[str] = Counter()
    same = changed = gone = 0
    for id, values in old.items():
        row = next((each for each in unmatched if each.id == id), None) or best_match(values, unmatched)
        if row is None:
            gone += 1
            continue
        unmatched.remove(row)
        differ = [name for name in _FIELDS if values[name] != new[row.id][name]]
        fields.update(differ)
        same, changed = same + (not differ), changed + bool(differ)
    return Changes(same=same, changed=changed, new=len(unmatched), gone=gone, fields=dict(fields))
