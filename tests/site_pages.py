"""Every page of the site, how one gets there, and what it is there for: for tests that look at all of them, and for
pictures of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

Site = Literal["new", "record", "public"]
"""Where a page is: on a site that has no record yet, on one with a record, or on one that is open to its users."""


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """A page of the site.

    `path` is its address, with {places} that a record fills. What is opened by a `key`, or is led to by a `button` of
    the start page, is reached so. `told` says what is to be seen. What lies over a page, and moves with the window, is
    seen in the window alone: `whole` is false.
    """

    path: str
    told: str
    site: Site = "record"
    key: str = ""
    button: str = ""
    whole: bool = True


CHOSEN = "/articles/{article}#{statement}"

PAGES = {
    "start-new": SitePage(
        path="/",
        site="new",
        told="The first page, before there is a record: a text is pasted, and read on this machine.",
    ),
    "read": SitePage(
        path="/read", button="Read an example", told="A text that was pasted, just read: nothing of it is stored."
    ),
    "stored": SitePage(
        path="/add", site="new", button="Read and add", told="What became of files that were read and added."
    ),
    "start": SitePage(path="/", told="The first page, with a record: search, saved searches, what is new."),
    "articles": SitePage(path="/articles", told="All articles of a record, the newest first."),
    "article": SitePage(
        path="/articles/{article}", told="An article of a record: its text with the words of every statement marked."
    ),
    "article-chosen": SitePage(
        path=CHOSEN,
        whole=False,
        told="A statement is chosen: its words alone stay marked, with lines from the cue to the others.",
    ),
    "correcting": SitePage(
        path=CHOSEN,
        key="c",
        whole=False,
        told="The chosen statement is corrected, with the values that were read to begin with.",
    ),
    "missed": SitePage(
        path=CHOSEN, key="m", whole=False, told="A statement that was missed is added by selecting its words."
    ),
    "missed-plain": SitePage(path="/articles/{article}/missing", told="The same without JavaScript."),
    "statement": SitePage(
        path="/statements/{corrected}",
        told="One statement: its context, through whom it comes, why this speaker, how to cite it, what was judged.",
    ),
    "speakers": SitePage(path="/speakers", told="Who speaks in the record, those who say most first."),
    "speaker": SitePage(
        path="/speakers/{speaker}", told="One speaker: when, to whom and about whom, and why this is one."
    ),
    "merge": SitePage(path="/speakers/{one}/merge?name={word}", told="Who may be the same as a speaker."),
    "merge-two": SitePage(
        path="/speakers/{one}/merge?other={other}", told="The two beside each other, before they are merged."
    ),
    "split": SitePage(
        path="/speakers/{joined}/split", told="Articles in which somebody else is meant are taken apart."
    ),
    "search": SitePage(path="/search?query={words}", told="What a search found, and what it can be narrowed by."),
    "search-nonsense": SitePage(
        path="/search?query=port+AND+(", told="A query that cannot be understood: where it goes wrong."
    ),
    "search-nothing": SitePage(path="/search?query=nowhere", told="A search that finds nothing: what to try."),
    "saved": SitePage(path="/saved", told="Saved searches, each with a feed."),
    "network": SitePage(path="/network", told="Who speaks to whom, and about whom."),
    "outlets": SitePage(path="/outlets", told="The outlets of a record."),
    "outlets-compared": SitePage(path="/outlets?outlet={outlet}&outlet={another}", told="Two outlets compared."),
    "outlet": SitePage(path="/outlets/{outlet}", told="One outlet: whom it quotes, how, and when."),
    "review": SitePage(path="/review", told="What is least sure and not judged yet, one after the other."),
    "help": SitePage(path="/help", told="What the marks and the words mean, and the keys."),
    "not-found": SitePage(path="/articles/art_0", told="An address at which there is nothing."),
    "sign-in": SitePage(path="/sign-in", site="public", told="With `--public`: the door."),
    "account": SitePage(path="/account", site="public", told="With `--public`: a user's password and tokens."),
    "users": SitePage(path="/users", site="public", told="With `--public`: an admin looks after the users."),
}


def show(page: Any, name: str, places: Mapping[str, str], *, given: Sequence[Path] = ()) -> None:
    """Open one of PAGES with what a record has for its places; `given` are the files that are read and added."""
    each = PAGES[name]
    if each.button:
        page.goto("/")
        page.set_input_files("#files", given)
        page.click(f"button:has-text('{each.button}')")
        page.wait_for_url(f"**{each.path}")
        return
    # From elsewhere, since an address that differs by its end alone opens nothing anew.
    page.goto("about:blank")
    page.goto(each.path.format_map({place: quote(value, safe="") for place, value in places.items()}))
    ready(page)
    if each.path == CHOSEN:
        page.locator(".statement[aria-current]").wait_for()
    if each.key:
        page.keyboard.press(each.key)


def ready(page: Any) -> None:
    """Wait until the scripts of a page have run."""
    page.wait_for_load_state("load")
