"""Statements as linked data: Web Annotations and schema.org, read back as triples by rdflib."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
import rdflib
from rdflib import RDF, Literal, Namespace, URIRef
from rdflib.plugins.shared.jsonld import context

from quay import TEXT, calm_readout, quay_readout
from sayso.export.schemaorg import write_schemaorg
from sayso.export.webannotation import AROUND, write_webannotation

# rdflib warns of its own use of it.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

OA = Namespace("http://www.w3.org/ns/oa#")
AS = Namespace("https://www.w3.org/ns/activitystreams#")
SCHEMA = Namespace("http://schema.org/")
SAYSO = Namespace("urn:sayso:")

# What W3C's context says of the terms that are used; nothing is fetched in a test.
ANNO = {
    "oa": str(OA),
    "as": str(AS),
    "dc": "http://purl.org/dc/elements/1.1/",
    "dctypes": "http://purl.org/dc/dcmitype/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": {"@type": "@id", "@id": "@id"},
    "type": {"@type": "@id", "@id": "@type"},
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "Text": "dctypes:Text",
    "TextualBody": "oa:TextualBody",
    "SpecificResource": "oa:SpecificResource",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    **{name: f"oa:{name}" for name in ("classifying", "describing", "identifying", "linking", "assessing")},
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "partOf": {"@type": "@id", "@id": "as:partOf"},
    "first": {"@type": "@id", "@id": "as:first"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "format": "dc:format",
    "language": "dc:language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "total": {"@id": "as:totalItems", "@type": "xsd:nonNegativeInteger"},
    "startIndex": {"@id": "as:startIndex", "@type": "xsd:nonNegativeInteger"},
}
CONTEXTS = {
    "http://www.w3.org/ns/anno.jsonld": {"@context": ANNO},
    "https://schema.org": {"@context": {"@vocab": str(SCHEMA)}},
}


@pytest.fixture(autouse=True)
def contexts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "source_to_json", lambda url: (CONTEXTS[url], None))


def triples(write: Any) -> rdflib.Graph:
    out = io.BytesIO()
    write([quay_readout(), calm_readout()], out)
    graph = rdflib.Graph()
    for line in out.getvalue().splitlines():
        graph.parse(data=line, format="json-ld")
    return graph


@pytest.fixture
def annotations() -> rdflib.Graph:
    return triples(write_webannotation)


@pytest.fixture
def works() -> rdflib.Graph:
    return triples(write_schemaorg)


def targets(graph: rdflib.Graph, annotation: URIRef, role: str) -> Iterator[Any]:
    for target in graph.objects(annotation, OA.hasTarget):
        if (target, SAYSO.role, Literal(role)) in graph:
            yield target


def test_a_statement_is_an_annotation_of_its_words_by_position_and_by_quotation(annotations: rdflib.Graph) -> None:
    assert len(set(annotations.subjects(RDF.type, OA.Annotation))) == 5
    (content,) = targets(annotations, SAYSO.st_0000000000000001, "content")
    selectors = {annotations.value(s, RDF.type): s for s in annotations.objects(content, OA.hasSelector)}
    position, quote = selectors[OA.TextPositionSelector], selectors[OA.TextQuoteSelector]
    start, end = (annotations.value(position, edge).toPython() for edge in (OA.start, OA.end))
    assert TEXT[start:end] == "that it would sail again"
    assert annotations.value(quote, OA.exact).toPython() == TEXT[start:end]
    assert annotations.value(quote, OA.prefix).toPython() == TEXT[start - AROUND : start]
    assert annotations.value(quote, OA.suffix).toPython() == TEXT[end : end + AROUND]


def test_every_annotation_is_of_a_text_that_is_there(annotations: rdflib.Graph) -> None:
    sources = set(annotations.objects(None, OA.hasSource))
    assert sources == {URIRef(f"urn:sayso:{quay_readout().article.id}#text")}
    (source,) = sources
    assert annotations.value(source, RDF.value).toPython() == TEXT


def test_the_fields_of_a_statement_are_bodies_with_a_purpose(annotations: rdflib.Graph) -> None:
    found = {
        (annotations.value(b, SAYSO.field).toPython(), annotations.value(b, RDF.value).toPython())
        for b in annotations.objects(SAYSO.st_0000000000000002, OA.hasBody)
    }
    assert {("act", "expressive"), ("channel", "letter"), ("speaker", "Ida Moe"), ("addressees", "Per Dahl")} <= found
    purposes = {annotations.value(b, OA.hasPurpose) for b in annotations.subjects(RDF.type, OA.TextualBody)}
    assert purposes == {OA.classifying, OA.describing, OA.identifying, OA.linking, OA.assessing}


def test_a_collection_says_how_many_annotations_it_has(annotations: rdflib.Graph) -> None:
    totals = {total.toPython() for total in annotations.objects(None, AS.totalItems)}
    assert totals == {0, 5}


def words(graph: rdflib.Graph, kind: URIRef) -> set[str]:
    return {graph.value(each, SCHEMA.text).toPython() for each in graph.subjects(RDF.type, kind)}


def test_what_stands_in_quotation_marks_is_a_quotation_and_the_rest_a_claim(works: rdflib.Graph) -> None:
    assert "“=SUM of all fears,”" in words(works, SCHEMA.Quotation)
    assert words(works, SCHEMA.Claim) == {"that it would sail again", "that Moe had been paid"}
    letter = SAYSO.st_0000000000000002
    assert works.value(works.value(letter, SCHEMA.author), SCHEMA.name).toPython() == "Ida Moe"
    assert works.value(works.value(letter, SCHEMA.audience), SCHEMA.name).toPython() == "Per Dahl"
    assert works.value(letter, SCHEMA.genre).toPython() == "thought"
    assert works.value(SAYSO.st_0000000000000001, SCHEMA.dateCreated).toPython() == "2024-05-04"


def test_who_denies_a_claim_is_not_its_author(works: rdflib.Graph) -> None:
    review = SAYSO.st_0000000000000004
    assert works.value(review, RDF.type) == SCHEMA.Review
    assert works.value(works.value(review, SCHEMA.author), SCHEMA.name).toPython() == "Per Dahl"
    claim = works.value(review, SCHEMA.itemReviewed)
    assert works.value(claim, SCHEMA.text).toPython() == "that Moe had been paid"
    assert works.value(claim, SCHEMA.author) is None


def test_what_was_withheld_is_an_action_that_failed(works: rdflib.Graph) -> None:
    action = SAYSO.st_0000000000000005
    assert works.value(action, RDF.type) == SCHEMA.CommunicateAction
    assert works.value(action, SCHEMA.actionStatus).toPython() == "https://schema.org/FailedActionStatus"
    assert (URIRef(f"urn:sayso:{quay_readout().article.id}"), SCHEMA.mentions, action) in works


def test_each_statement_is_part_of_its_article_and_of_the_one_around_it(works: rdflib.Graph) -> None:
    article = URIRef(f"urn:sayso:{quay_readout().article.id}")
    assert set(works.objects(SAYSO.st_0000000000000003, SCHEMA.isPartOf)) == {article, SAYSO.st_0000000000000002}
    assert works.value(article, SCHEMA.headline).toPython() == "Ferries & “fears”"
    assert len(set(works.subjects(RDF.type, SCHEMA.NewsArticle))) == 2


def test_each_article_is_one_line_of_json() -> None:
    for write in (write_webannotation, write_schemaorg):
        out = io.BytesIO()
        write([quay_readout(), calm_readout()], out)
        assert [type(json.loads(line)) for line in out.getvalue().splitlines()] == [dict, dict]
