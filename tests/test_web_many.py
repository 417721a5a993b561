"""However much there is of something, its page comes in bounded time and has a bounded size."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Table, func, insert, select
from starlette.testclient import TestClient

from harbour import ARTICLE, bare, harbour_readout, readout_of, span
from sayso.record.opening import Record, open_record
from sayso.record.schema import articles, mentioned, readings, speakers, statements
from sayso.record.writing import write_readout
from sayso.statement import Statement
from web_site import Elements, harbour_record, site

OFTEN = 5_000
AT_ONCE = 100
LARGEST = 400_000
"""Bytes of a page, before it is packed: a telephone has it in a second or two."""


def say_often(record: Record, number: int) -> str:
    """Lets Ana Reyes say one thing `number` times, ten times in each article; her id."""
    with record.writing() as connection:
        write_readout(connection, harbour_readout())
        known = connection.execute(select(speakers).where(speakers.c.name == "Ana Reyes")).one()
        article, reading = _row(connection, articles), _row(connection, readings)
        saying = _row(connection, statements, statements.c.id == "st_sale")
        meant = _row(connection, mentioned, mentioned.c.speaker == known.number)
        first = connection.execute(select(func.max(articles.c.number))).scalar_one() + 1
        for begin in range(first, first + number // 10, AT_ONCE):
            each = range(begin, min(begin + AT_ONCE, first + number // 10))
            day = {n: f"{1990 + n % 30}-{n % 12 + 1:02}-{n % 28 + 1:02}" for n in each}
            _insert(
                connection, articles, article, ({"number": n, "id": f"art_{n:016x}", "place": f"p{n}"} for n in each)
            )
            _insert(connection, readings, reading, ({"number": n, "article": n} for n in each))
            _insert(connection, mentioned, meant, ({"reading": n} for n in each))
            moved = (
                {"reading": n, "article": n, "id": f"st_{n}_{k}", "said_from": day[n], "said_to": day[n]}
                for n in each
                for k in range(10)
            )
            _insert(connection, statements, saying, moved)
    return str(known.id)


def _row(connection: Connection, table: Table, *where: Any) -> dict[str, Any]:
    row = connection.execute(select(table).where(*where).limit(1)).mappings().one()
    return {name: value for name, value in row.items() if name != "number"}


def _insert(connection: Connection, table: Table, row: dict[str, Any], changes: Iterator[dict[str, Any]]) -> None:
    connection.execute(insert(table), [{**row, **each} for each in changes])


@pytest.fixture(scope="module")
def often(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, str]]:
    with open_record(tmp_path_factory.mktemp("many") / "sayso.db", create=True) as record:
        id = say_often(record, OFTEN)
        with site(record) as client:
            yield client, id


def test_the_page_of_somebody_who_says_much_says_how_much_and_shows_the_newest(often: tuple[TestClient, str]) -> None:
    client, id = often
    begun = time.process_time()
    answer = client.get(f"/speakers/{id}")
    assert answer.status_code == 200
    # Ten times what it takes, since others may be at work on this machine.
    assert time.process_time() - begun < 5
    assert len(answer.content) < LARGEST
    page = Elements(answer.text)
    assert f"{OFTEN + 3:,} statements" in page.text
    assert answer.text.count('<li class="statement"') == 20
    assert f"/search?speaker={id}" in page.values("href")


@pytest.mark.parametrize("path", ["/speakers/{id}.json", "/search?speaker={id}", "/speakers", "/network?speaker={id}"])
def test_other_pages_with_much_that_one_says_are_bounded_too(often: tuple[TestClient, str], path: str) -> None:
    client, id = often
    begun = time.process_time()
    answer = client.get(path.format(id=id))
    assert answer.status_code == 200 and len(answer.content) < LARGEST
    assert time.process_time() - begun < 5


def test_all_that_one_says_can_be_turned_over_page_by_page(often: tuple[TestClient, str]) -> None:
    client, id = often
    values = client.get(f"/search.json?speaker={id}&limit=200").json()
    seen = {hit["id"] for hit in values["hits"]}
    for _ in range(2):
        values = client.get(f"/search.json?speaker={id}&limit=200&after={values['next']}").json()
        assert not seen & {hit["id"] for hit in values["hits"]}
        seen |= {hit["id"] for hit in values["hits"]}
    assert len(seen) == 600


def test_an_article_of_five_thousand_statements_is_shown_in_parts(tmp_path: Path) -> None:
    line = "Okafor said that the lamp was lit."
    text = "\n\n".join([line] * OFTEN)
    said = []
    for number in range(OFTEN):
        at = number * (len(line) + 2)
        source, cue, content = (
            replace(span(words, text=line), start=at + line.index(words), end=at + line.index(words) + len(words))
            for words in ("Okafor", "said", "that the lamp was lit")
        )
        said.append(Statement(id=f"st_{number:x}", source=(source,), cue=(cue,), content=(content,)))
    paragraphs = tuple(
        replace(bare(line).paragraphs[0], start=n * (len(line) + 2), end=n * (len(line) + 2) + len(line))
        for n in range(OFTEN)
    )
    readout = readout_of(replace(bare(text), paragraphs=paragraphs, url="https://long.example/"), *said)
    with open_record(tmp_path / "long.db", create=True) as record, site(record) as client:
        with record.writing() as connection:
            write_readout(connection, readout)
        answer = client.get(f"/articles/{readout.article.id}")
        assert "Part 1 of 25" in Elements(answer.text).text
        assert len(answer.content) < 2_000_000
        last = client.get(f"/articles/{readout.article.id}?at=st_{OFTEN - 1:x}").text
        assert "Part 25 of 25" in Elements(last).text and f"st_{OFTEN - 1:x}" in last


def test_what_an_article_no_longer_says_is_kept_under_its_address_and_said_to_be_old(tmp_path: Path) -> None:
    with harbour_record(tmp_path) as record, site(record) as client:
        older = harbour_readout()
        shorter = replace(older, article=replace(ARTICLE, title="Minister silent"), statements=older.statements[:2])
        with record.writing() as connection:
            write_readout(connection, shorter)
        # Nothing is deleted: the version before has its page, and says that there is a newer one.
        page = client.get(f"/articles/{older.article.id}")
        assert page.status_code == 200
        assert f'<a href="/articles/{shorter.article.id}">The newest one</a>' in page.text
        statement = client.get("/statements/st_price")
        assert statement.status_code == 200
        assert "a newer one has superseded it" in Elements(statement.text).text
        assert client.get("/statements/st_price.json").json()["live"] is False
        # But it is not found any more, counted, or asked to be reviewed.
        assert "st_price" not in client.get("/search").text
        assert client.get("/search.json?query=price").json()["hits"] == []
        assert "st_price" not in client.get("/review").text
        # Who said nothing else keeps a page, too.
        gone = [s["id"] for s in client.get("/speakers.json").json()["speakers"] if s["name"] == "Owen Clarke"]
        assert "0 statements" in Elements(client.get(f"/speakers/{gone[0]}").text).text


def _measure(path: str, number: int) -> None:
    """By hand: python tests/test_web_many.py FILE NUMBER makes a record and says what a speaker's pages take."""
    with open_record(path, create=True) as record:
        id = say_often(record, number)
        with site(record) as client:
            for name in ("/speakers/{id}", "/speakers/{id}.json", "/search?speaker={id}", "/network?speaker={id}"):
                client.get(name.format(id=id))
                begun = time.process_time()
                size = len(client.get(name.format(id=id)).content)
                print(f"{name:24} {size / 1000:8.0f} kB {time.process_time() - begun:6.2f} s")


if __name__ == "__main__":
    _measure(sys.argv[1], int(sys.argv[2]))
