"""schema.org in JSON-LD, one NewsArticle a line with its statements as parts.

Words in quotation marks are a Quotation, other words a Claim; each says by whom (author) and when. Who denied
something is the author of a Review of that Claim and not of the Claim; what somebody withheld is a
CommunicateAction that failed. What was thought and not said is left to its Claim's "genre".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import IO, Any, Final

from sayso.export.lines import write_json_line
from sayso.readout import Readout
from sayso.speaker import Speaker
from sayso.statement import Statement

Values = dict[str, Any]

CONTEXT: Final = "https://schema.org"

_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")

WITHHELD: Final = "CommunicateAction"

TYPES: Final = {
    "person": "Person",
    "government": "GovernmentOrganization",
    "organization": "Organization",
    "group": "Organization",
    "unnamed": "Person",
}
"""The type of each kind of speaker."""


def write_schemaorg(readouts: Iterable[Readout], out: IO[bytes]) -> None:
    """Write each article as one line of JSON-LD."""
    for readout in readouts:
        write_json_line(out, _article(readout))


def _article(readout: Readout) -> Values:
    article = readout.article
    speakers = {speaker.id: speaker for speaker in readout.speakers}
    name = f"urn:sayso:{article.id}"
    parts = [_statement(statement, speakers, name) for statement in readout.statements]
    return {
        "@context": CONTEXT,
        **_known(
            {
                "@type": "NewsArticle",
                "@id": name,
                "url": article.url,
                "headline": article.title,
                "publisher": article.outlet and {"@type": "Organization", "name": article.outlet},
                "author": [{"@type": "Person", "name": author} for author in article.byline],
                "sourceOrganization": [{"@type": "NewsMediaOrganization", "name": a} for a in article.agencies],
                "datePublished": article.published,
                "dateModified": article.modified,
                "articleSection": article.section,
                "inLanguage": article.language,
                "hasPart": [part for part in parts if part["@type"] != WITHHELD],
                "mentions": [part for part in parts if part["@type"] == WITHHELD],
            }
        ),
    }


def _known(values: Values) -> Values:
    return {name: value for name, value in values.items() if value not in (None, "", [])}


def _statement(statement: Statement, speakers: Mapping[str, Speaker], article: str) -> Values:
    name = {"@id": f"urn:sayso:{statement.id}"}
    said = {**_by(statement, speakers), **_when(statement), "audience": _audience(statement, speakers)}
    if statement.polarity == "withheld":
        return _known({"@type": WITHHELD, **name, **_withheld(statement, said)})
    if statement.polarity == "denied":
        claim = {"@id": f"{name['@id']}#claim", **_words("Claim", statement)}
        return _known({"@type": "Review", **name, **said, "itemReviewed": claim, "reviewBody": statement.cue_text})
    kind = "Claim" if statement.form == "indirect" else "Quotation"
    wholes = [{"@id": article}, *([{"@id": f"urn:sayso:{statement.within}"}] if statement.within else [])]
    appearance = {"appearance": {"@id": article}} if kind == "Claim" else {}
    return _known({**name, **_words(kind, statement), **said, **appearance, "isPartOf": wholes})


def _withheld(statement: Statement, said: Values) -> Values:
    return {
        "agent": said.get("author"),
        "recipient": said["audience"],
        "actionStatus": "https://schema.org/FailedActionStatus",
        "about": _words("CreativeWork", statement),
        "description": " ".join(words for words in (statement.source_text, statement.cue_text) if words),
    }


def _words(kind: str, statement: Statement) -> Values:
    genre = "thought" if statement.mode == "thought" else None
    return _known({"@type": kind, "text": statement.content_text, "genre": genre})


def _by(statement: Statement, speakers: Mapping[str, Speaker]) -> Values:
    """The speaker; where it is not known who is meant, the source's words as a credit."""
    speaker = speakers.get(statement.speaker or "")
    return {"author": _party(speaker)} if speaker else {"creditText": statement.source_text}


def _party(speaker: Speaker) -> Values:
    kind, named = TYPES[speaker.kind], speaker.kind != "unnamed"
    name = f"urn:sayso:{speaker.id}" if speaker.id.startswith("sp_") else None
    values: Values = {"@id": name, "@type": kind, "name" if named else "description": speaker.name}
    values["sameAs"] = speaker.wikidata and f"http://www.wikidata.org/entity/{speaker.wikidata}"
    if kind == "Person":
        values["jobTitle"] = speaker.role
        values["affiliation"] = speaker.affiliation and {"@type": "Organization", "name": speaker.affiliation}
    else:
        values["description"] = speaker.role
    return _known(values)


def _audience(statement: Statement, speakers: Mapping[str, Speaker]) -> list[Values]:
    named = [speakers[each].name for each in statement.addressees if each is not None and each in speakers]
    return [{"@type": "Audience", "name": name} for name in named or [piece.text for piece in statement.addressee]]


def _when(statement: Statement) -> Values:
    edtf = statement.when.edtf if statement.when else None
    if edtf is None:
        return {}
    # A Date must be a day; what is less exact is said as EDTF where schema.org takes a text.
    return {"dateCreated": edtf} if _DATE.fullmatch(edtf) else {"temporal": edtf}
