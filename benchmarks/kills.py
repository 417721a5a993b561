"""What a record is like after a process was killed (kill -9) at a random moment, a hundred times each.

    python benchmarks/kills.py --times 100
    python benchmarks/kills.py --times 100 --record postgresql://user@host/empty_database

While it adds articles: every article that was there is still there, none is there twice, and the last run, left
alone, adds all the others. While it corrects: each judgement that the process had told of is in the log, and at most
one more; the rows are what the judgements in the log make of them. After each kill `sayso doctor` finds no fault.
Reading is made up (tests/adding_process.py), so that most moments are those of writing. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from sqlalchemy import func, select

from sayso.record.integrity import check_record
from sayso.record.judgements.judged_rows import current_row, judgements_on
from sayso.record.judgements.judging import entries, holding
from sayso.record.opening import Record, open_record
from sayso.record.schema import inputs, judged, readings, statements
from sayso.record.writing import write_readout

TESTS = Path(__file__).parent.parent / "tests"
ARTICLES_A_KILL = 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--record", help="an empty database; files of their own if nothing is said")
    parser.add_argument("--only", choices=("adding", "correcting"))
    asked = parser.parse_args()
    began = time.perf_counter()
    report: dict[str, object] = {"kills": asked.times}
    with tempfile.TemporaryDirectory() as folder:
        if asked.only != "correcting":
            place = asked.record or str(Path(folder, "adding.db"))
            report["adding"] = kill_while_adding(asked.times, Path(folder), place)
        if asked.only != "adding":
            report["correcting"] = kill_while_correcting(
                asked.times, asked.record or str(Path(folder, "correcting.db"))
            )
    print(json.dumps(report | {"seconds": round(time.perf_counter() - began)}, indent=1))


def kill_while_adding(times: int, folder: Path, place: str) -> dict[str, int]:
    """Kill `sayso add` so many times, and let it end once: what was lost, doubled, and found ill by the doctor."""
    chance, found = random.Random(3), Counter({"lost": 0, "doubled": 0, "doctor_unhappy": 0, "killed_while_writing": 0})
    lines = folder / "articles.jsonl"
    number = times * ARTICLES_A_KILL
    lines.write_text("\n".join(map(article_line, range(number))))
    command = [sys.executable, str(TESTS / "adding_process.py"), "add", str(lines), "--record", place]
    with open_record(place, create=True) as record:
        before = 0
        for _ in range(times):
            start_and_kill(command, record, chance, before)
            now = tally_added(record)
            found["lost"] += max(before - now["readings"], 0) + (now["readings"] - now["inputs"])
            found["doubled"] += now["statements"] - now["distinct"]
            found["doctor_unhappy"] += not is_whole(record)
            found["killed_while_writing"] += now["readings"] > before
            before = now["readings"]
        subprocess.run(command, check=True, capture_output=True)
        end = tally_added(record)
    found["lost"] += number - end["readings"]
    found["doubled"] += end["statements"] - number
    return {**found, "articles": number}


def article_line(number: int) -> str:
    text = f"The harbour council met.\n\nName{number} said the lamp would be lit."
    return json.dumps({"url": f"https://a.example/{number}", "text": text})


def start_and_kill(command: list[str], record: Record, chance: random.Random, before: int) -> None:
    """Kill the process at a random moment after it has begun to write, or soon after it was started."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if chance.random() < 0.1:
        time.sleep(chance.uniform(0, 1))
    else:
        while process.poll() is None and tally_added(record)["readings"] == before:
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.3))
    process.kill()
    process.wait()


def tally_added(record: Record) -> dict[str, int]:
    counts = {
        "readings": select(func.count()).select_from(readings),
        "inputs": select(func.count()).select_from(inputs),
        "statements": select(func.count()).select_from(statements),
        "distinct": select(func.count(statements.c.id.distinct())),
    }
    with record.reading() as connection:
        return {name: connection.execute(query).scalar_one() for name, query in counts.items()}


def is_whole(record: Record) -> bool:
    return all(check.ok for check in check_record(record))


def kill_while_correcting(times: int, place: str) -> dict[str, int]:
    """Kill a process that corrects, withdraws and undoes so many times, and hold the rows against the log."""
    sys.path.insert(0, str(TESTS))
    from harbour import harbour_readout

    chance, found = random.Random(4), Counter({"lost": 0, "doubled": 0, "by_halves": 0, "doctor_unhappy": 0})
    command = [sys.executable, str(TESTS / "correcting_process.py"), place]
    with open_record(place, create=True) as record:
        with record.writing() as connection:
            write_readout(connection, harbour_readout())
        written: list[int] = []
        for _ in range(times):
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
                assert process.stdout is not None
                first = [process.stdout.readline() for _ in range(chance.randint(1, 6))]
                time.sleep(chance.uniform(0, 0.1))
                process.kill()
                told = [int(line) for line in (*first, *process.stdout.read().splitlines()) if line.strip().isdigit()]
            before, written = len(written), log_of(record)
            found["lost"] += len(set(told) - set(written)) + (written != list(range(1, len(written) + 1)))
            # What was judged so already is told by its old number. The last one may be written and not told yet.
            new = {number for number in told if number > before}
            found["doubled"] += not 0 <= len(written) - before - len(new) <= 1
            found["by_halves"] += not rows_are_as_judged(record)
            found["doctor_unhappy"] += not is_whole(record)
    return {**found, "judgements": len(written)}


def log_of(record: Record) -> list[int]:
    with record.reading() as connection:
        return [each.number for each in entries(connection)]


def rows_are_as_judged(record: Record) -> bool:
    with record.reading() as connection:
        log = entries(connection)
        corrections = [each for each in holding(log) if each.kind == "correct"]
        sale = current_row(connection, "st_sale")
        wanted = corrections[-1].after["act"] if corrections else sale.values["act"]
        withdrawn = any(each.kind == "withdraw" for each in holding(log))
        linked = set(connection.execute(select(judged.c.judgement)).scalars())
        return (
            sale.values["act"] == wanted
            and judgements_on(connection, sale.number) == [each.number for each in corrections]
            and current_row(connection, "st_books").live != withdrawn
            and linked == {each.number for each in log if each.kind != "undo"}
        )


if __name__ == "__main__":
    main()
