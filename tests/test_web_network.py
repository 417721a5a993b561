"""The network of a search: who speaks to whom and about whom, as a page, as JSON, as files, and tie by tie."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest
from starlette.testclient import TestClient

from quay import SPEAKERS, quay_readout
from sayso.readout import Readout
from sayso.record.judgements.merging import merge
from sayso.record.opening import Record, open_record
from sayso.record.searching.filters import Filters
from sayso.record.searching.network import count_network, statements_about
from sayso.record.writing import write_readout
from sayso.speakers.named_in import is_named_in
from web_site import Elements, site

pytest_plugins = ("records",)

Ties = set[tuple[str, str, str, int]]
MOE, DAHL, HANDS = "Ida Moe", "Per Dahl", "the council’s “old hands”"


def quay(number: int) -> Readout:
    """The article of the quay as it stood elsewhere, so that what is said in both adds up."""
    readout = quay_readout()
    article = replace(readout.article, url=f"https://quay{number}.example/ferries", outlet=f"Quay {number}")
    statements = tuple(
        replace(each, id=f"{each.id}{number}", within=each.within and f"{each.within}{number}")
        for each in readout.statements
    )
    return replace(readout, article=article, statements=statements)


def fill(record: Record, *readouts: Readout) -> Record:
    for readout in readouts:
        with record.writing() as connection:
            write_readout(connection, readout)
    return record


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(tmp_path_factory.mktemp("network") / "sayso.db", create=True) as record:
        yield fill(record, quay(1), quay(2))


@pytest.fixture(scope="module")
def client(filled: Record) -> Iterator[TestClient]:
    with site(filled) as client:
        yield client


def ties_of(record: Record, **filters: str) -> Ties:
    network = count_network(record, Filters(**filters))
    names = {each.id: each.name for each in network.members}
    return {(names[tie.speaker], tie.relation, names[tie.other], tie.count) for tie in network.ties}


def test_ties_lead_to_addressees_and_to_speakers_who_are_named(record: Record) -> None:
    fill(record, quay(1), quay(2))
    assert ties_of(record, speaker=MOE) == {(MOE, "to", DAHL, 2), (MOE, "to", HANDS, 1)}
    assert (DAHL, "about", MOE, 2) in ties_of(record)


def test_ties_can_be_asked_for_by_relation(filled: Record) -> None:
    network = count_network(filled, Filters(), relation="about")
    assert {each.relation for each in network.ties} == {"about"}


def test_the_filters_are_those_of_a_search(filled: Record) -> None:
    assert ties_of(filled, outlet="quay 1", form="direct") == {(MOE, "to", DAHL, 1)}


def test_the_strongest_ties_are_given_and_how_many_there_are(filled: Record) -> None:
    network = count_network(filled, Filters(), shown=1)
    assert (len(network.ties), network.ties[0].count, len(network.members)) == (1, 2, 2)
    assert network.found > 1


def test_statements_that_were_not_looked_at_are_told_of(filled: Record) -> None:
    network = count_network(filled, Filters(), most=3)
    assert (network.total, network.whole) == (3, False)
    assert count_network(filled, Filters()).whole


def test_who_was_merged_is_one(record: Record) -> None:
    other = tuple(replace(each, name="Ida Mo") if each.name == MOE else each for each in SPEAKERS)
    fill(record, quay(1), replace(quay(2), speakers=other))
    ids = {each.name: each.id for each in count_network(record, Filters()).members}
    merge(record, ids["Ida Mo"], ids[MOE], who="Mina", why="a slip of the pen")
    assert (MOE, "to", DAHL, 2) in ties_of(record)


def test_nobody_has_a_tie_to_himself(record: Record) -> None:
    readout = quay(1)
    to_herself = tuple(
        replace(each, addressees=(each.speaker,)) if each.addressees == ("p3",) else each for each in readout.statements
    )
    fill(record, replace(readout, statements=to_herself))
    assert all(one != other for one, _, other, _ in ties_of(record))


def test_statements_about_somebody_are_those_that_the_tie_counts(filled: Record) -> None:
    ids = {each.name: each.id for each in count_network(filled, Filters()).members}
    found = statements_about(filled, Filters(speaker=ids[DAHL]), ids[MOE], limit=10)
    assert len(found) == 2
    assert all("Moe" in each.passage for each in found)
    assert statements_about(filled, Filters(speaker=ids[MOE]), ids[DAHL], limit=10) == []


@pytest.mark.parametrize(
    ("text", "name", "kind", "named"),
    [
        ("that Iran had agreed", "Iran", "government", True),
        ("that the Iranians had agreed", "Iran", "government", False),
        ("that Iranians trust Iran", "Iran", "government", True),
        ("the port, Ana Reyes said", "Ana Reyes", "person", True),
        ("that the port would close", "the port", "organization", False),
        ("a clerk", "A clerk", "unnamed", False),
        ("قال محمد ذلك", "محمد", "person", True),
        ("nothing", "", "person", False),
    ],
)
def test_a_name_counts_as_words_of_their_own(text: str, name: str, kind: str, named: bool) -> None:
    assert is_named_in([(0, len(text), text)], name=name, kind=kind, mentions=[]) is named


def test_a_mention_counts_whatever_its_words_are() -> None:
    assert is_named_in([(10, 30, "that she would sail")], name="Ida Moe", kind="unnamed", mentions=[(15, 18)])
    assert not is_named_in([(10, 30, "that she would sail")], name="Ida Moe", kind="person", mentions=[(30, 33)])


def test_the_page_has_every_tie_in_a_table_with_the_way_to_its_statements(client: TestClient) -> None:
    page = Elements(client.get("/network").text)
    addresses = [each for each in page.values("href") if "named=" in each or "addressee=" in each]
    assert len(addresses) == len(client.get("/network.json").json()["ties"])
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200
        assert 'class="hits"' in answer.text


def test_the_page_sums_up_what_it_shows(client: TestClient) -> None:
    text = re.sub(r"\s+", " ", Elements(client.get("/network?outlet=Quay+1").text).text)
    assert "3 ties between speakers in 5 statements. The strongest: " in text
    text = Elements(client.get("/network?query=zzz").text).text
    assert "In 0 statements nobody is known to speak to or about another speaker." in text


def test_the_filters_stay_in_the_address_of_every_file(client: TestClient) -> None:
    page = Elements(client.get("/network?outlet=Quay+1&relation=to").text)
    for kind in ("csv", "json"):
        assert f"/network.{kind}?outlet=Quay+1&relation=to" in page.values("href")
    assert "/network.gexf?outlet=Quay+1" in page.values("href")


def test_ties_are_taken_away_as_a_table(client: TestClient) -> None:
    answer = client.get("/network.csv?relation=about")
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [rows[0][name] for name in ("speaker", "relation", "other", "statements")] == [DAHL, "about", MOE, "2"]


def test_the_whole_network_is_taken_away_for_gephi(client: TestClient, tmp_path: Path) -> None:
    (tmp_path / "n.gexf").write_bytes(client.get("/network.gexf").content)
    labels = {label for _, label in nx.read_gexf(tmp_path / "n.gexf").nodes(data="label")}
    assert {MOE, DAHL, HANDS} <= labels


def test_a_query_that_is_nonsense_is_shown_where_it_goes_wrong(client: TestClient) -> None:
    answer = client.get("/network?query=(")
    assert answer.status_code == 400
    assert 'class="pointed"' in answer.text
    assert client.get("/network.json?query=(").status_code == 400
    assert client.get("/network?relation=sideways").status_code == 422


def test_somebody_unknown_is_not_found(client: TestClient) -> None:
    assert client.get("/network/statements?named=sp_nobody").status_code == 404
    assert client.get("/network/statements").status_code == 422


def test_hostile_names_end_no_script_and_no_cell(tmp_path: Path) -> None:
    evil = '</script><img src=x onerror="alert(1)">'
    speakers = tuple(replace(each, name=f"={evil}{each.name}") for each in SPEAKERS)
    with open_record(tmp_path / "sayso.db", create=True) as record, site(record) as client:
        fill(record, replace(quay(1), speakers=speakers))
        answer = client.get("/network").text
        page = Elements(answer)
        assert not page.of("img")
        (data,) = re.findall(r'<script type="application/json">(.*?)</script>', answer, re.DOTALL)
        assert any(evil in each["name"] for each in json.loads(data)["members"])
        assert client.get("/network.csv").text.splitlines()[1].startswith("\"'=")


def test_the_kind_of_tie_that_was_chosen_stays_when_the_search_is_changed(client: TestClient) -> None:
    page = Elements(client.get("/network?relation=about&query=ferry").text)
    assert {"type": "hidden", "name": "relation", "value": "about"} in page.of("input")
    plain = Elements(client.get("/network?query=ferry").text)
    assert "relation" not in plain.values("name")
