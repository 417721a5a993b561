"""How fast a record is searched, exported and added to. What a killed process does to it: kills.py.

    sayso add --plain --record wikinews.db wikinews.jsonl       the readouts that are recombined
    python benchmarks/record.py build wikinews.db big.db --statements 1000000
    python benchmarks/record.py copy big.db postgresql://user@host/database
    python benchmarks/record.py search big.db                   100 queries of two words with a speaker
    python benchmarks/record.py export big.db                   to Parquet: statements a second, memory
    python benchmarks/record.py add wikinews.jsonl              beside reading the same alone

A record is a file, or postgresql://user@host/database. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import func, select

from sayso.record.folding import fold_words
from sayso.record.inputs import Input
from sayso.record.opening import Record, open_record
from sayso.record.reading_back import readout_values, rows
from sayso.record.schema import speakers, statements
from sayso.record.searching.filters import Filters
from sayso.record.searching.search import search

QUERIES = 100
IN_TURN = 5


def build(source: str, target: str, *, statements: int) -> dict[str, object]:
    from synthetic_record import Loader, blocks_of, set_counters

    with open_record(source) as record:
        blocks = [block for readout in readout_values(record) for block in blocks_of(readout)]
    began = time.perf_counter()
    with open_record(target, create=True) as record:
        loader = Loader(record, blocks)
        loader.load(statements)
        set_counters(record)
    return {
        "seconds": round(time.perf_counter() - began, 1),
        **{name: number for name, number in loader.numbers.items() if number},
    }


def copy(source: str, target: str) -> dict[str, object]:
    from copying_record import copy_record

    return copy_record(source, target)


def queries(place: str) -> list[Filters]:
    """Two words of one statement, and its speaker's name or last word of it: each finds something."""
    chance = random.Random(2)
    found = []
    with open_record(place) as record, record.reading() as connection:
        most = connection.execute(select(func.max(statements.c.number))).scalar_one()
        while len(found) < QUERIES:
            query = (
                select(statements.c.content, speakers.c.name)
                .join(speakers, speakers.c.number == statements.c.speaker)
                .where(statements.c.number == chance.randint(1, most), speakers.c.kind != "unnamed")
            )
            row = connection.execute(query).first()
            words = sorted(set(fold_words(row.content)), key=lambda word: (-len(word), word))[:8] if row else []
            if row and len(words) > 2:
                name = row.name if len(found) % 2 else row.name.split()[-1]
                found.append(Filters(query=" ".join(chance.sample(words, 2)), speaker=name, limit=20))
    return found


def measure_search(place: str) -> dict[str, object]:
    asked = queries(place)
    seconds, worked, number = [], [], 0
    with open_record(place) as record:
        search(record, Filters(query="warm up", limit=1))
        processor_time = clock_of(record)
        for filters in asked:
            began, busy = time.perf_counter(), processor_time()
            number += len(search(record, filters))
            seconds.append(time.perf_counter() - began)
            worked.append(processor_time() - busy)
    ordered, cpu = sorted(seconds), sorted(worked)
    slowest = asked[seconds.index(ordered[-1])]
    command = [
        sys.executable,
        "-c",
        "from sayso.cli import main; main()",
        "search",
        "--record",
        place,
        "--limit",
        "1",
        str(asked[0].query),
    ]
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return {
        "queries": len(asked),
        "hits": number,
        "p50_ms": round(ordered[len(ordered) // 2] * 1000, 1),
        "p95_ms": round(ordered[int(len(ordered) * 0.95)] * 1000, 1),
        "slowest_ms": round(ordered[-1] * 1000, 1),
        "cpu_p50_ms": round(cpu[len(cpu) // 2] * 1000, 1),
        "cpu_p95_ms": round(cpu[int(len(cpu) * 0.95)] * 1000, 1),
        "slowest": slowest.query,
        "command_seconds": round(time.perf_counter() - began, 2),
    }


def clock_of(record: Record) -> Callable[[], float]:
    """Seconds of processor time, of this process and of the server's that works for it: what others do is not in it."""
    if record.path is not None:
        return time.process_time
    with record.reading() as connection:
        pid = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    server = Path(f"/proc/{pid}/schedstat")
    return lambda: time.process_time() + int(server.read_text().split()[0]) / 1e9


def measure_export(place: str) -> dict[str, object]:
    began = time.perf_counter()
    with open_record(place) as record:
        flat = sum(len(batch) for batch in rows(record))
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    report: dict[str, object] = {"statements": flat, "rows_a_second": round(flat / seconds), "memory_mb": memory}
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "all.parquet")
        command = [sys.executable, "-c", "from sayso.cli import main; main()", "export", "--format", "parquet"]
        began = time.perf_counter()
        subprocess.run([*command, "--record", place, "--out", str(out)], check=True)
        seconds = time.perf_counter() - began
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        report["parquet"] = {"a_second": round(flat / seconds), "memory_mb": memory, "mb": out.stat().st_size // 2**20}
    return report


def measure_add(lines: Path, *, plain: bool = True) -> dict[str, object]:
    """Read and add the same articles in turns, some at a time, so that what else the machine does meets both alike."""
    from sayso.adding import add_inputs
    from sayso.reading import Reader, read_pages
    from sayso.record.finding import find_inputs

    reader = Reader.load()
    inputs = list(find_inputs([str(lines)], plain=plain))
    spent = {"read": [0.0, 0.0], "add": [0.0, 0.0]}
    tally: Counter[str] = Counter()

    def read(some: list[Input]) -> None:
        tally["read"] += sum(1 for _ in read_pages((each.page for each in some), load=lambda: reader))

    def add(some: list[Input]) -> None:
        tally.update(each.outcome for each in add_inputs(record, some, load=lambda: reader))

    def timed(name: str, run: Callable[[list[Input]], None], some: list[Input]) -> None:
        began = time.process_time(), time.perf_counter()
        run(some)
        spent[name][0] += time.process_time() - began[0]
        spent[name][1] += time.perf_counter() - began[1]

    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder, "a.db"), create=True) as record:
        read(inputs[:IN_TURN])
        for number, start in enumerate(range(0, len(inputs), IN_TURN)):
            some = inputs[start : start + IN_TURN]
            turns: list[tuple[str, Callable[[list[Input]], None]]] = [("read", read), ("add", add)]
            for name, run in turns if number % 2 else reversed(turns):
                timed(name, run, some)
    assert tally["rejected"] == 0, tally
    (cpu, wall), (adding_cpu, adding_wall) = spent["read"], spent["add"]
    return {
        "articles": len(inputs),
        "read_cpu_seconds": round(cpu, 2),
        "add_cpu_seconds": round(adding_cpu, 2),
        "slower": round(adding_cpu / cpu - 1, 3),
        "read_seconds": round(wall, 2),
        "add_seconds": round(adding_wall, 2),
        "slower_by_the_clock": round(adding_wall / wall - 1, 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    taking = dict.fromkeys(("build", "copy"), ("source", "record"))
    taking |= dict.fromkeys(("search", "export"), ("record",))
    for name, arguments in taking.items():
        command = commands.add_parser(name)
        for argument in arguments:
            command.add_argument(argument)
    commands.choices["build"].add_argument("--statements", type=int, default=1_000_000)
    commands.add_parser("add").add_argument("lines", type=Path)
    asked = parser.parse_args()
    report = {
        "build": lambda: build(asked.source, asked.record, statements=asked.statements),
        "copy": lambda: copy(asked.source, asked.record),
        "search": lambda: measure_search(asked.record),
        "export": lambda: measure_export(asked.record),
        "add": lambda: measure_add(asked.lines),
    }[asked.command]()
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
