"""A process that corrects is killed at any moment: what it said it had judged is there, and nothing by halves."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from harbour import harbour_readout
from sayso.record.integrity import check_record
from sayso.record.judgements.judged_rows import current_row, judgements_on
from sayso.record.judgements.judging import entries, holding
from sayso.record.opening import Record, open_record
from sayso.record.schema import judged
from sayso.record.writing import write_readout


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        yield record


@pytest.mark.parametrize("moment", [0.0, 0.01, 0.05, 0.13, 0.27])
def test_nothing_is_lost_or_done_by_halves(harbour: Record, repository: Path, moment: float) -> None:
    script = repository / "tests" / "correcting_process.py"
    command = [sys.executable, script, str(harbour.path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(moment)
        process.kill()
        said = [int(line) for line in process.stdout.read().splitlines() if line.isdigit()]
    with harbour.reading() as connection:
        log = entries(connection)
        written = [each.number for each in log]
        assert written == list(range(1, len(written) + 1))
        # The last one may be written and not said yet.
        assert said == written[: len(said)]
        assert len(written) - len(said) <= 1
        corrections = [each for each in holding(log) if each.kind == "correct"]
        sale = current_row(connection, "st_sale")
        assert sale.values["act"] == (corrections[-1].after["act"] if corrections else None)
        assert judgements_on(connection, sale.number) == [each.number for each in corrections]
        withdrawn = [each for each in holding(log) if each.kind == "withdraw"]
        assert current_row(connection, "st_books").live == (not withdrawn)
        linked = set(connection.execute(select(judged.c.judgement)).scalars())
        assert linked == {each.number for each in log if each.kind != "undo"}
    assert [each for each in check_record(harbour) if not each.ok] == []
