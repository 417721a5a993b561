"""Pages come from files, folders and standard input; what cannot be read says why and stops nothing."""

from __future__ import annotations

import gzip
import io
import json
import tracemalloc
from pathlib import Path

import pytest

from sayso.errors import InputError, UsageError
from sayso.pages.content import LIMIT, looks_like_html
from sayso.pages.files import find_pages
from sayso.pages.json_lines import page_of_line
from sayso.pages.meta import read_meta
from sayso.pages.page import Page
from sayso.pages.published import check_published
from sayso.rejected import Rejected

HTML = b"<!doctype html><title>A</title><p>The ferry sailed.</p>"


def only(path: Path, **options: bool) -> Page | Rejected:
    (found,) = find_pages([path], **options)
    return found


def reason(path: Path) -> str:
    found = only(path)
    assert isinstance(found, Rejected)
    assert (found.item, found.stage) == (str(path), "page")
    return found.reason


@pytest.mark.parametrize(
    ("filename", "kind"),
    [("a.html", "html"), ("a.HTM", "html"), ("a.html.gz", "html"), ("a.txt", "text"), ("a.txt.gz", "text")],
)
def test_a_file_is_read_by_its_suffix_and_named_without_it(tmp_path: Path, filename: str, kind: str) -> None:
    path = tmp_path / filename
    path.write_bytes(gzip.compress(HTML, mtime=0) if filename.endswith("gz") else HTML)
    page = only(path)
    assert isinstance(page, Page)
    assert (page.name, page.kind, page.content) == ("a", kind, HTML)


def test_plain_is_for_text_and_leaves_web_pages_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry sailed.")
    (tmp_path / "b.html").write_bytes(HTML)
    kinds = [page.kind for page in find_pages([tmp_path], plain=True) if isinstance(page, Page)]
    assert kinds == ["plain", "html"]


def test_a_folder_is_read_to_its_depths_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "deep/er/c.txt", "notes.md", ".hidden.txt", ".git/d.txt", ".txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("The ferry sailed.")
    assert [page.name for page in find_pages([tmp_path]) if isinstance(page, Page)] == ["a", "b", "c"]


def test_a_folder_without_pages_is_told(tmp_path: Path) -> None:
    assert "no page in this folder" in reason(tmp_path)


@pytest.mark.parametrize(("given", "kind"), [(b"  <!-- saved -->\n<HTML><p>Ferry", "html"), (b"Ferry", "text")])
def test_standard_input_is_a_page_if_it_looks_like_one(
    monkeypatch: pytest.MonkeyPatch, given: bytes, kind: str
) -> None:
    stdin = io.TextIOWrapper(io.BufferedReader(io.BytesIO(gzip.compress(given, mtime=0))))  # type: ignore[arg-type]
    monkeypatch.setattr("sys.stdin", stdin)
    (page,) = find_pages(["-"])
    assert isinstance(page, Page)
    assert (page.name, page.kind, page.content) == ("stdin", kind, given)


def test_telling_html_takes_no_time_on_hostile_text() -> None:
    assert not looks_like_html(b"<!--" * 2_000_000)
    assert not looks_like_html(b"<!---->" * 2_000_000)


