"""The site as an ASGI application."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import resources
from typing import TYPE_CHECKING, Final

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from sayso.errors import SaysoError
from sayso.export.wording import count
from sayso.record.searching.holdings import holdings
from sayso.record.searching.outlets import list_outlets
from sayso.record.searching.over_time import count_months
from sayso.version import __version__
from sayso.web import (
    article_list,
    correcting,
    exporting,
    health,
    merging,
    network,
    outlet_pages,
    record_pages,
    reviewing,
    saved,
    search_pages,
    speaker_pages,
    start,
    statement_pages,
    storing,
)
from sayso.web.accounts.door import Door
from sayso.web.accounts.routes import add_accounts
from sayso.web.api import corrections, read
from sayso.web.api import merging as speakers_judged
from sayso.web.api import record as recorded
from sayso.web.api.problem_model import describe_problems
from sayso.web.guard import LOOPBACK, Guard
from sayso.web.headers import WithHeaders
from sayso.web.problems import refuse
from sayso.web.reading_room import ReadingRoom
from sayso.web.remembering import Remembered
from sayso.web.uploads import Limited

if TYPE_CHECKING:
    from sayso.reading import Reader
    from sayso.record.opening import Record

ABOUT: Final = """\
News in, attributed statements out: who said what, to whom, through which channel, when.

Offsets are half-open ranges of Unicode code points into `article.text`. What is not known is null or empty, never
guessed. Errors are problem details (RFC 9457) whose `detail` says what to do. Nothing that is sent to `read` is
stored or logged."""


def make_app(
    record: Record | None = None,
    *,
    begin: Callable[[], Record] | None = None,
    load: Callable[[], Reader] | None = None,
    hosts: Iterable[str] = LOOPBACK,
    users: bool = False,
    https: bool = False,
) -> ASGIApp:
    """The site over a record, or without one.

    Without one, `begin` makes it when something is first to be added; with neither, texts are read and not kept.
    `load` gives what reads pages, by default the reader shipped with Sayso, loaded when it is first needed.
    `hosts` are the names under which the site answers. With `users` it answers to users of the record alone; with
    `https` their cookies are for https, as they are wherever the browser is known to come by it.
    """
    routes = make_routes(record, begin=begin, load=load, users=users, https=https)
    app: ASGIApp = Limited(routes)
    if users:
        if record is None:
            raise ValueError("users are kept in a record, and there is none")
        app = Door(app, site=routes, record=record, https=https)
    return WithHeaders(Guard(app, hosts=hosts))


def make_routes(
    record: Record | None = None,
    *,
    begin: Callable[[], Record] | None = None,
    load: Callable[[], Reader] | None = None,
    users: bool = False,
    https: bool = False,
) -> FastAPI:
    """The pages and the API alone, without what guards them: for `make_app`, and to look at their OpenAPI."""
    app = FastAPI(
        title="Sayso",
        version=__version__,
        description=ABOUT,
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
    )
    app.state.reading_room = ReadingRoom(load or _load)
    app.state.record = record
    app.state.begin = begin
    app.state.users = users
    # Whoever asks for these has a record, which may have been begun since.
    app.state.months = Remembered(lambda: count_months(app.state.record))
    app.state.outlets = Remembered(lambda: list_outlets(app.state.record))
    app.state.counts = Remembered(lambda: _counts_line(app.state.record))
    for kind in (SaysoError, HTTPException, RequestValidationError, Exception):
        app.add_exception_handler(kind, refuse)
    for room in (
        start,
        storing,
        search_pages,
        saved,
        exporting,
        article_list,
        record_pages,
        speaker_pages,
        merging,
        statement_pages,
        outlet_pages,
        reviewing,
        network,
        correcting,
        read,
        recorded,
        corrections,
        speakers_judged,
        health,
    ):
        app.include_router(room.router)
    describe_problems(app)
    if users:
        add_accounts(app, https=https)
    static = str(resources.files("sayso.web").joinpath("static"))
    # The colours and the marks are those of an exported page, and lie there.
    app.mount("/static", StaticFiles(directory=static, packages=[("sayso.export", "look")]), name="static")
    return app


def _counts_line(record: Record) -> str:
    """How much a record holds: "12 articles · 104 statements · 31 speakers"."""
    return " · ".join(count(number, noun) for noun, number in holdings(record).items())


def _load() -> Reader:
    # Imported here, since the libraries behind it take a second that a page of the record need not wait for.
    from sayso.reading import Reader

    return Reader.load()
