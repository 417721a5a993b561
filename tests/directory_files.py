"""Made-up directories: a CSV file, and FollowTheMoney entities as they are published."""

from __future__ import annotations

import json
from pathlib import Path

CSV = """id,name,kind,wikidata,born,died,names,post,body,since,until
owen,Owen Clarke,person,Q101,1950-04-02,2022-11-05,O. T. Clarke|Owie the Oar,minister for trade,,2010-05-01,2015-06-30
owen,Owen Clarke,person,Q101,1950-04-02,2022-11-05,,mayor,Halden Bay,2016,2020
port,Port of Halden,organization,Q102,1999,,Halden Port,,,,
"""


def entity(id: str, schema: str, **properties: list[object]) -> dict[str, object]:
    return {"id": id, "schema": schema, "properties": properties, "datasets": ["made_up"]}


HOLDER = entity(
    "Q101", "Person", name=["Owen Clarke"], alias=["Owie the Oar"], birthDate=["1950"], deathDate=["2022-11-05"]
)
POST = entity("post-1", "Position", name=["Minister for Trade"], country=["hd"], organization=["body-2"])
ENTITIES = [
    HOLDER,
    POST,
    entity("held-1", "Occupancy", holder=["Q101"], post=["post-1"], startDate=["2010-05-01"], endDate=["2015-06-30"]),
    entity("body-2", "Organization", name=["Cabinet of Halden"]),
    entity("body-1", "PublicBody", name=["Halden Port Authority"], wikidataId=["Q102"]),
    entity("member-1", "Membership", member=["Q101"], organization=["body-1"], role=["chair"], startDate=["2016"]),
    entity("address-1", "Address", full=["1 Quay Street"]),
]
NESTED = {
    **HOLDER,
    "properties": {
        **HOLDER["properties"],
        "positionOccupancies": [  # type: ignore[dict-item]
            entity(
                "held-1", "Occupancy", holder=["Q101"], post=[POST], startDate=["2010-05-01"], endDate=["2015-06-30"]
            )
        ],
    },
}


def write_entities(path: Path, entities: list[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(each) + "\n" for each in entities), "utf8")
    return path


def write_csv(path: Path, text: str = CSV) -> Path:
    path.write_text(text, "utf8")
    return path
