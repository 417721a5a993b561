"""GEXF 1.3 (https://gexf.net) for Gephi: who speaks to whom, and about whom.

A node is a speaker; an edge "to" leads to an addressee, an edge "about" to a speaker named in the content. The
weight is how many statements say so. The network, and not the statements, is held in memory.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import IO, Final
from xml.sax.saxutils import quoteattr

from sayso.export.visible import make_visible
from sayso.readout import Readout
from sayso.speaker import Speaker
from sayso.speakers.named_in import is_named_in
from sayso.statement import Statement

Node = tuple[str, ...]
Edge = tuple[Node, Node, str]

_HEAD: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Sayso</creator><description>Who speaks to and about whom</description></meta>
<graph defaultedgetype="directed" mode="static">
<attributes class="node" mode="static">
<attribute id="kind" title="kind" type="string"/>
<attribute id="role" title="role" type="string"/>
<attribute id="statements" title="statements" type="integer"/>
</attributes>
<attributes class="edge" mode="static">
<attribute id="relation" title="relation" type="string"/>
</attributes>
"""


def write_gexf(readouts: Iterable[Readout], out: IO[bytes]) -> None:
    """Write the network of all readouts.

    Speakers are one node if the record says that they are one; where there is no record, if kind and name are the
    same, and those without a name are one node an article.
    """
    speakers: dict[Node, Speaker] = {}
    statements: Counter[Node] = Counter()
    edges: Counter[Edge] = Counter()
    for readout in readouts:
        nodes = {speaker.id: _node(speaker, readout) for speaker in readout.speakers}
        for speaker in readout.speakers:
            known = speakers.setdefault(nodes[speaker.id], speaker)
            fullest = max(known.name, speaker.name, key=len)
            speakers[nodes[speaker.id]] = replace(known, name=fullest, role=known.role or speaker.role)
        for statement in readout.statements:
            if (node := nodes.get(statement.speaker or "")) is not None:
                statements[node] += 1
                edges.update(_edges(node, statement, readout, nodes))
    for part in _document(speakers, statements, edges):
        out.write(part.encode("utf-8"))


def _node(speaker: Speaker, readout: Readout) -> Node:
    if speaker.id.startswith("sp_"):
        return (speaker.id,)
    if speaker.kind == "unnamed":
        return (readout.article.id, speaker.id)
    return (speaker.kind, speaker.name.casefold())


def _edges(node: Node, statement: Statement, readout: Readout, nodes: dict[str, Node]) -> Iterator[Edge]:
    """Each edge once, however often the statement names its end; none leads back to where it began."""
    to = {nodes[each] for each in statement.addressees if each in nodes}
    about = {nodes[speaker.id] for speaker in readout.speakers if _is_named_in(speaker, statement)}
    yield from ((node, other, "to") for other in sorted(to - {node}))
    yield from ((node, other, "about") for other in sorted(about - {node}))


def _is_named_in(speaker: Speaker, statement: Statement) -> bool:
    pieces = [(each.start, each.end, each.text) for each in statement.content]
    mentions = [(each.start, each.end) for each in speaker.mentions]
    return is_named_in(pieces, name=speaker.name, kind=speaker.kind, mentions=mentions)


def _document(speakers: dict[Node, Speaker], statements: Counter[Node], edges: Counter[Edge]) -> Iterator[str]:
    ids = {node: f"n{number}" for number, node in enumerate(speakers)}
    yield _HEAD
    yield "<nodes>\n"
    for node, speaker in speakers.items():
        values = {"kind": speaker.kind, "role": speaker.role, "statements": str(statements[node])}
        yield f"<node id={_quoted(ids[node])} label={_quoted(speaker.name)}>{_values(values)}</node>\n"
    yield "</nodes>\n<edges>\n"
    for number, ((source, target, relation), weight) in enumerate(edges.items()):
        ends = f'source="{ids[source]}" target="{ids[target]}" weight="{weight}" label="{relation}"'
        yield f'<edge id="e{number}" {ends}>{_values({"relation": relation})}</edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def _values(values: dict[str, str | None]) -> str:
    known = [f'<attvalue for="{name}" value={_quoted(value)}/>' for name, value in values.items() if value is not None]
    return f"<attvalues>{''.join(known)}</attvalues>"


def _quoted(value: str) -> str:
    # XML has no control characters, not even escaped: they are shown by their pictures.
    return quoteattr(make_visible(value).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd"))
