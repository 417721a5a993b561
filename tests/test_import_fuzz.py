"""Whatever stands in a file that is imported, it is a readout or it is rejected: nothing falls over."""

from __future__ import annotations

import copy
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quay import TEXT, quay_readout
from sayso.export.brat import standoff
from sayso.export.jsonl import write_jsonl
from sayso.export.labelstudio import write_labelstudio
from sayso.export.webannotation import write_webannotation
from sayso.importing.brat import read_brat
from sayso.importing.formats import reader_of
from sayso.importing.imported import Imported
from sayso.readout import Readout
from sayso.rejected import Rejected

WRITERS: dict[str, Callable[..., None]] = {
    "jsonl": write_jsonl,
    "webannotation": write_webannotation,
    "labelstudio": write_labelstudio,
}
MANY = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


def places(values: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    keys = values.keys() if isinstance(values, dict) else range(len(values)) if isinstance(values, list) else ()
    for key in keys:
        yield (*path, key)
        yield from places(values[key], (*path, key))


def valid(format: str) -> Any:
    out = io.BytesIO()
    WRITERS[format]([quay_readout()], out)
    return json.loads(out.getvalue())


VALID = {format: valid(format) for format in WRITERS}


@pytest.mark.parametrize("format", WRITERS)
@MANY
@given(data=st.data())
def test_a_value_of_another_kind_is_understood_or_rejected(tmp_path: Path, format: str, data: st.DataObject) -> None:
    values = copy.deepcopy(VALID[format])
    *path, last = data.draw(st.sampled_from(list(places(values))))
    inside = values
    for key in path:
        inside = inside[key]
    inside[last] = data.draw(ANYTHING)
    file = tmp_path / "changed"
    file.write_text(json.dumps(values), "utf8")
    for found in reader_of(format)(file):
        check(found)


@MANY
@given(data=st.data())
def test_a_changed_line_of_standoff_is_understood_or_rejected(tmp_path: Path, data: st.DataObject) -> None:
    lines = standoff(quay_readout()).splitlines()
    number = data.draw(st.integers(0, len(lines) - 1))
    cells = lines[number].split("\t")
    cells[data.draw(st.integers(0, len(cells) - 1))] = data.draw(st.text(max_size=8) | st.sampled_from(["T1", "E1 E1"]))
    lines[number] = "\t".join(cells)
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "a.ann").write_bytes("\n".join(lines).encode("utf-8", "replace"))
    for found in read_brat(tmp_path):
        check(found)


@MANY
@given(st.binary(max_size=60))
def test_bytes_that_mean_nothing_are_rejected(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "bytes"
    file.write_bytes(content)
    for format in WRITERS:
        for found in reader_of(format)(file):
            assert isinstance(found, Rejected)


def check(found: Imported | Rejected) -> None:
    if isinstance(found, Imported):
        again = Readout.from_json(found.readout.to_json())
        assert again.to_dict() == found.readout.to_dict()
    else:
        assert found.reason
