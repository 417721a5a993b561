"""A site with --public answers to users of the record, each as far as the role allows, and to nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from public_site import PASSWORDS, quick_hashes, record_with_users, sign_in, visited
from sayso.errors import RecordLocked
from sayso.record.accounts.users import add_user
from sayso.record.judgements.history import history
from sayso.record.opening import Record
from sayso.web.accounts import door
from sayso.web.accounts.needed import is_open, needed
from sayso.web.app import make_routes
from web_site import Elements

CORRECTION = {"act": "directive", "why": "she asks"}
PATHS = ("/", "/search", "/speakers", "/outlets", "/review", "/help", "/statements/st_sale", "/nothing")


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    with quick_hashes():
        yield


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with record_with_users(tmp_path) as record:
        yield record


@pytest.mark.parametrize("path", PATHS)
def test_who_has_not_signed_in_is_led_to_the_form_and_from_there_to_the_page(record: Record, path: str) -> None:
    with visited(record) as client:
        answer = client.get(f"{path}?a=b", follow_redirects=False)
        assert answer.status_code == 303
        assert answer.headers["location"] == f"/sign-in?next={path}%3Fa%3Db"
        form = client.get(answer.headers["location"])
        assert {"name": "next", "value": f"{path}?a=b", "type": "hidden"} in Elements(form.text).of("input")
        answer = sign_in(client, "Rhea", onward=f"{path}?a=b")
        assert (answer.status_code, answer.headers["location"]) == (303, f"{path}?a=b")


@pytest.mark.parametrize("path", ["/healthz", "/sign-in", "/static/site.css", "/static/icon.svg"])
def test_what_is_open_needs_nobody(record: Record, path: str) -> None:
    with visited(record) as client:
        assert client.get(path).status_code == 200


def test_the_page_to_sign_in_tells_nothing_of_the_record(record: Record) -> None:
    with visited(record) as client:
        page = client.get("/sign-in").text
    assert 'href="/search"' not in page and "Reyes" not in page


def test_a_reader_reads_searches_and_exports(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        assert client.get("/search").status_code == 200
        assert client.get("/api/v1/exports/csv").status_code == 200
        assert client.post("/api/v1/read", json={"text": "Okafor said the lamp would be lit. " * 4}).status_code in (
            200,
            422,
        )
        assert "Rhea" in client.get("/").text


def test_a_reader_may_not_correct_and_is_shown_no_form_for_it(record: Record) -> None:
    with visited(record, by="Rhea") as client:
        answer = client.post("/statements/st_sale/correct", data=CORRECTION)
        assert answer.status_code == 403
        assert "Rhea is reader" in answer.text
        assert client.post("/api/v1/statements/st_sale/corrections", json=CORRECTION).status_code == 403
        assert client.get("/users").status_code == 403
        assert "/correct" not in client.get("/statements/st_sale").text
    assert history(record, "st_sale") == []


def test_what_an_annotator_corrects_is_signed_with_the_users_name_whatever_the_form_says(record: Record) -> None:
    with visited(record, by="Mina") as client:
        answer = client.post("/statements/st_sale/correct", data=CORRECTION | {"by": "Somebody else"})
        assert answer.status_code == 200
        corrected = {"act": "commissive", "by": "Nobody", "why": "no"}
        assert client.post("/api/v1/statements/st_sale/corrections", json=corrected).status_code == 200
        number = history(record, "st_sale")[-1].number
        assert client.post(f"/api/v1/judgements/{number}/undo", json={"why": "yes"}).status_code == 200
        assert 'name="by"' not in client.get("/statements/st_sale").text
    assert [each.who for each in history(record, "st_sale")] == ["Mina"] * 3


def test_an_annotator_may_not_look_after_users(record: Record) -> None:
    with visited(record, by="Mina") as client:
        for method, path in (("GET", "/users"), ("GET", "/users.json"), ("POST", "/users"), ("POST", "/users/role")):
            assert client.request(method, path, data={"name": "Mina", "role": "admin"}).status_code == 403
        assert 'href="/users"' not in client.get("/").text


def test_an_admin_adds_changes_and_removes_users(record: Record) -> None:
    new = {"name": "Noor", "role": "reader", "password_new": "under the old bridge"}
    with visited(record, by="Ada") as client, visited(record) as noors:
        assert client.post("/users", data=new).status_code == 200
        assert sign_in(noors, "Noor", new["password_new"]).status_code == 303
        client.post("/users/role", data={"name": "Noor", "role": "annotator"})
        assert noors.post("/statements/st_sale/correct", data=CORRECTION).status_code == 200
        client.post("/users/password", data={"name": "Noor", "password_new": "over the new bridge"})
        assert noors.get("/search.json").status_code == 401
        assert sign_in(noors, "Noor", new["password_new"]).status_code == 401
        assert sign_in(noors, "Noor", "over the new bridge").status_code == 303
        names = [each["name"] for each in client.get("/users.json").json()["users"]]
        assert names == ["Ada", "Mina", "Noor", "Rhea"]
        client.post("/users/remove", data={"name": "Noor"})
        assert noors.get("/search.json").status_code == 401
        assert "password" not in client.get("/users.json").text


@pytest.mark.parametrize(
    ("path", "form", "said"),
    [
        ("/users", {"name": "mina", "role": "reader", "password_new": "x" * 4 + "abcdefghijklm"}, "is a user already"),
        ("/users", {"name": "Noor", "role": "reader", "password_new": "short"}, "15 characters"),
        ("/users", {"name": "Noor", "role": "king", "password_new": "under the old bridge"}, "no role"),
        ("/users", {"name": "<b>", "role": "reader", "password_new": "under the old bridge"}, "no name of a user"),
        ("/users/role", {"name": "ada", "role": "reader"}, "You cannot take your own role"),
        ("/users/remove", {"name": "Ada"}, "You cannot remove yourself"),
        ("/users/remove", {"name": "Nobody"}, "There is no user"),
    ],
)
def test_what_an_admin_cannot_do_is_said(record: Record, path: str, form: dict[str, str], said: str) -> None:
    with visited(record, by="Ada") as client:
        answer = client.post(path, data=form)
        assert answer.status_code == 422
        assert said in Elements(answer.text).text
        assert form.get("password_new", "?!") not in answer.text


def test_a_user_changes_the_password_and_stays_signed_in_here_alone(record: Record) -> None:
    new = "the tide is early now"
    form = {"password": PASSWORDS["Rhea"], "password_new": new, "password_again": new}
    with visited(record, by="Rhea") as client, visited(record, by="Rhea") as elsewhere:
        for wrong in (
            {"password": "guess"},
            {"password_again": "the tide"},
            {"password_new": "x", "password_again": "x"},
        ):
            answer = client.post("/account/password", data=form | wrong)
            assert answer.status_code == 422 and 'role="alert"' in answer.text
        assert "is changed" in client.post("/account/password", data=form).text
        assert client.get("/search.json").status_code == 200
        assert elsewhere.get("/search.json").status_code == 401


def test_every_route_that_changes_something_needs_a_right_to(record: Record) -> None:

    changing = {
        (method, route.path)
        for included in make_routes(record, users=True).routes
        for route in getattr(getattr(included, "original_router", included), "routes", ())
        for method in route.methods
        if method not in ("GET", "HEAD")
    }
    assert len(changing) > 10
    readers = {path for method, path in changing if not is_open(path) and needed(method, path) in ("read", "export")}
    assert readers == {"/read", "/read.json", "/api/v1/read"}
    assert {path for _, path in changing if is_open(path)} == {"/sign-in"}


def test_names_are_shown_as_text(record: Record) -> None:
    add_user(record, "O'Brien", role="admin", password="under the old bridge")
    with visited(record) as client:
        sign_in(client, "O'Brien", "under the old bridge")
        assert "O&#39;Brien" in client.get("/users").text
        page = client.post("/sign-in", data={"name": '"><script>alert(1)</script>', "password": "x"}).text
        assert "<script>alert" not in page


def test_a_locked_record_is_told_and_nobody_is_let_in(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:

    def locked(*_: object, **__: object) -> None:
        raise RecordLocked("sayso.db: another process has been writing to it for a minute")

    with visited(record, by="Ada") as client:
        monkeypatch.setattr(door, "recognise", locked)
        answer = client.get("/search.json")
    assert answer.status_code == 503 and "another process" in answer.json()["detail"]
