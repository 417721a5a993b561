"""Articles whose statements are marked in the text, and who their speakers are found to be."""

from __future__ import annotations

import re

from sayso.article import Article
from sayso.language.grammar import Grammarian
from sayso.span import Span
from sayso.speaker import Speaker
from sayso.speakers import resolve_speakers
from sayso.statement import Statement

_MARK = re.compile(r"\[([^\]]*)\]|\{([^}]*)\}")


def resolved(marked: str, grammarian: Grammarian) -> tuple[list[Statement], list[Speaker | None]]:
    """The statements of a text in which each has its [source] and its {content}, and the speaker of each."""
    text, sources, contents, at = "", [], [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        words = mark[1] if mark[1] is not None else mark[2]
        (sources if mark[1] is not None else contents).append(Span(len(text), len(text) + len(words), words))
        text, at = text + words, mark.end()
    text += marked[at:]
    statements = [
        Statement(id=f"s{n}", source=(source,), content=(content,))
        for n, (source, content) in enumerate(zip(sources, contents, strict=True))
    ]
    found, speakers = resolve_speakers(Article(text=text), statements, grammarian(text))
    by_id = {speaker.id: speaker for speaker in speakers}
    return list(found), [by_id.get(each.speaker or "") for each in found]


def named(marked: str, grammarian: Grammarian) -> list[str | None]:
    """The names of the speakers of a marked text's statements."""
    return [speaker.name if speaker else None for speaker in resolved(marked, grammarian)[1]]
