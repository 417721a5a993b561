"""How fast the site shows a record while another process writes to it.

    python benchmarks/record.py build wikinews.db big.db --statements 1000000
    python benchmarks/web.py big.db --rate 20 --seconds 60

Starts `sayso serve` on the record, and a process that adds readouts to it, so many a second. Asks for articles,
searches with facets, and speakers, in turn and at a steady rate, whether the answers keep up or not: a page's time
counts from when it was due. The record is written to: give a copy. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from urllib.parse import urlencode

from record import queries
from sqlalchemy import func, select

from sayso.record.opening import open_record
from sayso.record.reading_back import readouts
from sayso.record.schema import articles, speakers, statements
from sayso.record.searching.filters import Filters
from sayso.record.writing import write_readout

REACH_MS = {"article": 80, "search": 250, "speaker": 250}
AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one request: its kind, the seconds from when it was due and from when it was sent, its bytes."""

    kind: str
    path: str
    due: float
    sent: float
    status: int
    size: int


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record")
    parser.add_argument("--rate", type=float, default=20, help="requests a second")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--adding", type=float, default=2, help="articles that are added a second; 0 for none")
    parser.add_argument("--write-only", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.write_only:
        write_for_ever(asked.record, rate=asked.adding)
        return
    paths = pages_of(asked.record, round(asked.rate * asked.seconds))
    with serving(asked.record) as (port, server), adding(asked.record, asked.adding) as written:
        for kind, path in paths[: len(REACH_MS)]:
            ask(port, kind, path, time.perf_counter())
        began = time.perf_counter()
        answers = load(port, paths, rate=asked.rate)
        seconds = time.perf_counter() - began
        memory, cpu = memory_mb(server.pid), cpu_seconds(server.pid)
    report = {"requests": len(answers), "seconds": round(seconds, 1), "peak_memory_mb": memory, "cpu_seconds": cpu}
    report |= {"articles_added": written(), "statuses": Counter(answer.status for answer in answers)}
    print(json.dumps(report | {kind: told(kind, answers) for kind in REACH_MS}, indent=1))


def pages_of(place: str, number: int) -> list[tuple[str, str]]:
    """Pages in turn: of any statement's article and speaker, and searches that find something."""
    chance, searches = random.Random(5), queries(place)
    kinds: dict[str, list[str]] = {"article": [], "search": [], "speaker": []}
    for each in searches:
        found = {"query": each.query, "speaker": each.speaker} if chance.random() < 0.5 else {"query": each.query}
        kinds["search"].append(f"/search?{urlencode({k: v for k, v in found.items() if v})}")
    with open_record(place) as record, record.reading() as connection:
        most = connection.execute(select(func.max(statements.c.number))).scalar_one()
        query = (
            select(articles.c.id, speakers.c.id)
            .select_from(statements)
            .join(articles, articles.c.number == statements.c.article)
            .join(speakers, speakers.c.number == statements.c.speaker)
        )
        while len(kinds["speaker"]) < min(number, 400):
            row = connection.execute(query.where(statements.c.number == chance.randint(1, most))).first()
            if row is not None:
                kinds["article"].append(f"/articles/{row[0]}")
                kinds["speaker"].append(f"/speakers/{row[1]}")
    return [(kind, chance.choice(kinds[kind])) for kind, _ in zip(endless(REACH_MS), range(number), strict=False)]


def endless(kinds: dict[str, int]) -> Iterator[str]:
    while True:
        yield from kinds


@contextmanager
def serving(place: str) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-c", "from sayso.cli import main; main()", "serve", "--record", place]
    server = subprocess.Popen([*command, "--port", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", port), 1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield port, server
    finally:
        server.terminate()
        server.wait()


@contextmanager
def adding(place: str, rate: float) -> Iterator[Callable[[], int]]:
    """Another process that adds meanwhile; gives a function that says how many it added."""
    added: list[int] = [0]
    if not rate:
        yield lambda: 0
        return
    command = [sys.executable, __file__, place, "--adding", str(rate), "--write-only"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    try:
        yield lambda: added[0]
    finally:
        process.terminate()
        added[0] = len(process.stdout.read().splitlines())
        process.wait()


def write_for_ever(place: str, *, rate: float) -> None:
    """Add readouts of the record again as others: each with another address, and another word at the end."""
    with open_record(place) as record:
        models = list(readouts(record, Filters(limit=200)))
        for number in count():
            model = models[number % len(models)]
            text = f"{model.text}\n\nEdition {os.getpid()} {number}."
            article = replace(model.article, text=text, url=f"https://again.example/{os.getpid()}/{number}")
            with record.writing() as connection:
                write_readout(connection, replace(model, article=article, rulings=()))
            print(number, flush=True)
            time.sleep(1 / rate)


_CONNECTIONS = threading.local()


def load(port: int, paths: list[tuple[str, str]], *, rate: float) -> list[Answer]:
    began = time.perf_counter() + 0.1
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = []
        for number, (kind, path) in enumerate(paths):
            due = began + number / rate
            time.sleep(max(due - time.perf_counter(), 0))
            waiting.append(pool.submit(ask, port, kind, path, due))
        return [each.result() for each in waiting]


def ask(port: int, kind: str, path: str, due: float) -> Answer:
    sent = time.perf_counter()
    connection = getattr(_CONNECTIONS, "open", None) or http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    _CONNECTIONS.open = connection
    try:
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        size, status = len(answer.read()), answer.status
    except (OSError, http.client.HTTPException):
        _CONNECTIONS.open, size, status = None, 0, 0
    now = time.perf_counter()
    return Answer(kind=kind, path=path, due=now - due, sent=now - sent, status=status, size=size)


def told(kind: str, answers: list[Answer]) -> dict[str, object]:
    these = [answer for answer in answers if answer.kind == kind]
    due, sent = (sorted(getattr(answer, name) * 1000 for answer in these) for name in ("due", "sent"))
    slowest = max(these, key=lambda answer: answer.sent)
    return {
        "p50_ms": round(due[len(due) // 2], 1),
        "p95_ms": round(due[int(len(due) * 0.95)], 1),
        "p95_ms_from_sending": round(sent[int(len(sent) * 0.95)], 1),
        "reach_ms": REACH_MS[kind],
        "slowest_ms": round(slowest.sent * 1000, 1),
        "slowest": slowest.path,
    }


def memory_mb(pid: int) -> int:
    with Path(f"/proc/{pid}/status").open(encoding="ascii") as status:
        return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))


def cpu_seconds(pid: int) -> float:
    with Path(f"/proc/{pid}/stat").open(encoding="ascii") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return round((int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), 1)


if __name__ == "__main__":
    main()
