"""The inputs of a record: which were read already, and which were rejected and why."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, or_, select

from sayso.pages.page import Page
from sayso.record.clock import now
from sayso.record.flat import as_json
from sayso.record.inserting import insert_missing
from sayso.record.schema import articles, inputs, readings, rejected
from sayso.rejected import Rejected, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One input: the page that it gave, or why it gave none.

    `item` is how it was named, `path` the whole path of its file (with :LINE for a line of one; None for
    standard input). `content` is what it holds where no file of its own does.
    """

    item: str
    page: Page | Rejected
    path: str | None = None
    content: bytes | None = None

    @property
    def sha256(self) -> str:
        """The SHA-256 of all that decides how it is read; of its name, where it could not be opened."""
        if isinstance(self.page, Rejected):
            parts = ("rejected", self.path or self.item, self.page.reason if self.path is None else "")
            return hashlib.sha256(
                "\x1f".join(parts).encode("utf-8", "surrogatepass") + (self.content or b"")
            ).hexdigest()
        known = json.dumps([self.page.kind, self.page.url, self.page.meta], sort_keys=True)
        content = self.page.content
        raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
        return hashlib.sha256(known.encode() + b"\x1f" + raw).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class RejectedInput:
    """A rejected input as the record keeps it: what it was, at which stage it failed and why, and when (UTC)."""

    item: str
    stage: Stage
    reason: str
    rejected: str
    path: str | None


def was_read(connection: Connection, sha256: str, *, model_sha256: str) -> bool:
    """Whether an input was read by the model with this SHA-256."""
    known = select(inputs.c.sha256).where(inputs.c.sha256 == sha256, inputs.c.model_sha256 == model_sha256)
    return connection.execute(known).first() is not None


def article_read(connection: Connection, sha256: str, *, model_sha256: str) -> tuple[str, str | None] | None:
    """The id and the title of the article that an input was read as; None if it was not read."""
    query = (
        select(articles.c.id, articles.c.title)
        .join(readings, readings.c.article == articles.c.number)
        .join(inputs, inputs.c.reading == readings.c.number)
        .where(inputs.c.sha256 == sha256, inputs.c.model_sha256 == model_sha256)
    )
    row = connection.execute(query).first()
    return (row.id, row.title) if row is not None else None


def was_rejected(connection: Connection, sha256: str, *, model_sha256: str) -> bool:
    """Whether an input was rejected when the model with this SHA-256 was to read it."""
    known = select(rejected.c.sha256).where(rejected.c.sha256 == sha256, rejected.c.model_sha256 == model_sha256)
    return connection.execute(known).first() is not None


def keep_read(connection: Connection, given: Input, *, sha256: str, model_sha256: str, reading: int) -> None:
    """Write down that an input was read, and that it is rejected no longer."""
    row = {"sha256": sha256, "model_sha256": model_sha256, "item": given.item, "reading": reading, "added": now()}
    insert_missing(connection, inputs, [row])
    same = rejected.c.sha256 == sha256
    connection.execute(delete(rejected).where(or_(same, rejected.c.path == given.path) if given.path else same))


def keep_rejected(connection: Connection, given: Input, why: Rejected, *, sha256: str, model_sha256: str) -> None:
    """Write down that an input was rejected and why, in place of what was written before."""
    page = given.page
    known = None if isinstance(page, Rejected) else {n: getattr(page, n) for n in ("name", "kind", "url", "meta")}
    same = rejected.c.sha256 == sha256
    connection.execute(delete(rejected).where(or_(same, rejected.c.path == given.path) if given.path else same))
    values = {
        "sha256": sha256,
        "model_sha256": model_sha256,
        "item": given.item,
        "stage": why.stage,
        "reason": why.reason,
        "path": given.path,
        "page": known and as_json(known),
        "content": given.content,
        "rejected": now(),
    }
    connection.execute(insert(rejected).values(values))


def rejected_inputs(connection: Connection) -> Iterator[RejectedInput]:
    """The rejected inputs, oldest first."""
    columns = (rejected.c[name] for name in RejectedInput.__slots__)
    for row in connection.execute(select(*columns).order_by(rejected.c.number)).mappings():
        yield RejectedInput(**row)


def inputs_to_retry(connection: Connection) -> Iterator[tuple[RejectedInput, Page | None, bytes | None]]:
    """The rejected inputs with the page each became, its content empty where a file holds it, and what was kept."""
    for row in connection.execute(select(rejected).order_by(rejected.c.number)).mappings().all():
        known = json.loads(row["page"]) if row["page"] else None
        page = Page(**known, content=row["content"] or b"") if known else None
        yield RejectedInput(**{name: row[name] for name in RejectedInput.__slots__}), page, row["content"]