@pytest.mark.parametrize(
    ("filename", "content", "why"),
    [
        ("empty.txt", b"", "nothing in it"),
        ("blank.txt", b" \n\t\r\n", "nothing in it"),
        ("picture.html", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        ("torn.txt.gz", gzip.compress(b"The ferry sailed." * 99, mtime=0)[:-20], "damaged gzip"),
        ("forged.html.gz", b"\x1f\x8b but not gzip at all", "damaged gzip"),
        ("paper.pdf", b"%PDF-1.7", "rename it"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, filename: str, content: bytes, why: str) -> None:
    path = tmp_path / filename
    path.write_bytes(content)
    assert why in reason(path)


def test_text_in_utf16_is_not_taken_for_binary(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry sailed.", encoding="utf-16")
    assert isinstance(only(tmp_path / "a.txt"), Page)


def test_a_missing_path_is_rejected_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry sailed.")
    missing, page = find_pages([tmp_path / "nowhere.txt", tmp_path / "a.txt"])
    assert isinstance(missing, Rejected)
    assert missing.reason == "no such file or folder; check the spelling"
    assert isinstance(page, Page)


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.symlink_to(path)
    assert "cannot be opened: Too many levels of symbolic links" in reason(path)


def test_a_file_of_200_mb_is_rejected_without_being_read_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)
    assert _peak_of(path) < 2.5 * LIMIT
    assert "over 32 MB" in reason(path)


def test_a_gzip_bomb_is_unpacked_no_further_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "bomb.html.gz"
    megabyte = b"a" * 2**20
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(150):
            file.write(megabyte)
    assert path.stat().st_size < 2**20
    assert _peak_of(path) < 2.5 * LIMIT
    assert "over 32 MB" in reason(path)


def _peak_of(path: Path) -> int:
    tracemalloc.start()
    try:
        only(path)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_meta_from_json_and_from_csv_say_the_same(tmp_path: Path) -> None:
    row = {
        "id": "ferry.txt",
        "title": "Ferry sails",
        "url": "https://a.example/1",
        "byline": ["M. Holt", "J. Ek"],
    }
    (tmp_path / "meta.json").write_text(json.dumps([row | {"licence": "ours"}]))
    (tmp_path / "meta.csv").write_text(
        "id,title,url,byline,published\nferry,Ferry sails,https://a.example/1,M. Holt; J. Ek,\n"
    )
    expected = {"ferry": {k: v for k, v in row.items() if k != "id"}}
    assert read_meta(tmp_path / "meta.json") == read_meta(tmp_path / "meta.csv") == expected


def test_meta_reaches_the_page_it_names(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The ferry sailed.")
    meta = {"b": {"url": "https://a.example/b", "title": "Ferry"}}
    a, b = find_pages([tmp_path], meta=meta)
    assert isinstance(a, Page)
    assert isinstance(b, Page)
    assert (a.url, dict(a.meta)) == (None, {})
    assert (b.url, b.meta["title"]) == ("https://a.example/b", "Ferry")


@pytest.mark.parametrize(
    ("filename", "text", "why"),
    [
        ("m.json", "{", "not JSON"),
        ("m.json", '{"id": "a"}', "not a list"),
        ("m.json", '[{"title": "A"}]', 'item 1 has no "id"'),
        ("m.json", '[{"id": "a"}, {"id": "a.txt"}]', 'item 2 has the id "a" once more'),
        ("m.json", '[{"id": "a", "title": 3}]', '"title" must be a text'),
        ("m.json", '[{"id": "a", "byline": [3]}]', '"byline" must be a text or a list'),
        ("m.json", "[" * 100_000, "not JSON"),
        ("m.json", '[{"id": "a", "published": "2024-13-45"}]', 'item 1: "published": "2024-13-45" is no date'),
        ("m.csv", "id,published\na,2024-03-31\nb,yesterday\n", 'item 2: "published": "yesterday" is no date'),
        ("m.csv", 'id,title\na,"b"c\n', "not a CSV table"),
        ("m.csv", "name,title\na,b\n", 'item 1 has no "id"'),
        ("m.csv", "\xff", "cannot be read"),
    ],
)
def test_malformed_meta_says_what_is_wrong_and_where(tmp_path: Path, filename: str, text: str, why: str) -> None:
    path = tmp_path / filename
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(UsageError) as raised:
        read_meta(path)
    assert str(raised.value).startswith(f"{path}: ")
    assert why in str(raised.value)


@pytest.mark.parametrize(
    "value",
    [
        *("2024", "2024-03", "2024-03-31", "2024-03-31T18:30", "2024-03-31 18:30:00", "2024-03-31T18:30:00.5+0100"),
        *("20240331", "Sun, 31 Mar 2024 18:30:00 GMT", "1950-04-02"),
    ],
)
def test_a_date_may_be_written_in_iso_8601_or_as_feeds_do(value: str) -> None:
    check_published(value)


@pytest.mark.parametrize("value", ["yesterday", "2024-13-45", "2024-02-30", "31.3.2024", "sometime in 2024"])
def test_what_is_no_date_is_refused_with_its_line(value: str) -> None:
    with pytest.raises(InputError, match=f'"published": "{value}" is no date'):
        page_of_line(json.dumps({"text": "The ferry sailed.", "published": value}).encode(), name="a.jsonl:1")


@pytest.mark.parametrize(("text", "kind"), [("The ferry sailed.", "plain"), ("Menu\n\nThe ferry sailed.", "text")])
def test_a_line_of_text_alone_is_the_article(text: str, kind: str) -> None:
    assert page_of_line(json.dumps({"text": text}).encode(), name="a.jsonl:1").kind == kind


def test_missing_meta_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_meta(tmp_path / "nowhere.json")
