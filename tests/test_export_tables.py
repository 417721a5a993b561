"""Tables of statements, read back by pyarrow, DuckDB and the csv module."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest

from quay import TEXT, calm_readout, quay_readout
from sayso.article import Article
from sayso.export.csv import write_csv
from sayso.export.parquet import write_parquet
from sayso.export.rows import Row, rows_of
from sayso.record.entries import COLUMNS, NAMES
from sayso.span import Span
from sayso.statement import Statement


def rows() -> list[Row]:
    return [row for batch in rows_of([quay_readout(), calm_readout(), quay_readout()]) for row in batch]


def column(name: str) -> list[object]:
    return [row[NAMES.index(name)] for row in rows()[:5]]


@pytest.fixture
def parquet(tmp_path: Path) -> Path:
    path = tmp_path / "statements.parquet"
    with path.open("wb") as out:
        write_parquet(rows_of([quay_readout(), calm_readout()], batch=2), out)
    return path


def test_a_row_says_who_said_what_to_whom_and_when() -> None:
    assert len(rows()) == 10
    assert column("speaker_name")[:3] == ["The ferry company", "Ida Moe", "Ida Moe"]
    assert column("content")[0] == "that it would sail again"
    assert column("addressee_names")[1] == '["Per Dahl"]'
    assert column("said_from")[0] == "2024-05-04"
    assert column("said_from")[4] == "2024-05-05", "the article's day where the statement has none"
    assert column("in")[2] == "st_0000000000000002"
    start, end = rows()[0][NAMES.index("start")], rows()[0][NAMES.index("end")]
    assert isinstance(start, int)
    assert isinstance(end, int)
    assert TEXT[start:end].startswith("The ferry company told Radio Fjord")


def test_every_row_holds_its_statement_whole() -> None:
    assert [json.loads(str(parts)) for parts in column("parts")] == quay_readout().to_dict()["statements"]


def test_rows_come_in_batches_of_the_size_asked_for() -> None:
    assert [len(batch) for batch in rows_of([quay_readout(), quay_readout()], batch=4)] == [4, 4, 2]


def test_pyarrow_reads_the_parquet_file_with_types_and_meanings(parquet: Path) -> None:
    table = pq.read_table(parquet)
    assert table.column_names == list(NAMES)
    assert [tuple(row.values()) for row in table.to_pylist()] == rows()[:5]
    for field, entry in zip(table.schema, COLUMNS, strict=True):
        assert field.metadata[b"meaning"].decode() == entry.meaning
    assert str(table.schema.field("start").type) == "int64"
    assert str(table.schema.field("corrected").type) == "bool"


def test_duckdb_counts_statements_in_the_parquet_file(parquet: Path) -> None:
    query = "SELECT speaker_name, count(*) FROM read_parquet(?) GROUP BY 1 HAVING count(*) > 1"
    assert duckdb.execute(query, [str(parquet)]).fetchall() == [("Ida Moe", 2)]


def test_a_record_without_statements_is_a_parquet_file_without_rows(tmp_path: Path) -> None:
    path = tmp_path / "none.parquet"
    with path.open("wb") as out:
        write_parquet(rows_of([]), out)
    assert pq.read_table(path).num_rows == 0


def test_each_batch_is_a_group_of_rows(tmp_path: Path) -> None:
    path = tmp_path / "many.parquet"
    with path.open("wb") as out:
        write_parquet(rows_of([quay_readout(), calm_readout()], batch=3), out)
    metadata = pq.ParquetFile(path).metadata
    assert [metadata.row_group(n).num_rows for n in range(metadata.num_row_groups)] == [3, 2]


def test_a_broken_character_does_not_stop_a_table(tmp_path: Path) -> None:
    text = "Ola said \ud83d no."
    statement = Statement(id="st_1", content=(Span(9, 13, text[9:13]),))
    broken = replace(quay_readout(), article=Article(text=text), statements=(statement,))
    path, out = tmp_path / "broken.parquet", io.BytesIO()
    with path.open("wb") as stream:
        write_parquet(rows_of([broken]), stream)
    write_csv(rows_of([broken]), out)
    assert pq.read_table(path)["content"].to_pylist() == ["\\ud83d no"]
    assert b"\\ud83d no" in out.getvalue()


def written_csv() -> list[dict[str, str]]:
    out = io.BytesIO()
    write_csv(rows_of([quay_readout()]), out)
    return list(csv.DictReader(io.StringIO(out.getvalue().decode("utf-8"), newline="")))


def test_the_csv_module_reads_every_cell_back() -> None:
    read = written_csv()
    assert len(read) == 5
    assert list(read[0]) == list(NAMES)
    assert read[0]["speaker_name"] == "The ferry company"
    assert read[2]["content"] == "“The quay is ours.\n\nAnd so is the lamp,” <at noon> & later"
    assert read[0]["corrected"] == "false"
    assert read[0]["act"] == "commissive"
    assert json.loads(read[1]["parts"]) == quay_readout().to_dict()["statements"][1]


def test_duckdb_reads_the_csv_file(tmp_path: Path) -> None:
    path = tmp_path / "statements.csv"
    with path.open("wb") as out:
        write_csv(rows_of([quay_readout()]), out)
    query = "SELECT count(*), max(confidence) FROM read_csv(?, header = true)"
    assert duckdb.execute(query, [str(path)]).fetchall() == [(5, 0.9123)]


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"])
def test_a_spreadsheet_is_given_no_formula(words: str) -> None:
    readout = quay_readout()
    formula = replace(readout, article=replace(readout.article, title=words))
    out = io.BytesIO()
    write_csv(rows_of([formula]), out)
    (cell, *_) = [row["title"] for row in csv.DictReader(io.StringIO(out.getvalue().decode(), newline=""))]
    assert cell == f"'{words}"


def test_numbers_and_ordinary_words_are_left_as_they_are_in_csv() -> None:
    row = written_csv()[0]
    assert row["start"] == str(TEXT.index("The ferry"))
    assert row["confidence"] == "0.9123"
    assert row["title"] == "Ferries & “fears”"
