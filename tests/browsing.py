"""A site that a browser can open, and the browser."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from typing import Any

import pytest
from starlette.types import ASGIApp

from sayso.web.serving import listening, server_of

CHROMIUM = shutil.which("chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@contextmanager
def opened(app: ASGIApp) -> Iterator[str]:
    """The address at which an app is served as long as this lasts."""
    server = server_of(app)
    with listening("127.0.0.1", 0) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def chromium() -> Iterator[Any]:
    """Debian's Chromium; the test is skipped where there is none, unless SAYSO_REQUIRE_CHROMIUM is set."""
    playwright = pytest.importorskip("playwright.sync_api", reason="no playwright; pip install -e '.[test]'")
    if CHROMIUM is None:
        assert "SAYSO_REQUIRE_CHROMIUM" not in os.environ, "no chromium: apt-get install chromium"
        pytest.skip("no chromium; apt-get install chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def visit(browser: Any, address: str, *, refused: tuple[str, ...] = (), **settings: Any) -> Iterator[Any]:
    """A new page; nothing may go wrong on it, nothing be blocked, and nothing asked of elsewhere.

    Chromium reports a page that is answered with a status of 400 or more as an error; those in `refused` are expected.
    """
    context = browser.new_context(base_url=address, **settings)
    page = context.new_page()
    page.set_default_timeout(20_000)
    amiss: list[str] = []
    expected = tuple(f"Failed to load resource: the server responded with a status of {status} " for status in refused)
    page.on(
        "console",
        lambda said: (
            amiss.append(said.text)
            if said.type in ("error", "warning") and not (expected and said.text.startswith(expected))
            else None
        ),
    )
    page.on("pageerror", lambda error: amiss.append(str(error)))
    page.on("request", lambda asked: amiss.append(asked.url) if not asked.url.startswith((address, "blob:")) else None)
    yield page
    context.close()
    assert amiss == []


def sign_in(page: Any, name: str, password: str) -> None:
    page.fill("[name=name]", name)
    page.fill("[name=password]", password)
    page.keyboard.press("Enter")


def against_wcag(page: Any) -> list[tuple[str, str, list[str]]]:
    """What axe finds against WCAG on a page as it stands, in the light theme and in the dark one."""
    page.evaluate(resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))
    found = []
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=theme)
        # Colours glide to the other theme, where less motion is not asked for.
        page.evaluate("Promise.all(document.getAnimations().map((each) => each.finished.catch(() => null)))")
        violations = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]
        found += [(theme, each["id"], [node["html"][:160] for node in each["nodes"]]) for each in violations]
    page.emulate_media(color_scheme=None)
    return found
