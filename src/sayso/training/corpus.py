"""The training corpus: texts with the attributions that each of their annotators marked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sayso.errors import InputError
from sayso.evaluate.brat import Attribution, Range, annotation_files, article_text, read_attributions

__all__ = ["AnnotatedText", "Attribution", "Range", "read_corpus"]


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """A text with the attributions of each annotator, in the order of their cues."""

    name: str
    text: str
    annotators: tuple[tuple[Attribution, ...], ...]


def read_corpus(folder: Path) -> list[AnnotatedText]:
    """All annotated texts of a split, by name; raises InputError where it is not laid out like PolNeAR."""
    files = annotation_files(folder)
    if not files:
        raise InputError(f"{folder}: no attributions/NAME_ANNOTATOR.ann in it; give a folder like PolNeAR's train")
    return [_read(folder, name, annotations) for name, annotations in files.items()]


def _read(folder: Path, name: str, annotations: list[Path]) -> AnnotatedText:
    text = article_text(folder, name)
    marked = (sorted(read_attributions(file, text=text), key=lambda a: a.cue) for file in annotations)
    return AnnotatedText(name, text, tuple(tuple(attributions) for attributions in marked))
