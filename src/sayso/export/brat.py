"""brat standoff (https://brat.nlplab.org/standoff.html) in PolNeAR's layout, in a folder or a zip file.

text/NAME.txt is an article's text, attributions/NAME_sayso.ann its statements, meta/NAME.json the rest of the
article. `python -m sayso.training --corpus` learns from it, `sayso evaluate polnear` measures against it, and
annotation.conf declares it to brat.
"""

from __future__ import annotations

import itertools
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, Final

from sayso.errors import UsageError
from sayso.export.parts import LABELS, VALUES, parts_of
from sayso.readout import Readout
from sayso.span import Span
from sayso.statement import Statement

ANNOTATOR: Final = "sayso"

CONFIGURATION: Final = """\
[entities]
Source
Cue
Content
Addressee
Channel
Medium
When

[relations]

[events]
Attribution Source*:Source, Cue*:Cue, Content*:Content, Addressee*:Addressee, Channel?:Channel, Medium?:Medium, \
When?:When, In?:Attribution

[attributes]
Form Arg:Attribution, Value:direct|indirect|mixed
Act Arg:Attribution, Value:assertive|directive|commissive|expressive
Mode Arg:Attribution, Value:speech|thought
Polarity Arg:Attribution, Value:affirmed|denied|withheld
Channel Arg:Attribution, Value:phone_call|meeting|interview|written_statement|press_conference|speech|social_media|\
letter|report|court|broadcast|parliament|other
"""

Keep = Callable[[str, str], None]
"""Takes a file's name, with its folder, and its text."""


def write_brat(readouts: Iterable[Readout], out: Path | IO[bytes]) -> None:
    """Write each readout's files into the folder `out`, or into the zip file that a stream becomes.

    Raises UsageError if the folder cannot be written, or holds other annotations already.
    """
    if not isinstance(out, Path):
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            _write(readouts, lambda name, text: archive.writestr(_entry(name), _encoded(text)))
        return
    try:
        _write(readouts, _into(out))
    except OSError as error:
        raise UsageError(f"{out}: cannot be written: {error.strerror or error}") from error


def _into(folder: Path) -> Keep:
    if (folder / "attributions").is_dir() and any((folder / "attributions").iterdir()):
        # Corrected by hand, perhaps: nothing tells it apart from what was merely exported.
        raise UsageError(f"{folder}: holds annotations already; give a folder that is new or empty")
    for name in ("text", "attributions", "meta"):
        (folder / name).mkdir(parents=True, exist_ok=True)

    def keep(name: str, text: str) -> None:
        (folder / name).write_bytes(_encoded(text))

    return keep


def _entry(name: str) -> zipfile.ZipInfo:
    # The same input gives the same file, whatever the clock says.
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _encoded(text: str) -> bytes:
    # "?" for a lone surrogate: one code point for one, so that offsets still count.
    return text.encode("utf-8", "replace")


def _write(readouts: Iterable[Readout], keep: Keep) -> None:
    keep("annotation.conf", CONFIGURATION)
    times: dict[str, int] = {}
    for readout in readouts:
        name = readout.article.id
        times[name] = times.get(name, 0) + 1
        if times[name] > 1:
            name = f"{name}-{times[name]}"
        keep(f"text/{name}.txt", readout.text)
        keep(f"attributions/{name}_{ANNOTATOR}.ann", standoff(readout))
        keep(f"meta/{name}.json", _meta(readout))


def _meta(readout: Readout) -> str:
    values = readout.to_dict()
    del values["article"]["text"], values["statements"]
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def standoff(readout: Readout) -> str:
    """A readout's statements as the lines of an `.ann` file: T for spans, E for statements, A for their fields.

    What brat has no place for is JSON in the note of an event.
    """
    marked = [statement for statement in readout.statements if _parts(statement)]
    events = {statement.id: f"E{number}" for number, statement in enumerate(marked, 1)}
    spans, attributes = itertools.count(1), itertools.count(1)
    lines: list[str] = []
    for number, statement in enumerate(marked, 1):
        arguments = []
        counts: dict[str, int] = {}
        for field, span in (("", _trigger(statement)), *_parts(statement)):
            role, name = LABELS.get(field, "Attribution"), f"T{next(spans)}"
            lines.append(_text_bound(name, role, span, readout.text))
            counts[role] = counts.get(role, 0) + 1
            arguments.append(f"{role}{counts[role] if counts[role] > 1 else ''}:{name}")
        if statement.within in events:
            arguments.append(f"In:{events[statement.within]}")
        lines.append(f"E{number}\t{' '.join(arguments)}")
        lines += [f"A{next(attributes)}\t{name} E{number} {value}" for name, value in _attributes(statement)]
        lines.append(f"#{number}\tAnnotatorNotes E{number}\t{_note(statement)}")
    return "".join(f"{line}\n" for line in lines)


def _parts(statement: Statement) -> list[tuple[str, Span]]:
    return [(field, span) for field, span in parts_of(statement) if span.text.strip()]


def _trigger(statement: Statement) -> Span:
    """Where brat shows the event: at the cue, if there is one."""
    parts = _parts(statement)
    return next((span for field, span in parts if field == "cue"), parts[0][1])


def _text_bound(name: str, kind: str, span: Span, text: str) -> str:
    fragments = list(_fragments(span, text))
    offsets = ";".join(f"{start} {end}" for start, end in fragments)
    words = " ".join(text[start:end].replace("\t", " ") for start, end in fragments)
    return f"{name}\t{kind} {offsets}\t{words}"


def _fragments(span: Span, text: str) -> Iterator[tuple[int, int]]:
    """The lines that a span covers: brat wants no line break inside a fragment."""
    at = span.start
    for line in text[span.start : span.end].splitlines(keepends=True):
        start, end = at + len(line) - len(line.lstrip()), at + len(line.rstrip())
        at += len(line)
        if start < end:
            yield start, end


def _attributes(statement: Statement) -> Iterator[tuple[str, str]]:
    for field in VALUES:
        if (value := getattr(statement, field)) is not None:
            yield field.capitalize(), "_".join(value.split()) or "_"


def _note(statement: Statement) -> str:
    values = {
        "id": statement.id,
        "speaker": statement.speaker,
        "addressees": list(statement.addressees),
        "channel": statement.channel if "_" in (statement.channel or "") else None,
        "edtf": statement.when.edtf if statement.when else None,
        "confidence": {name: round(value, 4) for name, value in statement.confidence.items()},
    }
    # In ASCII: a note ends with its line, and some of Unicode's letters end lines.
    return json.dumps({name: value for name, value in values.items() if value})
