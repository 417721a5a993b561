"""How fast Sayso reads plain articles, where the time goes, and how much memory it takes.

    python benchmarks/reading.py ../shared/data/polnear/dev/text [--jobs 2] [--model FOLDER]

One process by default, the model loaded once and using both cores; `--jobs` reads with as many processes of one thread
each, as `sayso read --jobs` does. Articles a second are counted from the first readout on, when models are loaded.
Times of stages are those of the one-process run.
"""

import argparse
import dataclasses
import json
import resource
import time
from functools import partial
from pathlib import Path

from sayso.language.grammar import Grammarian
from sayso.pages.files import find_pages
from sayso.reading import Reader, read_pages
from sayso.rejected import Rejected
from sayso.statements import StatementFinder
from sayso.statements.model import StatementModel, load_model

CLOCK = {"reading windows (ONNX)": 0.0, "asking cues (ONNX)": 0.0, "grammar (spaCy)": 0.0}
TOKENS = 0


class TimedModel(StatementModel):
    def read(self, windows):
        global TOKENS
        TOKENS += windows["ids"].size
        return timed("reading windows (ONNX)", super().read, windows)

    def ask(self, questions):
        return timed("asking cues (ONNX)", super().ask, questions)


def timed(name, run, *given):
    began = time.perf_counter()
    result = run(*given)
    CLOCK[name] += time.perf_counter() - began
    return result


def timed_reader(folder: Path | None) -> Reader:
    model = load_model(folder)
    fields = {field.name: getattr(model, field.name) for field in dataclasses.fields(model)}
    return Reader(StatementFinder(TimedModel(**fields)), partial(timed, "grammar (spaCy)", Grammarian.load()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--model", type=Path)
    options = parser.parse_args()
    reader = timed_reader(options.model)
    load = None if options.jobs > 1 else lambda: reader
    began = time.perf_counter()
    pages = read_pages(find_pages([options.texts], plain=True), jobs=options.jobs, load=load)
    results = [next(pages)[1]]
    loaded = time.perf_counter()
    results += [result for _, result in pages]
    ended = time.perf_counter()
    seconds = ended - began
    read = [result for result in results if not isinstance(result, Rejected)]
    usage = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    report = {
        "articles": len(read),
        "statements": sum(len(result.statements) for result in read),
        "seconds": round(seconds, 2),
        "seconds_to_the_first": round(loaded - began, 2),
        "articles_a_second": round((len(read) - 1) / (ended - loaded), 2),
        "peak_memory_mb": {"this process": round(usage[0]), "largest child": round(usage[1])},
    }
    if options.jobs == 1:
        shares = {name: round(spent / seconds, 3) for name, spent in CLOCK.items()}
        report["share_of_time"] = {**shares, "all else": round(1 - sum(shares.values()), 3)}
        report["word_pieces_a_second"] = round(TOKENS / seconds)
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
