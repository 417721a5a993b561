"""An article's text as HTML, with the parts of its statements marked and labelled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sayso.article import Article, Paragraph
from sayso.export.html import Html, element, escape, join
from sayso.export.marks import ROLES, Mark, Stretch, stretches


def marked_text(article: Article, marks: list[Mark], anchor: str) -> Iterator[Html]:
    """The blocks of an article's text, each mark labelled where it begins.

    A label leads to its statement in the list, "#ANCHOR-sNUMBER"; a statement's first is "ANCHOR-tNUMBER".
    """
    paragraphs = stretches(article, marks)
    for kind, blocks in groupby(paragraphs, key=lambda block: block[0].kind):
        lines = [(paragraph, [_stretch(s, article.text, anchor) for s in pieces]) for paragraph, pieces in blocks]
        if kind == "list":
            yield element("ul", *(element("li", *line, dir="auto") for _, line in lines))
        else:
            yield from (_block(paragraph, line) for paragraph, line in lines)


def _block(paragraph: Paragraph, line: list[Html]) -> Html:
    match paragraph.kind:
        case "heading":
            return element("h3", *line, dir="auto")
        case "quote":
            return element("blockquote", element("p", *line, dir="auto"))
        case "lead":
            return element("p", *line, class_="lead", dir="auto")
        case _:
            return element("p", *line, dir="auto")


def _stretch(stretch: Stretch, text: str, anchor: str) -> Html:
    words = text[stretch.start : stretch.end]
    if not stretch.marks:
        return escape(words)
    roles = {mark.role for mark in stretch.marks}
    ground = _ground(sum(mark.role == "content" for mark in stretch.marks))
    classes = [role for role in ROLES if role in roles and role != "content"]
    labels = join(*(_label(mark, anchor) for mark in stretch.opening))
    # Labels have the ground of the content they stand in, but no underline: they are not words of the text.
    return join(
        element("mark", labels, class_=" ".join(ground)) if labels and ground else labels,
        element("mark", words, class_=" ".join((*ground, *classes))),
    )


def _ground(contents: int) -> tuple[str, ...]:
    return ("content", "nested")[: min(contents, 2)]


def _label(mark: Mark, anchor: str) -> Html:
    return element(
        "a",
        f"{mark.number} {mark.role}",
        class_=f"label {mark.role}",
        href=f"#{anchor}-s{mark.number}",
        id=f"{anchor}-t{mark.number}" if mark.first else None,
    )
