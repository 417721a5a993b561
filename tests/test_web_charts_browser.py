"""In a browser: charts and the network are drawn under the site's policy, lead on, and are saved as files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Xml

import pytest

from browsing import against_wcag, chromium, opened, visit
from harbour import Finder, harbour_readout
from quay import quay_readout
from sayso.reading import Reader
from sayso.readout import Readout
from sayso.record.opening import open_record
from sayso.record.writing import write_readout
from sayso.web.app import make_app
from stated import no_grammar

pytest.importorskip("axe_playwright_python", reason="no axe; pip install -e '.[test]'")

ODD = 'The "Quay" & <Sons>'
COMPARED = "/outlets?outlet=The+Harbour+Post&outlet=Quay+2"
PAGES = ("/search", COMPARED, "/outlets/Quay%202", "/network", "ABOUT")


def published(readout: Readout, number: int, outlet: str) -> Readout:
    article = replace(
        readout.article, url=f"https://{number}.example/", outlet=outlet, published=f"2024-{number:02}-03", title=outlet
    )
    told = tuple(
        replace(each, id=f"{each.id}{number}", within=each.within and f"{each.within}{number}", when=None)
        for each in readout.statements
    )
    return replace(readout, article=article, statements=told)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with open_record(tmp_path_factory.mktemp("charts") / "sayso.db", create=True) as record:
        for number, outlet in enumerate(("Quay 1", "Quay 2", ODD, "Quay 2"), 1):
            with record.writing() as connection:
                write_readout(connection, published(quay_readout(), number, outlet))
        with record.writing() as connection:
            write_readout(connection, published(harbour_readout(), 5, "The Harbour Post"))
        with opened(make_app(record, load=lambda: Reader(Finder(), no_grammar))) as address:
            yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as browser:
        yield browser


def saved(page: Any, click: Callable[[], None], folder: Path) -> Path:
    """The file that a click saves."""
    with page.expect_download() as download:
        click()
    path = folder / str(download.value.suggested_filename)
    download.value.save_as(path)
    return path


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_chart_of_a_page_is_drawn_in_svg(browser: Any, address: str, theme: str) -> None:
    with visit(browser, address, color_scheme=theme) as page:
        for path, charts in (("/search", 1), ("/outlets/Quay%202", 6), (COMPARED, 4)):
            page.goto(path)
            page.locator(".drawing svg").nth(charts - 1).wait_for()
            assert page.locator("figure.chart").count() == charts
            assert page.locator(".drawing canvas").count() == 0


@pytest.mark.parametrize("width", [375, 1280])
def test_the_first_and_the_last_month_are_named_below_their_columns(browser: Any, tmp_path: Path, width: int) -> None:
    with open_record(tmp_path / "sayso.db", create=True) as record:
        for number in range(29):
            readout = published(harbour_readout(), number, "The Post")
            article = replace(readout.article, published=f"{2021 + number // 12}-{number % 12 + 1:02}-03")
            with record.writing() as connection:
                write_readout(connection, replace(readout, article=article))
        app = make_app(record, load=lambda: Reader(Finder(), no_grammar))
        with opened(app) as address, visit(browser, address, viewport={"width": width, "height": 900}) as page:
            page.goto("/search")
            page.locator(".drawing svg").wait_for()
            labels = page.evaluate(LABELS)
    months = [each for each in labels if each["text"][:1].isalpha() and each["text"][-4:].isdecimal()]
    assert (months[0]["text"], months[-1]["text"]) == ("Jan 2021", "May 2023")
    assert all(left["right"] <= right["left"] for left, right in pairwise(months)), months


LABELS = """() => [...document.querySelectorAll(".drawing svg text")]
  .map((each) => ({ text: each.textContent, ...each.getBoundingClientRect().toJSON() }))
  .sort((one, other) => one.left - other.left)"""


def test_a_chart_is_saved_as_svg_png_and_csv(browser: Any, address: str, tmp_path: Path) -> None:
    with visit(browser, address) as page:
        page.goto(COMPARED)
        page.locator(".drawing svg").nth(3).wait_for()
        files = {
            kind: saved(page, lambda kind=kind: page.locator(f"[data-save={kind}]").first.click(), tmp_path)
            for kind in ("svg", "png", "csv")
        }
    assert {each.stem for each in files.values()} == {"compared-by-form"}
    assert "Forms" in "".join(Xml.parse(files["svg"]).getroot().itertext())
    assert files["png"].read_bytes().startswith(b"\x89PNG")
    assert files["csv"].read_text("utf-8").startswith("form,The Harbour Post (%),Quay 2 (%)\n")


def test_a_column_leads_to_its_statements(browser: Any, address: str) -> None:
    with visit(browser, address) as page:
        page.goto("/search?query=quay")
        page.locator(".drawing svg").wait_for()
        box = page.locator(".drawing").bounding_box()
        page.mouse.click(box["x"] + box["width"] - 60, box["y"] + box["height"] / 2)
        page.wait_for_url("**/search?query=quay&since=2024-04&until=2024-04")


def test_charts_follow_the_theme(browser: Any, address: str) -> None:
    with visit(browser, address, color_scheme="light") as page:
        page.goto("/outlets/Quay%202")
        page.locator(".drawing svg").first.wait_for()
        before = page.locator(".drawing").first.inner_html()
        page.select_option("#theme", "dark")
        page.wait_for_function("(before) => document.querySelector('.drawing').innerHTML !== before", arg=before)


def drawn(page: Any, path: str = "/network") -> None:
    page.goto(path)
    page.locator(".network canvas").first.wait_for(state="attached")


LOOK_FOR = """(beginning) => {
  const place = document.querySelector(".network .drawing");
  const told = document.querySelector(".pointed-at");
  const box = place.getBoundingClientRect();
  for (let y = box.top + 3; y < box.bottom; y += 6)
    for (let x = box.left + 3; x < box.right; x += 6) {
      place.firstElementChild.dispatchEvent(new MouseEvent("mousemove", {clientX: x, clientY: y, bubbles: true}));
      if (told.textContent.startsWith(beginning)) return [x, y];
    }
}"""


def point_at(page: Any, beginning: str) -> str:
    """Point at what the line below the drawing of the network tells of in words that begin so."""
    page.locator(".network .drawing").scroll_into_view_if_needed()
    x, y = page.evaluate(LOOK_FOR, beginning)
    page.mouse.move(x - 1, y)
    page.mouse.move(x, y)
    return str(page.locator(".pointed-at").inner_text())


def click_here(page: Any) -> None:
    with page.expect_navigation():
        page.mouse.down()
        page.mouse.up()


def test_a_speaker_of_the_network_leads_to_the_speaker(browser: Any, address: str) -> None:
    with visit(browser, address, viewport={"width": 420, "height": 1600}) as page:
        drawn(page)
        assert point_at(page, "Ida Moe: ") == "Ida Moe: 8 statements"
        click_here(page)
        assert page.inner_text("h1") == "Ida Moe"


def test_a_tie_of_the_network_leads_to_its_statements(browser: Any, address: str) -> None:
    with visit(browser, address, viewport={"width": 420, "height": 1600}) as page:
        drawn(page, "/network?relation=about")
        assert point_at(page, "Per Dahl speaks") == "Per Dahl speaks about Ida Moe: 4 statements"
        click_here(page)
        assert page.inner_text("h1") == "Per Dahl about Ida Moe"
        assert page.locator(".hits > li").count() == 4


def test_the_network_is_saved_as_svg_and_png(browser: Any, address: str, tmp_path: Path) -> None:
    with visit(browser, address) as page:
        drawn(page)
        svg, png = (
            saved(page, lambda kind=kind: page.click(f"[data-save={kind}]"), tmp_path) for kind in ("svg", "png")
        )
    assert "Ida Moe" in "".join(Xml.parse(svg).getroot().itertext())
    assert png.read_bytes().startswith(b"\x89PNG")


def test_the_network_can_be_looked_at_nearer(browser: Any, address: str) -> None:
    with visit(browser, address) as page:
        drawn(page)
        before = page.locator(".network .drawing").screenshot()
        page.click("text=Nearer")
        assert page.locator(".network .drawing").screenshot() != before


def test_by_keyboard_the_table_leads_to_the_statements(browser: Any, address: str) -> None:
    with visit(browser, address) as page:
        drawn(page)
        page.focus(".network .number >> nth=0")
        page.keyboard.press("Enter")
        page.locator(".hits").wait_for()


def test_without_javascript_the_tables_have_it_all(browser: Any, address: str) -> None:
    with visit(browser, address, java_script_enabled=False) as page:
        page.goto("/network")
        assert page.locator(".network .number").first.is_visible()
        assert not page.locator(".network .drawing").is_visible()
        page.goto("/outlets/Quay%202")
        assert not page.locator(".drawing").first.is_visible()
        page.click("summary >> nth=0")
        assert page.locator(".numbers table").first.is_visible()


def path_of(page: Any, path: str) -> str:
    if path != "ABOUT":
        return path
    page.goto("/network")
    return str(page.locator("a.number[href*='named=']").first.get_attribute("href"))


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_against_wcag(browser: Any, address: str, path: str) -> None:
    with visit(browser, address) as page:
        page.goto(path_of(page, path))
        page.wait_for_load_state("networkidle")
        for each in page.locator("figure summary").all():
            each.click()
        assert against_wcag(page) == []


SMALL = """() => [...document.querySelectorAll("main button, main input, main summary, main nav a, .number")]
  .filter((each) => each.checkVisibility() && each.type !== "hidden")
  .map((each) => [each.outerHTML.slice(0, 80), (each.closest("label") ?? each).getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 23.5 || box.height < 23.5)).map(([html]) => html)"""


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_a_small_screen_nor_has_small_targets(browser: Any, address: str, path: str) -> None:
    with visit(browser, address, viewport={"width": 320, "height": 700}) as page:
        page.goto(path_of(page, path))
        page.wait_for_load_state("networkidle")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        assert json.dumps(page.evaluate(SMALL)) == "[]"


def test_on_paper_a_chart_is_drawn_in_the_colours_of_the_light_theme(browser: Any, address: str) -> None:
    with visit(browser, address, color_scheme="dark") as page:
        page.goto("/search")
        page.locator(".drawing svg").wait_for()
        drawn = "document.querySelector('.drawing svg').outerHTML"
        before = page.evaluate(drawn)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert "rgb(140, 52, 16)" in page.evaluate(drawn) and "rgb(140, 52, 16)" not in before
        page.emulate_media(media="print", color_scheme="dark")
        assert page.locator(".drawing svg").is_visible()
        page.emulate_media(media="screen", color_scheme="dark")
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert "rgb(140, 52, 16)" not in page.evaluate(drawn)
