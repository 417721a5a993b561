"""Corpora in PolNeAR's layout: text/NAME.txt and attributions/NAME_ANNOTATOR.ann (brat standoff)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sayso.errors import InputError

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: code point ranges of its source, cue and content, in text order, without blank ends."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A text with the attributions that each of its annotators marked."""

    name: str
    text: str
    annotators: tuple[tuple[Attribution, ...], ...]


def read_corpus(folder: Path) -> list[AnnotatedText]:
    """All annotated texts of a split, by name; raises InputError where the folder is not laid out like PolNeAR."""
    files: dict[str, list[Path]] = {}
    for file in sorted((folder / "attributions").glob("*.ann")):
        files.setdefault(file.stem.rsplit("_", 1)[0], []).append(file)
    if not files:
        raise InputError(
            f"{folder}: no attributions/NAME_ANNOTATOR.ann in it; give a folder laid out like PolNeAR's train"
        )
    corpus = []
    for name, marked in files.items():
        text = (folder / "text" / f"{name}.txt").read_text("utf8")
        corpus.append(AnnotatedText(name, text, tuple(_read_annotations(file, text) for file in marked)))
    return corpus


def _read_annotations(file: Path, text: str) -> tuple[Attribution, ...]:
    spans: dict[str, list[Range]] = {}
    attributions = []
    for line in file.read_text("utf8").splitlines():
        fields = line.split("\t")
        if len(fields) < 2:
            continue
        if fields[0].startswith("T"):
            _, offsets = fields[1].split(" ", 1)
            spans[fields[0]] = [(int(a), int(b)) for a, b in (piece.split() for piece in offsets.split(";"))]
        elif fields[0].startswith("E"):
            roles: dict[str, list[Range]] = {"Source": [], "Cue": [], "Content": []}
            for argument in fields[1].split():
                role, reference = argument.split(":")
                role = role.rstrip("0123456789")
                if role in roles:
                    roles[role] += spans.get(reference, [])
            attributions.append(Attribution(*(join_ranges(text, roles[role]) for role in ("Source", "Cue", "Content"))))
    return tuple(sorted(attributions, key=lambda a: a.cue))


def join_ranges(text: str, ranges: list[Range]) -> tuple[Range, ...]:
    """Ranges without white space at their ends, those with only white space between them joined."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            continue
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
