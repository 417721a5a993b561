"""Corpora in PolNeAR's layout: text/NAME.txt, and attributions/NAME_ANNOTATOR.ann in brat standoff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import InputError

Range = tuple[int, int]
Ranges = tuple[Range, ...]

ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """One attribution: ranges of code points of its source, cue and content, in text order, no blank ends."""

    source: Ranges = ()
    cue: Ranges = ()
    content: Ranges = ()


def annotation_files(split: Path) -> dict[str, list[Path]]:
    """The annotations of each article, by its name; several where several annotators marked it, sorted.

    Raises InputError where `split` does not hold text/ and attributions/.
    """
    if not ((split / "attributions").is_dir() and (split / "text").is_dir()):
        raise InputError(f"{split}: not laid out like PolNeAR; give a folder with text/ and attributions/")
    files: dict[str, list[Path]] = {}
    for path in sorted((split / "attributions").glob("*.ann")):
        files.setdefault(path.stem.rsplit("_", 1)[0], []).append(path)
    return files


def article_text(split: Path, name: str) -> str:
    """The text that an article's annotations count in. Raises InputError where there is none."""
    path = split / "text" / f"{name}.txt"
    try:
        return path.read_text("utf8")
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read ({error}); its annotations need it, in UTF-8") from error


def read_attributions(path: Path, *, text: str) -> list[Attribution]:
    """The attributions of one `.ann` file over `text`, in the order of the file.

    T lines are spans, in pieces where discontinuous; E lines tie spans to an attribution.
    Raises InputError where the file is not brat standoff.
    """
    spans: dict[str, list[Range]] = {}
    attributions: list[Attribution] = []
    try:
        for key, *columns in (line.split("\t") for line in path.read_text("utf8").splitlines()):
            if key.startswith("T") and columns:
                _, offsets = columns[0].split(" ", 1)
                spans[key] = [_range(piece) for piece in offsets.split(";")]
            elif key.startswith("E") and columns:
                attributions.append(_attribution(columns[0], spans, text))
    except ValueError as error:
        raise InputError(f"{path}: not brat standoff ({error}); expected T and E lines as in PolNeAR") from error
    return attributions


def join_ranges(ranges: list[Range], *, text: str) -> Ranges:
    """Ranges in order, no white space at their ends; those with only white space between them are one."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        words = text[start:end]
        first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        if first >= last:
            continue
        if joined and not text[joined[-1][1] : first].strip():
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def _range(piece: str) -> Range:
    start, end = map(int, piece.split())
    return start, end


def _attribution(arguments: str, spans: Mapping[str, list[Range]], text: str) -> Attribution:
    roles: dict[str, list[Range]] = {role: [] for role in ROLES}
    for argument in arguments.split():
        name, reference = argument.split(":")
        role = name.rstrip("0123456789").lower()
        if role in roles:
            roles[role] += spans.get(reference, [])
    return Attribution(**{role: join_ranges(ranges, text=text) for role, ranges in roles.items()})
