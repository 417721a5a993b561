"""Which pictures of the site there are, where they lie, and the page of the documentation that shows them."""

from __future__ import annotations

from pathlib import Path

from site_pages import PAGES

DOCS = Path(__file__).resolve().parent.parent / "docs"
FOLDER = DOCS / "pictures"
PAGE = DOCS / "pictures.md"
THEMES = ("light", "dark")
SIZES = ((1280, 900), (375, 760))
"""The windows that pictures are taken through: a wide screen's and a telephone's."""

_HEAD = """\
# Pictures

Every page of [the site](site.md), on a record of the articles in `examples/` as the shipped model reads them, with a
few of them corrected. `make pictures` takes them anew, and writes this page.
"""


def picture_name(name: str, theme: str, width: int) -> str:
    """The name of a picture's file: article-dark-375.png."""
    return f"{name}-{theme}-{width}.png"


def picture_names() -> set[str]:
    """The names of all pictures."""
    return {picture_name(name, theme, width) for name in PAGES for theme in THEMES for width, _ in SIZES}


def page_of_pictures() -> str:
    """The page of the documentation: each page of the site wide and light, with links to the other pictures of it."""
    return "\n".join([_HEAD, *(_section(name, each.told) for name, each in PAGES.items())])


def _section(name: str, told: str) -> str:
    wide, narrow = (width for width, _ in SIZES)
    others = [("dark", wide, "dark"), ("light", narrow, "on a telephone"), ("dark", narrow, "on a telephone, dark")]
    links = " · ".join(f"[{words}](pictures/{picture_name(name, *of)})" for *of, words in others)
    shown = f"![{told}](pictures/{picture_name(name, 'light', wide)})"
    return f"## {name.replace('-', ' ').capitalize()}\n\n{told} {links}\n\n{shown}\n"
