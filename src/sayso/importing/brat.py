"""Readouts from brat standoff: a folder in PolNeAR's layout, or .txt and .ann files side by side; zipped or not.

Every event that is an Attribution is a statement. Its arguments are taken for parts by their roles (Source, Cue,
Content, Addressee, Channel, Medium, When), its attributes for fields; the note that `sayso export` writes holds
the rest. What is not known (relations, other events and entities) is listed.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sayso.errors import InputError, TooLarge
from sayso.export.parts import FIELDS, VALUES
from sayso.fields import Fields
from sayso.importing.building import Draft, Values, build
from sayso.importing.imported import Imported, import_each
from sayso.importing.lines import LONGEST, parsed, unreadable
from sayso.importing.standoff import TRIGGERS, Event, Standoff, read_standoff
from sayso.rejected import Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """The names of the files of one article, annotated by one person; `meta` may be missing."""

    text: str
    annotations: str
    meta: str


Files = zipfile.Path | Path


def read_brat(path: str | Path) -> Iterator[Imported | Rejected]:
    """The readout of each .ann file in a folder or zip file, or why it is none."""
    return import_each(path, _articles(Path(path)), _readout)


def _articles(path: Path) -> Iterator[tuple[str, tuple[Files, Annotated]]]:
    root = _root(path)
    found = False
    for name in sorted(_names(root)):
        if name.endswith(".ann"):
            found = True
            yield f"{path}/{name}", (root, _beside(PurePosixPath(name)))
    if not found:
        raise InputError(f"{path}: no .ann file in it; give a folder or a zip file of brat standoff")


def _root(path: Path) -> Files:
    try:
        if path.is_dir():
            return path
        return zipfile.Path(path)
    except zipfile.BadZipFile as error:
        raise InputError(
            f"{path}: neither a folder nor a zip file; give the folder that the .ann files are in"
        ) from error
    except OSError as error:
        raise unreadable(path, error) from error


def _names(root: Files) -> Iterator[str]:
    if isinstance(root, zipfile.Path):
        yield from root.root.namelist()
    else:
        yield from (file.relative_to(root).as_posix() for file in root.rglob("*.ann"))


def _beside(name: PurePosixPath) -> Annotated:
    """Where the text of an .ann file is: in text/, without the annotator's name, or beside it."""
    if name.parent.name == "attributions":
        folder, stem = name.parent.parent, name.stem.rsplit("_", 1)[0]
        text, meta = folder / "text" / f"{stem}.txt", folder / "meta" / f"{stem}.json"
    else:
        text, meta = name.with_suffix(".txt"), name.with_suffix(".json")
    return Annotated(text=str(text), annotations=str(name), meta=str(meta))


def _readout(item: tuple[Files, Annotated], place: str) -> Imported:
    root, names = item
    text = _decoded(_content(root, names.text), names.text)
    standoff = read_standoff(_decoded(_content(root, names.annotations), place), text=text, place=place)
    unknown = [*standoff.unknown, *standoff.unused()]
    drafts = {event.id: _draft(event, standoff, unknown) for event in standoff.events}
    ids = {name: draft.name(text, name) for name, draft in drafts.items()}
    for event in standoff.events:
        if (outer := next((name for role, name in event.arguments if role == "In"), None)) is not None:
            drafts[event.id].values["in"] = ids.get(outer, outer)
    article, others = _meta(root, names)
    readout = build({**article, "text": text}, list(drafts.values()), place=place, **others)
    return Imported(readout=readout, place=place, unknown=tuple(unknown))


def _draft(event: Event, standoff: Standoff, unknown: list[str]) -> Draft:
    draft = Draft()
    for role, name in event.arguments:
        field, spans = FIELDS.get(role), standoff.spans.get(name)
        if field is not None and spans is not None:
            for span in spans:
                draft.add(field, span)
        elif role not in ("In", *TRIGGERS):
            unknown.append(f"{event.id} {role}")
    for attribute, value in standoff.attributes.get(event.id, ()):
        if (field := attribute.lower()) in VALUES:
            draft.values[field] = value.replace("_", " ") if field == "channel" else value
        else:
            unknown.append(f"{event.id} {attribute}")
    if (note := standoff.notes.get(event.id)) is not None:
        draft.values |= _noted(note, f"the note of {event.id}", unknown)
    return draft


def _noted(note: str, place: str, unknown: list[str]) -> Values:
    """The values in a note that `sayso export` wrote; a person's own words are listed as left behind."""
    if not note.startswith("{"):
        unknown.append(place)
        return {}
    fields = Fields(parsed(note.encode(), place), place)
    names = ("id", "speaker", "addressees", "channel", "edtf", "confidence")
    values = {name: fields.get(name) for name in names}
    unknown += fields.unasked()
    return {name: value for name, value in values.items() if value is not None}


def _meta(root: Files, names: Annotated) -> tuple[Values, Mapping[str, object]]:
    try:
        content = _content(root, names.meta)
    except InputError:
        # Other people's corpora have none: the text alone is then what is known of the article.
        return {}, {}
    fields = Fields(parsed(content, names.meta), names.meta)
    article = fields.object("article")
    return (dict(fields.get("article")) if article else {}), {
        name: fields.get(name) for name in ("speakers", "provenance") if fields.get(name) is not None
    }


def _content(root: Files, name: str) -> bytes:
    try:
        with (root / name).open("rb") as stream:
            content = stream.read(LONGEST + 1)
    except (OSError, KeyError, zipfile.BadZipFile, zlib.error) as error:
        raise InputError(f"{name}: cannot be read; an .ann file counts in the .txt file of its name") from error
    if len(content) > LONGEST:
        raise TooLarge(f"{name}: over {LONGEST // 2**20} MB; is it an article's?")
    return content


def _decoded(content: bytes, place: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{place}: not UTF-8 ({error.reason}, byte {error.start})") from error
