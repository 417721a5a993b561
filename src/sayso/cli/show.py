"""`sayso show`: one statement, article or speaker of a record."""

from __future__ import annotations

import json as json_format
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.text import Text

from sayso.cli.hit_lines import passage, print_hits
from sayso.cli.layout import wrap
from sayso.cli.options import RECORD, Json, Record
from sayso.cli.streams import give
from sayso.cli.terminal import WIDEST, print_readout
from sayso.errors import UsageError
from sayso.export.visible import on_one_line
from sayso.export.wording import count
from sayso.record.days import in_words

if TYPE_CHECKING:
    from sayso.record.directory.known import EntryKnown
    from sayso.record.opening import Record as Opened
    from sayso.record.searching.lookup import SpeakerKnown, Version
    from sayso.record.searching.search import Hit

Id = Annotated[str, typer.Argument(metavar="ID", help="The id of a statement (st_), article (art_) or speaker (sp_).")]


def show(id: Id, record: Record = RECORD, json: Json = False) -> None:
    """\b
    sayso show st_0123456789abcdef
    sayso show sp_0123456789abcdef --json

    Prints a statement, alone and among the sentences around it; an article with all its statements, and its
    versions; or a speaker with names, roles, the dates that support them, and the newest statements.
    """
    from sayso.record.opening import open_record

    with open_record(record) as opened:
        if id.startswith("st_"):
            _show_statement(opened, id, as_json=json)
        elif id.startswith("art_"):
            _show_article(opened, id, as_json=json)
        elif id.startswith("sp_"):
            _show_speaker(opened, id, as_json=json)
        else:
            raise UsageError(
                f'"{id}" is no id; ids begin with st_, art_ or sp_: find them with sayso search, articles or speakers'
            )


def _show_statement(opened: Opened, id: str, *, as_json: bool) -> None:
    from sayso.record.searching.lookup import find_article, find_statement
    from sayso.record.searching.standing import WHY_NOT, standing_of

    hit = find_statement(opened, id)
    standing = standing_of(opened, id)
    if as_json:
        values = {**asdict(hit), "live": standing == "live", "standing": standing}
        give(json_format.dumps(values, ensure_ascii=False))
        return
    console = Console()
    print_hits([hit], console=console)
    _print(console, Text())
    if standing != "live":
        _print(console, Text(f"     {WHY_NOT[standing]}", style="bold"), indent=5)
    for name, value in _facts(hit):
        _print(console, Text.assemble((f"     {name:<11}", "dim"), on_one_line(value)), indent=16)
    readout, _ = find_article(opened, hit.article)
    begin = readout.text.find(hit.passage)
    before, after = _paragraph_around(readout.text, begin, begin + len(hit.passage))
    start, end = begin + hit.part[0], begin + hit.part[1]
    _print(console, Text())
    shown = passage(readout.text[before:after], [(start - before, end - before)], marked=console.is_terminal)
    _print(console, shown, indent=5)


def _facts(hit: Hit) -> list[tuple[str, str]]:
    statement = hit.statement
    found: list[tuple[str, Any]] = [
        ("source", " … ".join(piece["text"] for piece in statement["source"])),
        ("cue", " … ".join(piece["text"] for piece in statement["cue"])),
        ("to", " … ".join(piece["text"] for piece in statement["addressee"])),
        *((name, statement[name]) for name in ("form", "act", "mode", "polarity", "channel", "medium")),
        ("when", statement["when"] and f"{statement['when']['edtf'] or '?'} ({statement['when']['text']})"),
        ("in", statement["in"]),
        ("speaker", hit.speaker_id),
        ("confidence", ", ".join(f"{name} {value:.2f}" for name, value in statement["confidence"].items())),
        ("article", f"{hit.article}  {hit.title or '(no headline)'}"),
        ("address", hit.url),
        ("corrected", f"yes; see: sayso history {hit.id}" if hit.corrected else None),
    ]
    return [(name, value) for name, value in found if value]


def _paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    begin = text.rfind("\n\n", 0, start)
    stop = text.find("\n\n", end)
    return (begin + 2 if begin >= 0 else 0), (stop if stop >= 0 else len(text))


def _show_article(opened: Opened, id: str, *, as_json: bool) -> None:
    from sayso.record.searching.lookup import find_article

    readout, versions = find_article(opened, id)
    if as_json:
        give(json_format.dumps({"readout": readout.to_dict(), "versions": [asdict(v) for v in versions]}))
        return
    console = Console()
    print_readout(readout, console=console)
    if len(versions) > 1:
        _print(console, Text())
        for version in versions:
            _print(console, Text(f" {_version_line(version)}", style="dim"))


def _version_line(version: Version) -> str:
    current = "current" if version.current else "superseded"
    return " · ".join(filter(None, (f"version {version.version}", version.id, current, version.added, version.model)))


def _show_speaker(opened: Opened, id: str, *, as_json: bool) -> None:
    from sayso.record.searching.lookup import find_speaker

    speaker = find_speaker(opened, id)
    if as_json:
        give(json_format.dumps(asdict(speaker), ensure_ascii=False))
        return
    console = Console()
    head = Text.assemble((on_one_line(speaker.name), "bold"), (f"  {speaker.kind} · {speaker.id}", "dim"))
    _print(console, head)
    for line in _speaker_lines(speaker):
        _print(console, Text(on_one_line(line)), indent=5)
    _print(console, Text())
    print_hits(speaker.newest, console=console)


def _speaker_lines(speaker: SpeakerKnown) -> list[str]:
    lines = [f"also: {', '.join(speaker.names)}"] if speaker.names else []
    lines += [f"merged: {', '.join(speaker.merged)}"] if speaker.merged else []
    lines += _entry_lines(speaker.directory) if speaker.directory else []
    for role in speaker.roles:
        days = " to ".join(dict.fromkeys(filter(None, (role.first, role.last)))) or "undated"
        lines.append(f"{role.kind}: {role.value} ({days}, {count(role.articles, 'article')}, such as {role.article})")
    return [*lines, count(speaker.statements, "statement")]


def _entry_lines(entry: EntryKnown) -> list[str]:
    life = [f"{word} {in_words(date)}" for word, date in (("born", entry.born), ("died", entry.died)) if date]
    ids = [f"Wikidata {entry.wikidata}" if entry.wikidata else entry.id, f"by {entry.dataset}"]
    lines = [f"directory: {', '.join([entry.name, *life])} ({', '.join(ids)})"]
    for term in entry.terms:
        days = [
            f"{word} {in_words(date)}" for word, date in (("from", term.since), ("to", term.until)) if date is not None
        ]
        lines.append(f"held: {', '.join(filter(None, (term.post, term.body)))} ({' '.join(days) or 'undated'})")
    return lines


def _print(console: Console, text: Text, *, indent: int = 0) -> None:
    for line in wrap(text, width=min(console.width, WIDEST), indent=indent) if indent else [text]:
        console.print(line, soft_wrap=True, highlight=False)
