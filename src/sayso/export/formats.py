"""The formats of `sayso export`, by name; the module behind one is imported when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Final, Literal

from sayso.errors import UsageError

Takes = Literal["readouts", "rows"]
Gives = Literal["file", "folder"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: whether it is written from readouts or from flat rows, into what, and its line of description.

    `joins` says whether speakers of several articles are joined where a record knows that they are one.
    """

    name: str
    takes: Takes
    gives: Gives
    line: str
    joins: bool = False

    def writer(self) -> Callable[[Any, Any], None]:
        """The function that takes readouts, or batches of rows, and a stream of bytes, or a folder's path."""
        function: Callable[[Any, Any], None] = getattr(import_module(f"sayso.export.{self.name}"), f"write_{self.name}")
        return function


FORMATS: Final = {
    each.name: each
    for each in (
        Format(
            "jsonl", "readouts", "file", "Readouts in format sayso/1, one a line: everything, and read back the same."
        ),
        Format("csv", "rows", "file", "A table, one row a statement."),
        Format("parquet", "rows", "file", "The same table in columns, for DuckDB, pandas, R."),
        Format("webannotation", "readouts", "file", "W3C Web Annotations in JSON-LD, one collection an article."),
        Format("brat", "readouts", "folder", "Standoff files in PolNeAR's layout: training and test data."),
        Format("labelstudio", "readouts", "file", "Tasks for Label Studio."),
        Format("schemaorg", "readouts", "file", "Quotations and Claims in JSON-LD, one article a line.", joins=True),
        Format("ftm", "readouts", "file", "FollowTheMoney entities, one a line.", joins=True),
        Format("gexf", "readouts", "file", "Who speaks to and about whom, as a network for Gephi.", joins=True),
    )
}


def format_named(name: str) -> Format:
    """The format of this name. Raises UsageError where there is none."""
    if name not in FORMATS:
        raise UsageError(f'--format: "{name}" is none of {", ".join(FORMATS)}')
    return FORMATS[name]
