"""How a statement is cited: in words, as BibTeX, as CSL-JSON, and by a link to its very words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from urllib.parse import quote

from sayso.article import Article
from sayso.export.wording import enumerate_names, long_date
from sayso.statement import Statement
from sayso.web.rendering import web_address

WHOLE: Final = 10
"""Words of a content that are linked one by one; of longer ones the first and last words are enough."""
_ENDS: Final = 4
_COMMA: Final = re.compile(r"[,;]([\"”’']?)$")


_NOT_SAID: Final = {"denied": "denied", "withheld": "declined to say"}
_STOP: Final = re.compile(r"[.!?…][\"”’']*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A statement's citation. `fragment` is the address that leads to its words (None without an address)."""

    plain: str
    bibtex: str
    csl: dict[str, Any]
    fragment: str | None


def cite(statement: Statement, article: Article, *, speaker: str, today: date) -> Cited:
    """The citation of a statement of `article` by `speaker`, looked up on the day `today`."""
    fragment = text_fragment(article.url, statement)
    return Cited(
        plain=_plain(statement, article, speaker, today),
        bibtex=_bibtex(statement, article, today),
        csl=_csl(statement, article, today),
        fragment=fragment,
    )


def text_fragment(url: str | None, statement: Statement) -> str | None:
    """The address that a browser opens at the statement's words (the WICG's text fragments); None without one."""
    if web_address(url) is None or not statement.content:
        return None
    words = statement.content[0].text.split()
    parts = [words] if len(words) <= WHOLE else [words[:_ENDS], words[-_ENDS:]]
    # "-" and "," have a meaning of their own in a fragment, and `quote` leaves "-" as it stands.
    written = ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in parts)
    return f"{(url or '').partition('#')[0]}#:~:text={written}"


def _plain(statement: Statement, article: Article, speaker: str, today: date) -> str:
    # The comma before "she said" is the reporter's.
    said = _COMMA.sub(r"\1", " … ".join(piece.text for piece in statement.content)) or "(declined to say)"
    # What somebody denied or would not say is not quoted as said.
    how: list[str] = [] if statement.form == "direct" else [statement.form]
    if statement.content and statement.polarity in _NOT_SAID:
        how.append(_NOT_SAID[statement.polarity])
    quoted = f"({', '.join(how)}) {said}" if how else said
    where = ", ".join(filter(None, (enumerate_names(article.byline), _title(article), article.outlet)))
    when = long_date(article.published)
    seen = f"{article.url} (accessed {long_date(today.isoformat())})" if web_address(article.url) else None
    return " ".join(map(_ended, filter(None, (f"{speaker}: {quoted}", f"In: {where}", when, seen))))


def _ended(sentence: str) -> str:
    return sentence if _STOP.search(sentence) else f"{sentence}."


def _title(article: Article) -> str | None:
    return f"“{article.title}”" if article.title else None


def _bibtex(statement: Statement, article: Article, today: date) -> str:
    fields = {
        "author": " and ".join(f"{{{_tex(author)}}}" for author in article.byline),
        "title": f"{{{_tex(article.title or '')}}}" if article.title else "",
        "journaltitle": _tex(article.outlet or ""),
        "date": (article.published or "")[:10],
        "url": article.url if web_address(article.url) else "",
        "urldate": today.isoformat() if web_address(article.url) else "",
        "note": _tex(f"Statement {statement.id}: " + " ... ".join(piece.text for piece in statement.content)),
    }
    lines = [f"  {name} = {{{_one_line(value or '')}}}" for name, value in fields.items() if value]
    return f"@article{{{statement.id},\n" + ",\n".join(lines) + "\n}\n"


_SPECIAL: Final = re.compile(r"[\\{}&%$#_~^]")
_SPELLED: Final = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def _tex(text: str) -> str:
    """`text` as LaTeX shows it: a citation is no place for commands."""
    return _SPECIAL.sub(lambda match: _SPELLED.get(match[0], "\\" + match[0]), text)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _csl(statement: Statement, article: Article, today: date) -> dict[str, Any]:
    issued = [int(part) for part in re.findall(r"\d+", (article.published or "")[:10])]
    values = {
        "id": statement.id,
        "type": "article-newspaper",
        "title": article.title,
        "container-title": article.outlet,
        "author": [{"literal": author} for author in article.byline],
        "issued": {"date-parts": [issued]} if issued else None,
        "URL": article.url if web_address(article.url) else None,
        "accessed": {"date-parts": [[today.year, today.month, today.day]]} if web_address(article.url) else None,
        "language": article.language,
        "note": " … ".join(piece.text for piece in statement.content),
    }
    return {name: value for name, value in values.items() if value}
