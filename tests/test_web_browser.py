"""In a browser: what a person does on the site, by mouse and by keyboard, with nothing amiss in the console."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from browsing import against_wcag, chromium, opened, visit
from harbour import Finder, article_of, bare, harbour_readout, readout_of
from sayso.reading import Reader
from sayso.record.opening import open_record
from sayso.record.writing import write_readout
from sayso.web.app import make_app
from site_pages import PAGES, ready, show
from stated import no_grammar

pytest.importorskip("axe_playwright_python", reason="no axe; pip install -e '.[test]'")
playwright = pytest.importorskip("playwright.sync_api", reason="no playwright; pip install -e '.[test]'")
expect = playwright.expect


SECOND = readout_of(replace(bare("It rained."), url="https://post.example/rain", title="Rain"))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with open_record(tmp_path_factory.mktemp("browser") / "sayso.db", create=True) as record:
        for readout in (harbour_readout(), SECOND):
            with record.writing() as connection:
                write_readout(connection, readout)
        app = make_app(record, load=lambda: Reader(Finder(), no_grammar))
        with opened(app) as address:
            yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[playwright.Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: playwright.Browser, address: str) -> Iterator[playwright.Page]:
    """A new page of the site; at the end nothing may have gone wrong on it, and nothing asked of elsewhere."""
    with visit(browser, address, viewport={"width": 1280, "height": 900}) as page:
        yield page


@pytest.fixture(scope="module")
def window(browser: playwright.Browser, address: str) -> Iterator[playwright.Page]:
    """One page for all tests that only look at pages, since a new one for each takes as long as the look."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.request.post("/saved", form={"name": "What is for sale", "asked": "query=sale&speaker=reyes&since=2024"})
    yield page
    context.close()


SEEN = [name for name, each in PAGES.items() if each.site == "record" or each.button]
"""Every page that a site with a record has."""


def see(page: playwright.Page, name: str, folder: Path) -> None:
    """Open one of SEEN."""
    (folder / "okafor.txt").write_text(article_of("Okafor"), "utf-8")
    known = page.request.get("/speakers.json").json()["speakers"]
    reyes, clarke = (
        next(each["id"] for each in known if each["name"] == name) for name in ("Ana Reyes", "Owen Clarke")
    )
    places = {
        "article": harbour_readout().article.id,
        "statement": "a1-s3",
        "corrected": "st_director",
        **dict.fromkeys(("speaker", "one", "joined"), reyes),
        "word": "clarke",
        "other": clarke,
        "words": "sale",
        **dict.fromkeys(("outlet", "another"), "The Harbour Post"),
    }
    show(page, name, places, given=[folder / "okafor.txt"])


def test_a_text_is_pasted_and_read(page: playwright.Page) -> None:
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("x")
    page.fill("#text", article_of("Okafor"))
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".readout")
    assert page.inner_text(".statement .said") == "the lamp would be lit again before the winter"


def test_a_file_is_dropped_and_read(page: playwright.Page, tmp_path: Path) -> None:
    (tmp_path / "okafor.txt").write_text(article_of("Okafor"), "utf-8")
    page.goto("/")
    page.set_input_files("#files", tmp_path / "okafor.txt")
    assert page.inner_text("#chosen-files") == "okafor.txt"
    page.click("button.strong >> nth=0")
    page.wait_for_selector(".readout")


def test_on_the_first_run_one_click_adds_the_examples(browser: playwright.Browser, tmp_path: Path) -> None:
    with open_record(tmp_path / "new.db", create=True) as record:
        app = make_app(record, load=lambda: Reader(Finder(), no_grammar))
        with opened(app) as address, visit(browser, address) as page:
            page.goto("/")
            page.click("text=Add the examples")
            page.wait_for_url("**/add")
            expect(page.locator("h1")).to_have_text("8 articles were added to the record")
            page.click("text=Mayor threatens to sue ministry")
            page.locator("article.readout").wait_for()


def test_keys_go_from_statement_to_statement_and_show_its_words_alone(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    for _ in range(2):
        page.keyboard.press("j")
    assert page.get_attribute(".statement[aria-current]", "data-number") == "2"
    assert page.url.endswith("#st_director")
    assert page.locator("mark.on").all_inner_texts() == [
        "its director",
        "had assured",
        "unions",
        "in a phone call",
        "on Friday",
        "that no jobs would go",
    ]
    assert page.locator(".label:visible").all_inner_texts() == [
        f"2 {role}" for role in ("source", "cue", "addressee", "channel", "when", "content")
    ]
    expect(page.locator("#spoken")).to_have_text(re.compile("^Statement 2 of 6: Ana Reyes"))
    page.keyboard.press("k")
    assert page.get_attribute(".statement[aria-current]", "data-number") == "1"
    page.keyboard.press("Escape")
    assert page.locator(".statement[aria-current]").count() == 0
    assert len(page.locator(".label:visible").all_inner_texts()) == 6


def test_an_address_that_names_a_statement_shows_its_words(page: playwright.Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 400})
    page.goto(f"/articles/{harbour_readout().article.id}#st_price")
    page.locator(".statement[aria-current][data-number='6']").wait_for()
    expect(page.locator("mark.on").first).to_be_in_viewport(ratio=1)
    assert page.url.endswith("#st_price")
    page.goto("about:blank")
    page.goto(f"/articles/{harbour_readout().article.id}#a1-s3")
    page.locator(".statement[aria-current][data-number='3']").wait_for()
    assert page.url.endswith("#st_sale")
    page.reload()
    page.locator(".statement[aria-current][data-number='3']").wait_for()


