"""The record that pictures of the site are taken of: the examples, read by the shipped model, and a few of them judged.

Everything in it happens on one day, so that pictures taken on another day show the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from random import Random
from unittest import mock

from public_site import PASSWORDS, ROLES
from sayso.adding import add_inputs
from sayso.reading import Reader
from sayso.record import clock
from sayso.record.accounts import tokens
from sayso.record.accounts.users import add_user
from sayso.record.finding import find_inputs
from sayso.record.judgements.change import Change
from sayso.record.judgements.correcting import correct, withdraw
from sayso.record.judgements.merging import merge
from sayso.record.opening import Record, open_record
from sayso.record.searching.filters import Filters
from sayso.record.searching.saved import save_search
from sayso.record.searching.search import Hit, search
from sayso.web import recorded

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
TODAY = datetime(2024, 6, 17, 9, 30, tzinfo=UTC)


@contextmanager
def one_day() -> Iterator[None]:
    """It is TODAY as long as this lasts; time goes by, since what a record keeps is ordered by it."""
    begun = datetime.now(UTC)

    class Fixed(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return TODAY + (datetime.now(tz) - begun)

    with ExitStack() as patched:
        for module in (clock, recorded):
            patched.enter_context(mock.patch.object(module, "datetime", Fixed))
        yield


@contextmanager
def pictured_record(path: Path, reader: Reader) -> Iterator[Record]:
    """A new record of the examples, with corrections, a merge, saved searches and users."""
    with open_record(path, create=True) as record:
        added = list(add_inputs(record, find_inputs([str(EXAMPLES)]), load=lambda: reader))
        assert {each.outcome for each in added} == {"added"}, added
        engineer = the_statement(record, "supervisor", part="had asked him")
        correct(record, engineer.id, Change(speaker="Marek Sobol"), who="Mina", why="“he” is the engineer")
        council = the_statement(record, "joint commission", part="both sides")
        correct(record, council.id, Change(act="directive"), who="Ada", why="urges them")
        aside = the_statement(record, "differently", part="it differently")
        withdraw(record, aside.id, who="Mina", why="leads on to the other side’s account, and says nothing itself")
        merge(record, "the company", "Kettering Rail", who="Mina", why="“the company” is Kettering Rail", over=True)
        save_search(record, "Denials", Filters(polarity="denied"))
        save_search(record, "Ministers on money", Filters(query="rate* OR budget OR cost", min_confidence=0.7))
        for name, role in ROLES.items():
            add_user(record, name, role=role, password=PASSWORDS[name])
        with mock.patch.object(tokens.secrets, "choice", Random(0).choice):
            tokens.make_token(record, "Ada", scopes=["read", "export"], days=90)
        yield record


def places_of(record: Record) -> dict[str, str]:
    """What this record has for the places that the addresses of the site's pages name."""
    chosen = the_statement(record, "drifting", part="told Aldous")
    sobol = the_statement(record, "supervisor", part="had asked him")
    with_speakers = search(record, Filters(limit=1000))
    ids = {each.speaker: each.speaker_id for each in with_speakers if each.speaker_id}
    return {
        "article": chosen.article,
        "statement": chosen.id,
        "corrected": sobol.id,
        "speaker": ids["Lena Aldous"],
        "joined": ids["Kettering Rail"],
        "one": ids["Marek Sobol"],
        "word": "engineer",
        "other": ids["a former engineer"],
        "words": "minister OR ministry",
        "outlet": "The Harbour Post",
        "another": "Business Ledger",
    }


def the_statement(record: Record, query: str, *, part: str) -> Hit:
    """The first statement that a search finds in whose passage `part` stands."""
    found = search(record, Filters(query=query))
    return next(each for each in found if part in each.passage)
