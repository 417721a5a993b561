"""Scores of articles read from web pages against their publishers' gold files (the layout of fundus's tests).

A folder holds CC/PUBLISHER.json (one entry per page version, oldest first) and CC/PUBLISHER_DATE.html.gz.

body       mean over pages of the F1 of 4-word shingles of the body (summary, section headings, paragraphs)
title      share of pages whose title is the gold one, white space, punctuation and case aside
published  share of pages with the gold calendar day (in UTC or as written)
byline     micro F1 over author names
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sayso.errors import InputError
from sayso.evaluate.score import Fault, ReadoutValues, Score, mean
from sayso.evaluate.tally import Tally, total
from sayso.pages.names import page_name

SHINGLE = 4  # words; part of the measure, as in the judge
SHOWN_BODY = 0.9  # a body below this F1 is listed as a fault
ENDING = ".html.gz"


@dataclass(frozen=True, slots=True)
class _GoldPage:
    """One page's gold: None where it says nothing of that field."""

    file: Path
    body: str
    title: str | None
    days: frozenset[str] | None
    authors: frozenset[str] | None

    @property
    def name(self) -> str:
        return page_name(self.file.name)


@dataclass(frozen=True, slots=True)
class _Compared:
    """One page's measures: None where gold says nothing of that field."""

    body: float | None
    title: bool | None
    published: bool | None
    byline: Tally


def page_files(folder: Path) -> list[Path]:
    """The corpus's web pages, in the order of their publishers and dates."""
    return [gold.file for gold in _gold_pages(folder)]


def score_pages(folder: Path, readouts: Mapping[str, ReadoutValues]) -> Score:
    """Readouts, by page name, against the gold files in `folder`; a page without one counts as empty.

    Raises InputError where the folder holds no such pages.
    """
    compared, faults = list[_Compared](), list[Fault]()
    for gold in _gold_pages(folder):
        readout = readouts.get(gold.name)
        article = readout["article"] if readout is not None else {}
        compared.append(_compare(gold, article))
        faults += _faults(gold, article, compared[-1])
    bodies = [c.body for c in compared if c.body is not None]
    byline = total(c.byline for c in compared).f1
    figures = {
        "pages": len(bodies),
        "body": mean(bodies),
        "title": mean(c.title for c in compared if c.title is not None),
        "published": mean(c.published for c in compared if c.published is not None),
        "byline": 1.0 if byline is None else round(byline, 4),
    }
    return Score(figures={**figures}, faults=tuple(faults))


def _gold_pages(folder: Path) -> Iterator[_GoldPage]:
    found = sorted(folder.glob("*/*.json"))
    if not found:
        raise InputError(f"{folder}: no gold pages; give a folder that holds CC/PUBLISHER.json beside its pages")
    for path in found:
        files = sorted(path.parent.glob(f"{path.stem}_*{ENDING}"))
        try:
            versions = json.loads(path.read_text("utf8")).values()
            yield from [_gold_page(file, values) for values, file in zip(versions, files, strict=False)]
        except (AttributeError, TypeError, ValueError) as error:
            raise InputError(f"{path}: not a publisher's gold file ({error}); expected fundus's JSON") from error


def _gold_page(file: Path, values: Mapping[str, Any]) -> _GoldPage:
    published = values.get("publishing_date")
    return _GoldPage(
        file=file,
        body=_body(values.get("body") or {}),
        title=values.get("title") or None,
        days=_days(datetime.fromisoformat(published)) if published else None,
        authors=_names(values["authors"]) if "authors" in values else None,
    )


def _body(values: Mapping[str, Any]) -> str:
    parts = list(values.get("summary") or [])
    for section in values.get("sections") or []:
        parts += (section.get("headline") or []) + (section.get("paragraphs") or [])
    return "\n".join(parts)


def _days(at: datetime) -> frozenset[str]:
    written = {at.date().isoformat()}
    return frozenset(written | {at.astimezone(UTC).date().isoformat()} if at.tzinfo else written)


def _compare(gold: _GoldPage, article: Mapping[str, Any]) -> _Compared:
    day = (article.get("published") or "")[:10]
    names = _names(article.get("byline"))
    return _Compared(
        body=_likeness(gold.body, article.get("text") or "") if gold.body else None,
        title=_words(gold.title) == _words(article.get("title") or "") if gold.title else None,
        published=day in gold.days if gold.days is not None else None,
        byline=Tally.of(gold.authors, names) if gold.authors is not None else Tally(),
    )


def _likeness(gold: str, read: str) -> float:
    g, p = _shingles(gold), _shingles(read)
    both = (g & p).total()
    f1 = Tally(both, p.total() - both, g.total() - both).f1
    return 1.0 if f1 is None else f1


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return (
        Counter(tuple(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))) if words else Counter()
    )


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _names(names: list[str] | None) -> frozenset[str]:
    return frozenset(" ".join(_words(name)) for name in names or [])


def _faults(gold: _GoldPage, article: Mapping[str, Any], compared: _Compared) -> Iterator[Fault]:
    if compared.body is not None and compared.body < SHOWN_BODY:
        yield Fault(item=gold.name, what="wrong", field="body", gold="F1 1.0", read=f"F1 {compared.body:.3f}")
    if compared.title is False:
        yield Fault(item=gold.name, what="wrong", field="title", gold=gold.title, read=article.get("title"))
    if compared.published is False:
        days = " or ".join(sorted(gold.days or ()))
        yield Fault(item=gold.name, what="wrong", field="published", gold=days, read=article.get("published"))
    if compared.byline.spurious or compared.byline.missed:
        names = ", ".join(sorted(gold.authors or ()))
        yield Fault(
            item=gold.name,
            what="wrong",
            field="byline",
            gold=names,
            read=", ".join(article.get("byline") or []),
        )