def test_a_text_that_is_only_read_has_addresses_by_place(page: playwright.Page) -> None:
    page.goto("/")
    page.fill("#text", article_of("Okafor"))
    page.click("button:has-text('Read') >> nth=0")
    page.locator("article.readout").wait_for()
    ready(page)
    page.keyboard.press("j")
    page.locator(".statement[aria-current]").wait_for()
    assert page.url.endswith("#a1-s1")


def test_a_click_on_words_chooses_the_statement_that_lies_deepest(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    page.click("mark.nested")
    assert page.get_attribute(".statement[aria-current]", "data-number") == "2"


def test_statements_can_be_left_out_by_form_and_confidence(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    page.click(".filters summary")
    page.uncheck("input[value=indirect]")
    assert page.locator(".statement:visible").count() == 1
    assert page.locator(".text mark.content").count() == 2
    page.uncheck("input[value=direct]")
    assert page.locator(".none-left").is_visible()
    page.check("input[value=direct]")
    assert page.url.endswith("?form=direct+mixed")
    page.reload()
    ready(page)
    assert page.locator(".statement:visible").count() == 1


def test_the_reasons_for_a_speaker_are_one_click_away_and_stand_out_in_the_text(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}#st_sale")
    page.locator(".statement[aria-current]").wait_for()
    page.click(".statement[aria-current] .why summary")
    expect(page.locator(".statement[aria-current] .reasons").first).to_contain_text("The name stands in the words")
    lit = "[...CSS.highlights.get('evidence')].map(String)"
    page.wait_for_function(f"{lit}.length > 0")
    assert "Ana Reyes, the director," in page.evaluate(lit)
    page.keyboard.press("Escape")
    page.wait_for_function("!CSS.highlights.has('evidence')")


def test_lines_lead_from_the_cue_to_the_other_words_unless_less_motion_is_asked_for(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}#st_director")
    page.locator(".lines path").first.wait_for(state="attached")
    drawn = page.evaluate("[...document.querySelectorAll('.lines path')].map((each) => each.className.baseVal)")
    assert drawn == ["source", "addressee", "channel", "when", "content", "leader"]
    page.emulate_media(reduced_motion="reduce")
    expect(page.locator(".lines path")).to_have_count(0)


def test_what_is_copied_from_the_text_is_the_articles_own_words(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    text = page.evaluate(
        """() => {
          const line = document.querySelector(".text [data-start]");
          getSelection().selectAllChildren(line);
          return String(getSelection());
        }"""
    )
    assert text == harbour_readout().text.partition("\n")[0]


def test_a_reviewer_judges_by_single_keys_and_takes_back(page: playwright.Page) -> None:
    page.goto("/review")
    ready(page)
    page.fill("[name=by]", "Mina")
    page.locator("h1").click()
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.locator("#progress-said")).to_have_text(re.compile("^1 of "))
    page.keyboard.press("u")
    expect(page.locator("#progress-said")).to_have_text(re.compile("^0 of "))


def test_single_keys_can_be_switched_off_and_help_is_a_key_away(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.uncheck("#single-keys")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".statement[aria-current]").count() == 0
    assert not page.locator("#keys").is_visible()


def test_brackets_go_from_article_to_article(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    page.keyboard.press("]")
    page.wait_for_url(f"**/articles/{SECOND.article.id}")
    ready(page)
    page.keyboard.press("[")
    page.wait_for_url(f"**/articles/{harbour_readout().article.id}")


def test_a_speaker_is_corrected_and_the_correction_undone_by_keyboard_alone(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    for _ in range(5):
        page.keyboard.press("j")
    page.keyboard.press("c")
    expect(page.locator("#correcting [name=speaker]")).to_be_focused()
    page.keyboard.type("Ana Reyes")
    for _ in range(9):
        page.keyboard.press("Tab")
    page.keyboard.type("Mina")
    page.keyboard.press("Enter")
    expect(page.locator(".written")).to_be_in_viewport()
    expect(page.locator("#spoken")).to_have_text(re.compile("is in the log"))
    expect(page.locator(".statement[aria-current] strong")).to_have_text("Ana Reyes")
    page.focus(".written a")
    page.keyboard.press("Enter")
    page.wait_for_url("**/statements/st_talks#judged")
    assert page.locator(".judged ins").all_inner_texts() == ["Ana Reyes"]
    page.focus("text=Undo >> nth=0")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.value") == "Mina"
    page.keyboard.press("Tab")
    page.keyboard.type("no, he was")
    page.keyboard.press("Enter")
    page.locator("h1", has_text="Owen Clarke").wait_for()


def test_a_wrong_speaker_takes_two_clicks(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}#st_price")
    ready(page)
    page.evaluate("localStorage.setItem('by', 'Mina')")
    page.reload()
    page.locator(".statement[aria-current]").wait_for()
    page.click(".statement[aria-current] .wrongs >> text=speaker")
    page.click("#correcting >> text=Owen Clarke")
    page.locator(".written").wait_for()
    expect(page.locator(".statement[data-id=st_price] strong")).to_have_text("Owen Clarke")


def test_who_corrects_what_another_has_judged_is_told_beside_the_text_and_may_overrule(
    browser: playwright.Browser, address: str
) -> None:
    with visit(browser, address, refused=("409",), viewport={"width": 1000, "height": 600}) as page:
        judged = {"act": "directive", "by": "Mina", "why": "I heard the tape"}
        page.request.post("/api/v1/statements/st_books/corrections", data=judged)
        at = f"/articles/{harbour_readout().article.id}"
        page.goto(f"{at}#st_books")
        page.locator(".statement[aria-current]").wait_for()
        page.click(".statement[aria-current] .wrongs >> text='act'")
        page.select_option("#correcting [name=act]", "expressive")
        page.fill("#correcting [name=by]", "Ann")
        page.click("#correcting >> text='Correct'")
        told = page.locator("#correcting [role=alert]")
        expect(told).to_be_focused()
        expect(told).to_contain_text("by Mina says otherwise of its act (I heard the tape)")
        expect(told.locator("a")).to_have_text(re.compile(r"Undo no\. \d+"))
        expect(told).to_be_in_viewport()
        expect(page.locator("#correcting >> text='Correct'")).to_be_in_viewport()
        assert page.url.partition("#")[0].endswith(at)
        page.get_by_label("Decide all the same, over what another has judged").check()
        page.click("#correcting >> text='Correct'")
        expect(page.locator(".written")).to_be_in_viewport()
        expect(page.locator(".statement[data-id=st_books] .how")).to_contain_text("expressive")


def test_on_the_page_of_a_statement_what_is_wrong_with_a_correction_has_the_focus(
    browser: playwright.Browser, address: str
) -> None:
    with visit(browser, address, refused=("409",)) as page:
        judged = {"act": "directive", "by": "Mina", "why": "I heard the tape"}
        page.request.post("/api/v1/statements/st_director/corrections", data=judged)
        page.goto("/statements/st_director?field=act#correct")
        page.select_option("#correct [name=act]", "expressive")
        page.fill("#correct form >> nth=0 >> [name=by]", "Ann")
        page.fill("#correct form >> nth=0 >> [name=why]", "a promise")
        page.click("#correct >> text='Correct'")
        expect(page.locator("#correct [role=alert]")).to_be_focused()
        expect(page.locator("#correct [role=alert]")).to_be_in_viewport()


def test_words_that_are_selected_become_a_statement_that_was_missed(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    page.locator("mark.content >> text=that the books were open").dblclick(position={"x": 12, "y": 12})
    page.click("text=A statement was missed here")
    # The first click of the two chose the statement, whose labels moved the text.
    assert page.input_value("#missed [name=content]") == "that"


def test_a_statement_that_was_missed_is_added_by_keyboard_alone(page: playwright.Page) -> None:
    page.goto(f"/articles/{SECOND.article.id}")
    ready(page)
    page.keyboard.press("m")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("c")
    expect(page.locator("#spoken")).to_have_text("What is attributed: It rained.")
    page.keyboard.press("Enter")
    page.keyboard.type("Mina")
    page.keyboard.press("Enter")
    page.locator(".written").wait_for()
    assert page.locator(".statement[aria-current] .said").inner_text() == "It rained."
    assert page.locator("#log").is_visible()


def test_a_theme_is_kept_from_page_to_page(page: playwright.Page) -> None:
    page.goto("/")
    light = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    page.select_option("#theme", "dark")
    page.goto("/help")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != light
    assert page.input_value("#theme") == "dark"


def test_from_search_to_speaker_to_statement_to_article(page: playwright.Page) -> None:
    page.goto("/search")
    page.fill("#query", "sale")
    page.keyboard.press("Enter")
    page.click(".hits .who a")
    assert page.inner_text("h1") == "Ana Reyes"
    page.click("text=this statement >> nth=0")
    page.click("main >> text=Minister rejects talks")
    ready(page)
    assert page.locator(".statement[aria-current]").count() == 1


def test_a_readout_is_saved_as_json(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    with page.expect_download() as download:
        page.click("text=Save as JSON")
    assert download.value.suggested_filename == f"{harbour_readout().article.id}.json"


@pytest.mark.parametrize("name", SEEN)
def test_no_page_is_wider_than_the_screen(window: playwright.Page, name: str, tmp_path: Path) -> None:
    window.set_viewport_size({"width": 1280, "height": 700})
    see(window, name, tmp_path)
    amiss = []
    for width in (1280, 375, 320):
        window.set_viewport_size({"width": width, "height": 700})
        wide = window.evaluate("document.documentElement.scrollWidth")
        amiss += [(width, wide)] if wide > width else []
        amiss += [(width, each) for each in window.evaluate(SMALL_TARGETS)]
    assert amiss == []


@pytest.mark.parametrize(("path", "cover"), [("ARTICLE", ".tray"), ("MISSED", "#missed"), ("/review", ".progress")])
def test_what_has_the_focus_is_never_covered(browser: playwright.Browser, address: str, path: str, cover: str) -> None:
    context = browser.new_context(base_url=address, viewport={"width": 320, "height": 700}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(path if path == "/review" else f"/articles/{harbour_readout().article.id}#a1-s3")
    ready(page)
    if path == "MISSED":
        page.keyboard.press("m")
    covered = [found for _ in range(45) if (found := page.keyboard.press("Tab") or page.evaluate(COVERED, cover))]
    context.close()
    assert covered == []


COVERED = """(cover) => {
  const [here, over] = [document.activeElement, document.querySelector(cover)];
  if (here === document.body || over.contains(here)) return null;
  const [box, top] = [here.getBoundingClientRect(), over.getBoundingClientRect()];
  const hidden = box.top >= top.top && box.bottom <= top.bottom && top.height > 0;
  return hidden ? here.outerHTML.slice(0, 90) : null;
}"""


@pytest.mark.parametrize("name", SEEN)
def test_axe_finds_nothing_against_wcag(window: playwright.Page, name: str, tmp_path: Path) -> None:
    window.set_viewport_size({"width": 1280, "height": 900})
    see(window, name, tmp_path)
    assert against_wcag(window) == []


@pytest.mark.parametrize("path", ["/articles", "/articles?after=WyIyMDI0LTAzLTAzIiwxXQ", "/speakers?name=reyes"])
def test_lists_fit_the_screen_and_axe_finds_nothing_against_them(window: playwright.Page, path: str) -> None:
    window.set_viewport_size({"width": 320, "height": 700})
    window.goto(path)
    ready(window)
    assert window.evaluate("document.documentElement.scrollWidth") <= 320
    assert window.evaluate(SMALL_TARGETS) == []
    assert against_wcag(window) == []


SMALL_TARGETS = """() => [...document.querySelectorAll("button, input, select, summary, nav a, .facet a, .number")]
  .filter((each) => each.checkVisibility() && !each.closest("p:not(.steps) > a") && each.type !== "hidden")
  .map((each) => [each.outerHTML.slice(0, 80), (each.closest("label") ?? each).getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 23.5 || box.height < 23.5))
  .map(([html, box]) => `${html} ${box.width}x${box.height}`)"""


def test_an_article_can_be_read_without_javascript(browser: playwright.Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/articles/{harbour_readout().article.id}")
    assert page.locator(".statement").count() == 6
    assert page.locator(".label").first.is_visible()
    assert not page.locator(".filters").is_visible()
    page.click(".label >> nth=0")
    assert page.url.endswith("#a1-s1")
    context.close()


def test_without_javascript_a_link_to_a_statement_shows_all_about_it(browser: playwright.Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/articles/{harbour_readout().article.id}#st_talks")
    expect(page.locator("text=this statement alone >> visible=true")).to_have_count(1)
    assert not page.locator(".neighbours kbd").first.is_visible()
    page.click("text=this statement alone >> visible=true")
    page.wait_for_url("**/statements/st_talks")
    page.goto("/search?query=talks")
    assert page.locator(".hits .statement").count() >= 1
    context.close()


def test_on_paper_stands_what_was_read_and_how_and_nothing_to_be_pressed(page: playwright.Page) -> None:
    page.goto(f"/articles/{harbour_readout().article.id}")
    ready(page)
    page.emulate_media(media="print")
    assert page.locator("text=sayso-en-1").first.is_visible()
    assert page.locator(".statement .more >> visible=true").count() == 6
    for hidden in ("nav", "button", ".filters", ".why", "summary:has-text('How this was read')"):
        assert page.locator(f"{hidden} >> visible=true").count() == 0, hidden
