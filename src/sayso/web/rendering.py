"""Pages from templates: whatever is put into one is escaped, and made visible where it would hide."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Final
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from sayso.export.judged import told
from sayso.export.visible import make_visible
from sayso.export.wording import count, enumerate_names, long_date
from sayso.language.names import language_name
from sayso.record.searching.filters import defined
from sayso.web.accounts.visitor import may, visitor_of
from sayso.web.dates import edtf_in_words
from sayso.web.figures import percent

_WEB: Final = ("https://", "http://")


def page(request: Request, template: str, *, status: int = 200, **values: Any) -> Response:
    """The page that a template makes of `values`."""
    site = getattr(request.scope.get("app"), "state", None)
    has_record = getattr(site, "record", None) is not None
    known = {
        "path": request.url.path,
        "has_record": has_record,
        "visitor": visitor_of(request),
        "may_correct": may(request, "correct"),
        "may_add": may(request, "correct") and (has_record or getattr(site, "begin", None) is not None),
        # Whoever has not signed in is shown no ways that lead nowhere.
        "outside": getattr(site, "users", False) and visitor_of(request) is None,
    }
    text = environment().get_template(template).render({**known, **values})
    return HTMLResponse(text, status_code=status)


@cache
def environment() -> Environment:
    """The templates, with what they may call."""
    made = Environment(
        loader=PackageLoader("sayso.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    # What a page is that nobody asked for: `page` says who asks, and what they may do.
    made.globals |= {"visitor": None, "may_correct": False, "outside": False}
    made.filters |= {
        "count": count,
        "names": enumerate_names,
        "day": long_date,
        "edtf": edtf_in_words,
        "language": language_name,
        "percent": percent,
        "number": "{:,}".format,
        "web_address": web_address,
        "data": data_block,
        "told": told,
        "outlet_address": outlet_address,
    }
    made.globals["filters"] = defined()
    return made


def _shown(value: Any) -> Any:
    """What a template is to write for a value: None is nothing, and no text turns others around or hides."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return make_visible(value)
    return "" if value is None else value


def web_address(url: str | None) -> str | None:
    """`url` if it is one of the web's own: a page may claim any address, and only these become links."""
    return url if url and url.lower().startswith(_WEB) and not any(map(str.isspace, url)) else None


def outlet_address(name: str) -> str:
    """The address of the page of an outlet."""
    return "/outlets/" + quote(name, safe="", errors="replace")


def data_block(values: Any) -> Markup:
    """`values` as JSON to stand in a script element that is data: nothing in it can end that element."""
    text = json.dumps(values, ensure_ascii=True)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))
