"""PolNeAR's own files are imported as they stand."""

from __future__ import annotations

from pathlib import Path

from sayso.evaluate.brat import ROLES, Attribution, join_ranges, read_attributions
from sayso.importing.brat import read_brat
from sayso.importing.imported import Imported
from sayso.readout import Readout


def test_every_attribution_of_polnear_is_imported_as_the_judge_reads_it(shared: Path) -> None:
    found = list(read_brat(shared / "data" / "polnear" / "dev"))
    assert found
    for each in found:
        assert isinstance(each, Imported), each
        imported = ranges(each.readout)
        expected = read_attributions(Path(each.place), text=each.readout.text)
        assert [a for a in expected if (a.source or a.content) and not covered(a, imported)] == []


def ranges(readout: Readout) -> list[Attribution]:
    return [
        Attribution(
            **{
                role: join_ranges([(p.start, p.end) for p in getattr(statement, role)], text=readout.text)
                for role in ROLES
            }
        )
        for statement in readout.statements
    ]


def covered(attribution: Attribution, imported: list[Attribution]) -> bool:
    """Whether a statement has all of its ranges, or more: the judge passes over a span whose line comes later."""
    return any(all(set(getattr(attribution, r)) <= set(getattr(each, r)) for r in ROLES) for each in imported)
