"""Charts: their sentence is made of their numbers, and the table beside each has them all."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from harbour import ARTICLE, STATEMENTS, harbour_readout
from sayso.record.opening import Record, open_record
from sayso.record.searching.filters import Filters
from sayso.record.searching.over_time import count_months, is_countable
from sayso.record.writing import write_readout
from sayso.web.asked import Asked
from sayso.web.charts import Chart, Series
from sayso.web.rendering import environment
from sayso.web.timeline import timeline
from web_site import Elements, site

pytest_plugins = ("records",)


@dataclass(frozen=True)
class Month:
    value: str
    count: int


def months(**counts: int) -> list[Month]:
    """Months by their names without the hyphen: y2024_03."""
    return [Month(name[1:].replace("_", "-"), number) for name, number in counts.items()]


def chart_of(**counts: int) -> Chart:
    chart = timeline(months(**counts), Asked(query="port"))
    assert chart is not None
    return chart


def test_months_in_which_nothing_was_said_have_their_place() -> None:
    chart = chart_of(y2024_01=3, y2024_04=1)
    assert chart.labels == ("January 2024", "February 2024", "March 2024", "April 2024")
    assert chart.series[0].values == (3, 0, 0, 1)
    assert chart.summary == (
        "4 statements from January 2024 to April 2024, most in January 2024 (3); none in 2 of 4 months."
    )


def test_a_year_ends_with_december() -> None:
    assert chart_of(y2023_12=1, y2024_01=1).labels == ("December 2023", "January 2024")


def test_more_months_than_can_be_seen_are_years() -> None:
    chart = chart_of(y2019_01=2, y2021_06=5, y2024_02=4)
    assert chart.labels == ("2019", "2020", "2021", "2022", "2023", "2024")
    assert chart.rows_are == "year"
    assert chart.summary.endswith("most in 2021 (5); none in 3 of 6 years.")


def test_one_old_speech_does_not_stretch_a_chart_over_centuries() -> None:
    chart = chart_of(y1809_12=1, y1944_02=1, y2024_01=150, y2024_02=200)
    assert chart.labels == ("before January 2024", "January 2024", "February 2024")
    assert chart.series[0].values == (2, 150, 200)
    assert chart.summary == (
        "352 statements from January 2024 to February 2024, most in February 2024 (200), 2 before that."
    )
    assert chart.links[0] == "/search?query=port&until=2023-12"


def test_many_old_speeches_are_shown_by_the_years_that_have_any() -> None:
    assert chart_of(y1809_12=7, y1944_02=5, y2024_01=6).labels == ("1809", "1944", "2024")


def test_each_row_leads_to_its_statements() -> None:
    assert chart_of(y2024_01=3, y2024_02=1).links[1] == "/search?query=port&since=2024-02&until=2024-02"


def test_nothing_is_drawn_of_one_month() -> None:
    assert timeline(months(y2024_01=3)) is None
    assert timeline([]) is None


def test_what_was_not_counted_is_told() -> None:
    chart = timeline(months(y2024_01=3, y2024_02=1), whole=False)
    assert chart is not None
    assert chart.summary.endswith("More were found than were counted.")


def figure_of(chart: Chart | None) -> str:
    template = '{% from "_chart.html" import figure %}{{ figure(chart) }}'
    return str(environment().from_string(template).render(chart=chart))


def test_a_figure_has_a_sentence_a_table_and_what_is_drawn() -> None:
    chart = chart_of(y2024_01=3000, y2024_02=1)
    html = figure_of(chart)
    page = Elements(html)
    assert chart.summary in page.text
    assert "The numbers as a table" in page.text
    assert len(page.of("tr")) == 3
    data = json.loads(re.findall(r'<script type="application/json">(.*?)</script>', html)[0])
    assert data["series"] == [{"name": "statements", "values": [3000, 1]}]
    assert data["short"] == ["Jan 2024", "Feb 2024"]
    assert {each["data-save"] for each in page.of("button")} == {"svg", "png", "csv"}


def test_a_chart_of_nothing_is_nothing() -> None:
    assert figure_of(None).strip() == ""


EVIL = '</script><script>alert(1)</script><img src=x onerror="alert(1)">\u202e'


def test_hostile_names_are_words_in_a_figure() -> None:
    html = figure_of(
        Chart(
            id="evil",
            title=EVIL,
            summary=EVIL,
            kind="compared",
            rows_are=EVIL,
            labels=(EVIL,),
            series=(Series(name=EVIL, values=(1,), notes=(EVIL,)),),
            links=(f"/search?query={EVIL}",),
        )
    )
    page = Elements(html)
    assert not page.of("img")
    assert [each["type"] for each in page.of("script")] == ["application/json"]
    assert "\u202e" not in page.text


def fill(record: Record) -> None:
    """One statement on each of 40 days, some of months and some of years; the harbour's are of March 2024."""
    for number, day in enumerate(("2024-01-05", "2024-01-31", "2024-02-01", "2023-11-30")):
        article = replace(ARTICLE, url=f"https://{number}.example/", published=day, title=f"Harbour {number}")
        told = tuple(
            replace(each, id=f"{each.id}{number}", within=each.within and f"{each.within}{number}", when=None)
            for each in STATEMENTS
        )
        with record.writing() as connection:
            write_readout(connection, replace(harbour_readout(), article=article, statements=told))


def counted(record: Record, **filters: str) -> dict[str, int]:
    return {each.value: each.count for each in count_months(record, Filters(**filters))}


def test_statements_are_counted_by_month(record: Record) -> None:
    fill(record)
    assert counted(record) == {"2023-11": 6, "2024-01": 12, "2024-02": 6}
    assert counted(record, speaker="reyes", since="2024") == {"2024-01": 6, "2024-02": 3}
    assert counted(record, form="direct", query="sale") == {"2023-11": 1, "2024-01": 2, "2024-02": 1}
    assert counted(record, query="nothing like it") == {}


def test_what_no_index_knows_is_counted_as_far_as_the_facets_are() -> None:
    assert is_countable(Filters(speaker="reyes", since="2024", limit=3))
    assert is_countable(Filters())
    assert not is_countable(Filters(speaker="reyes", form="direct"))
    assert not is_countable(Filters(corrected=True))


def test_a_search_shows_its_statements_over_time(tmp_path: Path) -> None:
    with open_record(tmp_path / "sayso.db", create=True) as record, site(record) as client:
        fill(record)
        text = client.get("/search?query=sale").text
        assert "4 statements from November 2023 to February 2024, most in January 2024 (2)" in text
        assert "/search?query=sale&amp;since=2024-01&amp;until=2024-01" in text
        assert "24 statements from" in client.get("/search").text
        assert "data-chart" not in client.get("/search?since=2023&until=2023").text
