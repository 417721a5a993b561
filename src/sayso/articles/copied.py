"""Text -> article: a page as a browser copies it, or nothing but the article's own text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.article import Article, Dateline, Paragraph, join_blocks
from sayso.articles.agencies import find_agencies, read_dateline
from sayso.articles.datelines import day_of
from sayso.articles.decoding import decode
from sayso.articles.language import identify_language
from sayso.articles.lines.assign import Assigned, assign_lines
from sayso.articles.lines.shape import read_lines
from sayso.errors import NoArticle
from sayso.pages.page import Page

_SURROGATES = re.compile("[\ud800-\udfff]")


def article_from_text(page: Page) -> Article:
    """The article of a page that a browser copied as text: its words, and apart from them all that stood around.

    Every line that is not blank is in `text`, `title`, `images`, `notices` or, with the reason, in `dropped`; a line
    that names authors, dates or agencies is read and dropped. Raises EmptyInput, NotText, and NoArticle for a page of
    nothing but furniture.
    """
    lines = read_lines(_characters(page))
    found = assign_lines(lines)
    if not found.blocks:
        raise NoArticle(
            f"{page.name}: no article among its {len(lines)} {'line' if len(lines) == 1 else 'lines'}; "
            "if it is all text, read it as plain text (--plain)"
        )
    text, paragraphs = join_blocks(list(found.blocks))
    dateline = _dateline(text, paragraphs)
    return Article(
        text=text,
        paragraphs=paragraphs,
        title=found.title,
        url=page.url,
        outlet=found.outlet,
        byline=found.byline,
        agencies=_agencies(found),
        published=found.published or day_of(text, dateline),
        modified=found.modified,
        dateline=dateline,
        language=identify_language(text),
        images=found.images,
        notices=found.notices,
        dropped=found.dropped,
    )


def article_from_plain(page: Page) -> Article:
    """The article whose text is the whole page to the character; offsets count the code points of the decoded page.

    Paragraphs are what blank lines part, or single line ends where there is no blank line. A byte order mark is not
    part of the text, and half a surrogate pair becomes U+FFFD. Raises EmptyInput and NotText.
    """
    text = _characters(page)
    paragraphs = _paragraphs(text)
    dateline = _dateline(text, paragraphs)
    return Article(
        text=text,
        paragraphs=paragraphs,
        url=page.url,
        agencies=find_agencies(text[p.start : p.end] for p in (*paragraphs[:1], *paragraphs[1:][-2:])),
        published=day_of(text, dateline),
        dateline=dateline,
        language=identify_language(text),
    )


def _characters(page: Page) -> str:
    """The page's characters, none lost; bytes in UTF-8 are kept as they are, other encodings are told by `decode`."""
    decoded = decode(page.content, name=page.name)
    if isinstance(page.content, str):
        return _SURROGATES.sub("\ufffd", page.content)
    try:
        return page.content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decoded


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    parting = r"\r?\n[^\S\n]*\r?\n\s*" if re.search(r"\n[^\S\n]*\r?\n[^\S\n]*\S", text) else r"[\r\n]+\s*"
    found, at = [], 0
    for end, following in [
        *((match.start(), match.end()) for match in re.finditer(parting, text)),
        (len(text), len(text)),
    ]:
        block = text[at:end]
        start, stop = at + len(block) - len(block.lstrip()), at + len(block.rstrip())
        if start < stop:
            found.append(Paragraph(start=start, end=stop))
        at = following
    return tuple(found)


def _agencies(found: Assigned) -> tuple[str, ...]:
    return find_agencies((*found.credits, *(block for _, block in found.blocks)))


def _dateline(text: str, paragraphs: Sequence[Paragraph]) -> Dateline | None:
    """The dateline of the first paragraph that is no standfirst; its offsets count from the text's start."""
    for paragraph in [p for p in paragraphs if p.kind in ("paragraph", "lead")][:3]:
        found = read_dateline(text[paragraph.start : min(paragraph.end, paragraph.start + 200)])
        if found:
            return replace(found, start=found.start + paragraph.start, end=found.end + paragraph.start)
    return None
