"""The reader: the stages from a page to its readout, assembled in one visible list."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Final, Protocol, Self

from sayso.article import Article, Notice
from sayso.articles import read_article
from sayso.bulk.processes import map_in_order
from sayso.errors import ModelError, SaysoError
from sayso.language.grammar import Grammar, Grammarian
from sayso.language.names import language_name
from sayso.pages.page import Page
from sayso.readout import Provenance, Readout
from sayso.rejected import Rejected, Stage
from sayso.speakers import resolve_speakers
from sayso.speakers.told_before import place_before
from sayso.statement import Statement
from sayso.statements import LONGEST, StatementFinder
from sayso.statements.describe import describe, places
from sayso.version import __version__

LANGUAGES: Final = ("en",)
"""The languages that have a statement model (ISO 639-1)."""


class Finder(Protocol):
    """What finds the statements of an article: a model, with its name and the SHA-256 of its weights."""

    @property
    def name(self) -> str:
        """The model's name, as it stands in a readout's provenance."""

    @property
    def sha256(self) -> str:
        """The SHA-256 of the weights, in hex."""

    def __call__(self, article: Article, /) -> tuple[Statement, ...]:
        """The statements of `article`, in the order of their cues."""


@dataclass(frozen=True, slots=True)
class NoStatements:
    """A finder that finds none, for where articles alone are wanted."""

    name: str = "no statements"
    sha256: str = ""

    def __call__(self, article: Article, /) -> tuple[Statement, ...]:
        """None."""
        return ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads pages; the model is loaded once, and one reader serves for any number of pages."""

    find_statements: Finder
    tell_grammar: Callable[[str, Sequence[tuple[int, int]]], Grammar]

    @classmethod
    def load(cls, model: Path | None = None, *, threads: int = 0) -> Self:
        """A reader with the model in the folder `model`, by default the one shipped with Sayso.

        `threads` is how many the model may use; 0 for as many as there are cores.
        Raises ModelError if it is missing or damaged.
        """
        return cls(StatementFinder.load(model, threads=threads), Grammarian.load())

    @classmethod
    def of_articles(cls) -> Self:
        """A reader of articles without their statements, in a tenth of the time."""
        return cls(NoStatements(), lambda text, places: Grammar.of(()))

    def read(self, page: Page) -> Readout:
        """The readout of one page. Raises InputError if there is no article to be read on it."""
        return self.attribute(read_article(page))

    def attribute(self, article: Article) -> Readout:
        """The readout of an article: with a notice why, if its language has no model for statements."""
        if not has_model(article.language):
            article = replace(article, notices=(*article.notices, _no_model(article.language)))
            return Readout(article=article, provenance=Provenance(sayso=__version__))
        if len(article.text) > LONGEST:
            article = replace(article, notices=(*article.notices, _too_long(article)))
        finder = self.find_statements
        # What lies beyond holds no statement; names and times are not looked for there either.
        looked_at = replace(article, text=article.text[:LONGEST])
        statements = finder(looked_at)
        told = [place for each in statements for place in (*places(each), place_before(looked_at.text, each)) if place]
        grammar = self.tell_grammar(looked_at.text, told)
        statements, speakers = resolve_speakers(looked_at, describe(looked_at, statements, grammar), grammar)
        return Readout(
            article=article,
            statements=statements,
            speakers=speakers,
            provenance=Provenance(sayso=__version__, model=finder.name, model_sha256=finder.sha256),
        )


def has_model(language: str | None) -> bool:
    """Whether statements can be found in `language`. An article whose language cannot be told is tried."""
    return language is None or language.partition("-")[0].lower() in LANGUAGES


def _too_long(article: Article) -> Notice:
    text = f"Statements were looked for in the first {LONGEST:,} of {len(article.text):,} characters; split the text."
    return Notice(kind="reading", text=text)


def _no_model(language: str | None) -> Notice:
    known = " and ".join(map(language_name, LANGUAGES))
    text = f"No statements were looked for: the article is in {language_name(language or '')}; only {known} is read."
    return Notice(kind="reading", text=text)


def read_or_reject(page: Page, *, reader: Reader) -> Readout | Rejected:
    """The readout of one page, or why there is none. Only ModelError is raised: it would fail every page."""
    stage: Stage = "article"
    try:
        article = read_article(page)
        stage = "statements"
        return reader.attribute(article)
    except ModelError:
        raise
    except Exception as error:  # One page, however odd, must not end the run of all the others.
        return Rejected(item=page.name, stage=stage, reason=_reason(error, page))


def _reason(error: Exception, page: Page) -> str:
    if isinstance(error, SaysoError):
        return str(error).removeprefix(f"{page.name}: ")
    return f"unforeseen {type(error).__name__}: {error}; please report it with the page"


def read_pages(
    pages: Iterable[Page | Rejected], *, jobs: int = 1, load: Callable[[], Reader] | None = None
) -> Iterator[tuple[str, Readout | Rejected]]:
    """The name and the readout of each page, in the order given; what was rejected before is passed on.

    With `jobs` over 1, that many processes read, each with one reader on one thread, and a bounded number of
    pages is held (see `map_in_order`). `load` gives a reader, by default the one shipped with Sayso; for more
    than one job it must be picklable. Raises ModelError if there is no model.
    """
    if jobs > 1:
        prepare = partial(_prepare_process, load or partial(Reader.load, threads=1))
        for page, result in map_in_order(_read_in_process, pages, jobs=jobs, prepare=prepare):
            yield _name(page), result or _killed(page)
        return
    reader = None
    for page in pages:
        if not isinstance(page, Rejected):
            reader = reader or (load or Reader.load)()
            yield page.name, read_or_reject(page, reader=reader)
        else:
            yield page.item, page


_load: Callable[[], Reader] = Reader.load


def _prepare_process(load: Callable[[], Reader]) -> None:
    global _load
    # The reader itself is loaded with the first page, where a ModelError can be handed to the parent. It is
    # loaded once. One thread each, since there are as many processes as the user wants cores to work.
    _load = cache(load)
    os.environ |= {"OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}


def _read_in_process(page: Page | Rejected) -> Readout | Rejected:
    return page if isinstance(page, Rejected) else read_or_reject(page, reader=_load())


def _killed(page: Page | Rejected) -> Rejected:
    reason = "the process reading it was killed, for want of memory most likely; try it alone with --jobs 1"
    return Rejected(item=_name(page), stage="statements", reason=reason)


def _name(page: Page | Rejected) -> str:
    return page.item if isinstance(page, Rejected) else page.name
