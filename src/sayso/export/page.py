"""One self-contained page: articles with their statements marked in the text and listed beside it.

The page asks nothing of the network and runs no script; its Content-Security-Policy forbids both. Roles are
told apart by label and underline as well as by colour, for print and for every eye.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from importlib import resources
from typing import Final

from sayso.article import Article, Image, Notice
from sayso.export.html import Html, element
from sayso.export.marked_text import marked_text
from sayso.export.marks import ROLES, marks_of
from sayso.export.statement_list import statement_list
from sayso.export.wording import count, enumerate_names, long_date, nest, summary
from sayso.readout import Readout

UNTITLED: Final = "(no headline)"


def write_page(readouts: Iterable[Readout]) -> str:
    """A page of HTML with each readout: its text with the statements marked, and the list of them.

    With several readouts, a list of the articles comes first.
    """
    articles = list(readouts)
    body = [_article(readout, f"a{number}") for number, readout in enumerate(articles, 1)]
    if len(articles) != 1:
        body.insert(0, _contents(articles))
        title = f"{count(len(articles), 'article')} · Sayso"
    else:
        title = f"{articles[0].title or UNTITLED} · Sayso"
    return "<!doctype html>\n" + element("html", _head(title), element("body", *body), lang="en") + "\n"


def _head(title: str) -> Html:
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", title),
        element("style", Html(style)),
    )


def _style() -> str:
    files = resources.files("sayso.export")
    look, own, paper = (
        files.joinpath(name).read_text("utf-8") for name in ("look/look.css", "page.css", "look/print.css")
    )
    return f"{look}\n{own}\n@media print {{\n{paper}}}\n"


def _contents(readouts: list[Readout]) -> Html:
    lines = [
        element(
            "li",
            element("a", readout.title or UNTITLED, href=f"#a{number}", dir="auto"),
            element("small", " · ".join(filter(None, (*_origin(readout.article), summary(readout))))),
        )
        for number, readout in enumerate(readouts, 1)
    ]
    heading = element("h1", count(len(readouts), "article"))
    return element("nav", heading, element("ol", *lines), class_="contents", aria_label="Articles")


def _origin(article: Article) -> tuple[str | None, str | None]:
    return article.outlet, long_date(article.published)


def _article(readout: Readout, anchor: str) -> Html:
    article = readout.article
    numbered = [(number, depth, s) for number, (depth, s) in enumerate(nest(readout.statements), 1)]
    marks = [mark for number, _, statement in numbered for mark in marks_of(number, statement)]
    text = element("div", *marked_text(article, marks, anchor), *_apart(article), class_="text", lang=article.language)
    return element(
        "article",
        _masthead(article, anchor),
        _legend({mark.role for mark in marks}),
        element("div", text, statement_list(readout, numbered, anchor), class_="columns"),
        _colophon(readout),
        id=anchor,
        aria_labelledby=f"{anchor}-title",
    )


def _masthead(article: Article, anchor: str) -> Html:
    byline = f"By {enumerate_names(article.byline)}" if article.byline else None
    day = long_date(article.published)
    parts = [
        byline and element("span", byline, dir="auto"),
        article.agencies and element("span", f"with {enumerate_names(article.agencies)}", class_="agencies"),
        day and element("time", day, datetime=article.published),
        _address(article.url),
    ]
    return element(
        "header",
        article.outlet and element("p", article.outlet, class_="outlet", dir="auto"),
        element("h2", article.title or UNTITLED, id=f"{anchor}-title", dir="auto"),
        element("p", *(part for part in parts if part), class_="origin"),
    )


def _address(url: str | None) -> Html | None:
    # A page may claim any address; only the web's own schemes become a link.
    if url and url.lower().startswith(("https://", "http://")):
        return element("a", "the article where it was published", href=url, rel="noopener noreferrer nofollow")
    return None


def _legend(roles: set[str]) -> Html | None:
    entries = [
        element("div", element("dt", element("mark", role, class_=role)), element("dd", meaning))
        for role, meaning in ROLES.items()
        if role in roles
    ]
    return element("dl", *entries, class_="legend", aria_label="Legend") if entries else None


def _apart(article: Article) -> list[Html]:
    parts = [
        _section("Images", [_image(image) for image in article.images]),
        _section("Agencies", [element("p", enumerate_names(article.agencies))] if article.agencies else []),
        _section("Notices", [_notice(notice) for notice in article.notices]),
    ]
    return [part for part in parts if part is not None]


def _section(title: str, children: list[Html]) -> Html | None:
    return element("section", element("h3", title), *children, class_="apart") if children else None


def _image(image: Image) -> Html:
    credit = image.credit and element("span", image.credit, class_="credit")
    return element("p", image.caption, " " if image.caption and credit else None, credit, dir="auto")


def _notice(notice: Notice) -> Html:
    return element("p", element("span", notice.kind, class_="kind"), " ", notice.text, dir="auto")


def _colophon(readout: Readout) -> Html:
    made = readout.provenance
    parts = (f"Read by Sayso {made.sayso}", made.model, made.model_sha256 and made.model_sha256[:12])
    return element("footer", " · ".join(filter(None, parts)), class_="colophon")
