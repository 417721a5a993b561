"""In a browser: people sign in, do what their role allows, are refused the rest, and sign out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from browsing import chromium, opened, sign_in
from harbour import Finder
from public_site import PASSWORDS, quick_hashes, record_with_users
from sayso.reading import Reader
from sayso.record.judgements.history import history
from sayso.record.opening import Record
from sayso.web.app import make_app
from stated import no_grammar

axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe; pip install -e '.[test]'")


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    folder: Path = tmp_path_factory.mktemp("users")
    with quick_hashes(), record_with_users(folder) as record:
        yield record


@pytest.fixture(scope="module")
def address(record: Record) -> Iterator[str]:
    with opened(make_app(record, load=lambda: Reader(Finder(), no_grammar), users=True)) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as browser:
        yield browser


@contextmanager
def visit(browser: Any, address: str, *, by: str | None = None, **settings: Any) -> Iterator[Any]:
    """A page of somebody's own browser; nothing may be asked of elsewhere, or be blocked."""
    context = browser.new_context(base_url=address, **settings)
    page = context.new_page()
    page.set_default_timeout(20_000)
    amiss: list[str] = []
    page.on("request", lambda asked: amiss.append(asked.url) if not asked.url.startswith(address) else None)
    page.on("console", lambda said: amiss.append(said.text) if "Content Security" in said.text else None)
    page.on("pageerror", lambda error: amiss.append(str(error)))
    if by is not None:
        page.goto("/sign-in")
        sign_in(page, by, PASSWORDS[by])
        page.wait_for_url(f"{address}/")
    yield page
    context.close()
    assert amiss == []


def test_an_annotator_signs_in_by_keyboard_alone_is_led_on_and_corrects(
    browser: Any, address: str, record: Record
) -> None:
    with visit(browser, address) as page:
        page.goto("/statements/st_sale")
        assert page.inner_text("h1") == "Sign in"
        page.keyboard.type("Mina")
        page.keyboard.press("Tab")
        page.keyboard.type("not my password")
        page.keyboard.press("Enter")
        page.wait_for_selector("[role=alert]")
        assert page.evaluate("document.activeElement.name") == "password"
        page.keyboard.type(PASSWORDS["Mina"])
        page.keyboard.press("Enter")
        page.wait_for_url("**/statements/st_sale")
        page.locator("#correct summary").first.click()
        page.select_option("#correct [name=act]", "directive")
        assert page.locator("#correct form [name=by]").count() == 0
        page.locator("#correct form [name=why]").first.fill("she asks")
        page.keyboard.press("Enter")
        page.wait_for_url("**#judged")
        assert [each.who for each in history(record, "st_sale")] == ["Mina"]


def test_a_reader_is_refused_what_is_not_for_readers(browser: Any, address: str) -> None:
    with visit(browser, address, by="Rhea") as page:
        page.goto("/statements/st_talks")
        assert page.locator("main form").count() == 0
        page.goto("/users")
        assert "Rhea is reader" in page.inner_text("main")
        assert page.locator("nav a[href='/search']").count() == 1
        status = page.evaluate(
            "fetch('/api/v1/statements/st_talks/corrections', {method: 'POST', headers: "
            '{\'content-type\': \'application/json\'}, body: \'{"act": "directive", "why": "x"}\'}).then(r => r.status)'
        )
        assert status == 403


def test_who_signs_out_sees_nothing_any_more_not_even_by_going_back(browser: Any, address: str) -> None:
    with visit(browser, address, by="Rhea") as page:
        page.goto("/statements/st_price")
        page.click("text=Sign out")
        page.wait_for_url("**/sign-in")
        page.go_back()
        page.wait_for_url("**/sign-in?next=**")
        assert page.inner_text("h1") == "Sign in"
        assert page.evaluate("document.cookie") == ""


def test_no_script_can_see_the_session(browser: Any, address: str) -> None:
    with visit(browser, address, by="Rhea") as page:
        assert page.evaluate("document.cookie") == ""
        (cookie,) = page.context.cookies()
        assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")


def test_a_form_on_another_site_does_nothing_in_the_name_of_who_is_signed_in(
    browser: Any, address: str, record: Record
) -> None:
    before = len(history(record, "st_sale"))
    with visit(browser, address, by="Mina") as page:
        # "localhost" is another site than 127.0.0.1, though both are this machine.
        evil = address.replace("127.0.0.1", "localhost")
        other = page.context.new_page()
        other.route(f"{evil}/**", lambda route: route.fulfill(body=_ATTACK.format(address), content_type="text/html"))
        other.goto(f"{evil}/")
        other.click("button")
        other.wait_for_url("**/correct")
        assert "another site" in other.inner_text("body")
    assert len(history(record, "st_sale")) == before


_ATTACK = """<form method="post" action="{}/statements/st_sale/correct">
<input name="act" value="commissive"><input name="why" value="x"><button>Win a prize</button></form>"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_of_users_are_accessible_and_fit_the_screen(browser: Any, address: str, theme: str, width: int) -> None:
    with visit(browser, address, color_scheme=theme, viewport={"width": width, "height": 800}) as page:
        page.goto("/sign-in")
        check(page, width)
        sign_in(page, "Ada", "guess")
        page.wait_for_selector("[role=alert]")
        check(page, width)
        sign_in(page, "Ada", PASSWORDS["Ada"])
        page.wait_for_url(f"{address}/")
        check(page, width)
        page.goto("/account")
        page.click("text=Make a token")
        page.wait_for_selector(".secret")
        check(page, width)
        page.goto("/users")
        page.locator(".users summary").first.click()
        check(page, width)


def check(page: Any, width: int) -> None:
    found = axe.Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_users_can_sign_in_and_out_without_javascript(browser: Any, address: str) -> None:
    with visit(browser, address, by="Ada", java_script_enabled=False) as page:
        page.goto("/users")
        page.fill("#add ~ form [name=name]", "Noor")
        page.fill("#add ~ form [name=password_new]", "under the old bridge")
        page.click("#add ~ form button")
        page.wait_for_selector(".users >> text=Noor")
        page.click("text=Sign out")
        page.wait_for_url("**/sign-in")
