"""`sayso reread`: stored articles, read again with the installed model."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import RECORD, Record
from sayso.cli.streams import tell, with_progress
from sayso.errors import InputError
from sayso.export.wording import count

if TYPE_CHECKING:
    from sayso.rereading import Rereading

Jobs = Annotated[int, typer.Option(min=1, help="Processes that read.")]


def reread(record: Record = RECORD, jobs: Jobs = 1) -> None:
    """\b
    sayso reread
    sayso reread --record archive.db --jobs 4

    Reads again, with the installed model, the articles of a record that it has not read yet in this version of Sayso.
    Old readings are kept; corrections are applied to the new ones, and those that do not fit are listed by:
    sayso history --unfit. It may be stopped at any moment: the next run goes on where it was.

    Ends with 3 if an article could not be read; its old reading stands.
    """
    from sayso.record.opening import open_record
    from sayso.rereading import count_due
    from sayso.rereading import reread as reread_record

    begun = time.perf_counter()
    tally: Counter[str] = Counter()
    fields: Counter[str] = Counter()
    with open_record(record) as opened:
        total = count_due(opened)
        for rereading in with_progress(reread_record(opened, jobs=jobs), total=total, label="reading"):
            _count(rereading, tally, fields)
    tell(_last_line(tally, fields, time.perf_counter() - begun))
    if tally["rejected"]:
        raise typer.Exit(InputError.exit_code)


def _count(rereading: Rereading, tally: Counter[str], fields: Counter[str]) -> None:
    changes = rereading.changes
    tally.update({rereading.outcome: 1, "kept": rereading.kept, "unfit": rereading.unfit})
    tally.update(same=changes.same, changed=changes.changed, new=changes.new, gone=changes.gone)
    fields.update(changes.fields)
    if rereading.outcome == "rejected":
        tell(f"{rereading.article}: {rereading.reason}", label="rejected:", style="yellow")


def _last_line(tally: Counter[str], fields: Counter[str], seconds: float) -> str:
    told = ", ".join(f"{name} {number:,}" for name, number in fields.most_common())
    parts = [
        f"{count(tally['reread'], 'article')} read again",
        f"{count(tally['same'], 'statement')} the same",
        f"{tally['changed']:,} changed" + (f" ({told})" if told else ""),
        f"{tally['new']:,} new",
        f"{tally['gone']:,} gone",
        f"{count(tally['kept'], 'correction')} kept" if tally["kept"] or tally["unfit"] else "",
        f"{tally['unfit']:,} unfit: see sayso history --unfit" if tally["unfit"] else "",
        f"{tally['rejected']:,} rejected" if tally["rejected"] else "",
        f"{seconds:.1f} s",
    ]
    return " · ".join(filter(None, parts))
