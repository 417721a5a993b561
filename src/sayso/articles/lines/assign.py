"""A page's lines, each in its place, and what they tell of the article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.article import Dropped, Image, Notice, ParagraphKind
from sayso.articles.lines.body import find_body, trim_body
from sayso.articles.lines.boxes import close_boxes
from sayso.articles.lines.bylines import read_bare_byline
from sayso.articles.lines.labels import Label, label_lines
from sayso.articles.lines.outlets import name_outlet
from sayso.articles.lines.pictures import find_captions, join_credits, mark_captions
from sayso.articles.lines.places import Place, place_lines
from sayso.articles.lines.shape import Line
from sayso.articles.lines.titles import find_title, without_outlet
from sayso.articles.notices import classify_notices


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """A page's lines, each in its place. `credits` are the lines off the body in which agencies may be credited."""

    blocks: tuple[tuple[ParagraphKind, str], ...] = ()
    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    images: tuple[Image, ...] = ()
    notices: tuple[Notice, ...] = ()
    credits: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()


def assign_lines(lines: Sequence[Line]) -> Assigned:
    """Each line in its place; on a page without any furniture all but headline, facts and notices is the article's."""
    labels = close_boxes(mark_captions(label_lines(lines)))
    body = find_body(labels)
    if not any(label.kind in ("furniture", "box", "comments") for label in labels):
        body = _whole(labels)
    body = trim_body(labels, body)
    title = find_title(labels, body=body)
    if title is not None and title in body:
        body = range(title + 1, body.stop)
    labels = join_credits(labels, title=title, below=body.stop)
    outlet = _outlet(labels, body=body, title=title)
    notices = classify_notices([label.text for label in labels[body.stop :]], outlet=outlet)
    captions = find_captions(labels, title=title, body=body)
    places = place_lines(labels, body=body, title=title, captions=captions, notices=notices)
    return _collect(places, title=labels[title].text if title is not None else None, outlet=outlet)


def _whole(labels: Sequence[Label]) -> range:
    """From the first line of text to the last: nothing shows that one of them is not the article's."""
    texts = [at for at, label in enumerate(labels) if label.kind in ("prose", "short")]
    return range(texts[0], texts[-1] + 1) if texts else range(0)


def _outlet(labels: Sequence[Label], *, body: range, title: int | None) -> str | None:
    around = [label for at, label in enumerate(labels) if at not in body and at != title]
    first = body.start if title is None else title
    tops = [label.text for label in labels[:first] if label.kind == "short"]
    headline = "" if title is None else labels[title].text
    suffix = without_outlet(headline)[1]
    for label in around:
        start, tail = without_outlet(label.text)
        if tail and headline.startswith(start):
            suffix = tail
    beside = _beside_facts(labels[first : body.start])
    return name_outlet((label.text for label in around), suffix=suffix, tops=tops, beside=beside)


def _beside_facts(labels: Sequence[Label]) -> list[str]:
    """What stands on the lines of author and date, or on a line of its own next to them."""
    names = [other for label in labels if label.kind == "facts" for other in label.others]
    for one, other in pairwise(labels):
        names += [b.text for a, b in ((one, other), (other, one)) if a.kind == "facts" and b.kind == "short"]
    return [name for name in dict.fromkeys(names) if name != labels[0].text]


def _collect(places: Sequence[Place], *, title: str | None, outlet: str | None) -> Assigned:
    if title and outlet and without_outlet(title)[1] == outlet:
        title = without_outlet(title)[0]
    facts = [place.label for place in places if place.label.kind == "facts"]
    dates = [label.dates for label in facts if label.dates]
    names = [name for label in facts for name in label.byline] or [
        name for place in places if place.dropped == "byline" for name in read_bare_byline(place.label.text) or ()
    ]
    aside = [
        p
        for p in places
        if p.label.kind in ("credit", "facts", "notice") or p.dropped in ("byline", "above the headline")
    ]
    images = [place.image for place in places if place.image]
    return Assigned(
        blocks=tuple((place.block, place.label.text) for place in places if place.block),
        title=title,
        outlet=outlet,
        byline=tuple(dict.fromkeys(names)),
        published=next(
            (date.published for date in sorted(dates, key=lambda date: not date.labelled) if date.published),
            None,
        ),
        modified=next((date.modified for date in dates if date.modified), None),
        images=tuple(dict.fromkeys(images)),
        notices=tuple(Notice(kind=place.notice, text=place.label.text) for place in places if place.notice),
        credits=tuple(place.label.text for place in aside if place.label.kind != "image"),
        dropped=tuple(Dropped(text=place.label.text, reason=place.dropped) for place in places if place.dropped),
    )
