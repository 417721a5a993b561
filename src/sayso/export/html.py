"""HTML built from elements, safe by default: whatever is not made by `element` is escaped."""

from __future__ import annotations

import html
from typing import Final

from sayso.export.visible import make_visible

_VOID: Final = frozenset({"meta", "br", "hr"})


class Html(str):
    """Text that is HTML already; any other text is escaped when it is put into an element."""

    __slots__ = ()


Child = Html | str | None


def escape(text: str) -> Html:
    """`text` as HTML that shows it; characters that would turn words around or hide are made visible."""
    return text if isinstance(text, Html) else Html(html.escape(make_visible(text)))


def join(*children: Child) -> Html:
    """One HTML after another; None stands for nothing."""
    return Html("".join(escape(child) for child in children if child is not None))


def element(tag: str, *children: Child, **attributes: str | None) -> Html:
    """An element with its children. An attribute that is None is left out; "class_" is written "class"."""
    written = "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    end = "" if tag in _VOID else f"</{tag}>"
    return Html(f"<{tag}{written}>{join(*children)}{end}")
