"""Takes the pictures of the site anew: python tests/pictures.py

Every page in light and in dark, on a wide screen and on a telephone's, into docs/pictures/, with the page of the
documentation that shows them. The sites are served on this machine alone, and a page that asks anything of elsewhere
ends it.
"""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image

from browsing import chromium, opened, sign_in, visit
from pictured import FOLDER, PAGE, SIZES, THEMES, page_of_pictures, picture_name
from pictured_record import EXAMPLES, one_day, pictured_record, places_of
from public_site import PASSWORDS
from sayso.reading import Reader
from sayso.record.opening import Record, open_record
from sayso.web.app import make_app
from site_pages import PAGES, show

COLOURS = 96
"""Colours of a picture at most: those that most of it has, and that differ from each other by more than ALIKE."""

ALIKE = 14

HIGHEST = 2000
"""Pixels of a page that are shown, from the top."""

PATIENCE = 180_000
"""Milliseconds for a page to be there: eight articles are read before one of them is, on a machine that may be busy."""

DRAWN = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const drawn = () => [...document.querySelectorAll("figure[data-chart]:not(.failed)")]
    .every((each) => each.querySelector(".drawing svg")) && [...document.querySelectorAll("#network .drawing")]
    .every((each) => each.querySelector("canvas"));
  await document.fonts.ready;
  let [quiet, before] = [0, ""];
  while (quiet < 20) {
    await frame();
    const now = drawn() && `${scrollX} ${scrollY} ${document.querySelectorAll(".lines path").length}`;
    quiet = now && now === before ? quiet + 1 : 0;
    before = now;
  }
}"""
"""Resolved when all of a page is drawn, and nothing on it moves any more."""

NO_CHANCE = "{ let last = 7; Math.random = () => (last = (last * 16807) % 2147483647) / 2147483647; }"
"""What a network is laid out by at random is the same each time."""

ADMIN = "Ada"


def take_all(folder: Path) -> None:
    """All pictures into `folder`."""
    reader = Reader.load()
    with ExitStack() as stack:
        kept = Path(stack.enter_context(TemporaryDirectory()))
        stack.enter_context(one_day())
        browser = stack.enter_context(chromium())
        record = stack.enter_context(pictured_record(kept / "sayso.db", reader))
        places = places_of(record)
        for size in SIZES:
            width, _ = size
            with pages_of_sites(browser, record, kept / f"new-{width}.db", reader, size) as pages:
                for name, each in PAGES.items():
                    page = pages["door" if name == "sign-in" else each.site]
                    show(page, name, places, given=sorted(EXAMPLES.glob("*.[th][xt]*")))
                    take(page, name, folder, width=width)


@contextmanager
def pages_of_sites(
    browser: Any, record: Record, new: Path, reader: Reader, size: tuple[int, int]
) -> Iterator[dict[str, Any]]:
    """A window onto each site: that without a record yet, that with one, and the public one, before and behind its
    door."""
    settings = {"viewport": dict(zip(("width", "height"), size, strict=True)), "locale": "en-GB", "timezone_id": "UTC"}
    with ExitStack() as open_ones:
        begun: list[Record] = []

        def begin() -> Record:
            begun.append(open_ones.enter_context(open_record(new, create=True)))
            return begun[0]

        apps = {
            "new": make_app(begin=begin, load=lambda: reader),
            "record": make_app(record, load=lambda: reader),
            "public": make_app(record, load=lambda: reader, users=True),
        }
        addresses = {site: open_ones.enter_context(opened(app)) for site, app in apps.items()}
        addresses["door"] = addresses["public"]
        pages = {
            site: open_ones.enter_context(visit(browser, address, refused=("404", "400", "422"), **settings))
            for site, address in addresses.items()
        }
        for page in pages.values():
            page.add_init_script(NO_CHANCE)
            page.set_default_timeout(PATIENCE)
        pages["public"].goto("/sign-in")
        sign_in(pages["public"], ADMIN, PASSWORDS[ADMIN])
        pages["public"].wait_for_url(f"{addresses['public']}/")
        yield pages


def take(page: Any, name: str, folder: Path, *, width: int) -> None:
    """The pictures of a page as it stands, in each theme."""
    for theme in THEMES:
        page.emulate_media(color_scheme=theme)
        page.evaluate(DRAWN)
        taken = page.screenshot(full_page=PAGES[name].whole, animations="disabled", caret="hide")
        keep(taken, folder / picture_name(name, theme, width))


def keep(taken: bytes, path: Path) -> None:
    """A picture in few colours, without what is further down than anybody looks."""
    with Image.open(io.BytesIO(taken)) as picture:
        seen = picture.convert("RGB").crop((0, 0, picture.width, min(picture.height, HIGHEST)))
    chosen: list[tuple[int, ...]] = []
    for _, colour in sorted(seen.getcolors(seen.width * seen.height), reverse=True):
        if len(chosen) < COLOURS and all(apart(colour, other) > ALIKE for other in chosen):
            chosen.append(colour)
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in chosen for part in colour])
    seen.quantize(palette=palette, dither=Image.Dither.NONE).save(path, optimize=True)


def apart(colour: tuple[int, ...], other: tuple[int, ...]) -> int:
    """How much two colours differ."""
    return sum(abs(a - b) for a, b in zip(colour, other, strict=True))


if __name__ == "__main__":
    with TemporaryDirectory() as taken:
        take_all(Path(taken))
        # Only now, so that where something fails there are still those of before.
        shutil.rmtree(FOLDER, ignore_errors=True)
        shutil.copytree(taken, FOLDER)
    PAGE.write_text(page_of_pictures(), "utf-8")
    sizes = [each.stat().st_size for each in FOLDER.glob("*.png")]
    print(f"{len(sizes)} pictures, {sum(sizes) / 1e6:.1f} MB", file=sys.stderr)
