"""The pictures of the site in docs/: there is one of every page in each theme and size, and none that is not listed."""

from __future__ import annotations

from pictured import FOLDER, PAGE, page_of_pictures, picture_names


def test_every_page_has_its_pictures_and_no_picture_is_of_anything_else() -> None:
    assert {each.name for each in FOLDER.iterdir()} == picture_names()


def test_the_pictures_are_as_wide_as_their_names_say() -> None:
    wrong = [each.name for each in FOLDER.iterdir() if width(each.read_bytes()) != int(each.stem.rpartition("-")[2])]
    assert wrong == []


def test_all_pictures_together_stay_small() -> None:
    assert sum(each.stat().st_size for each in FOLDER.iterdir()) < 6_000_000


def test_the_page_that_shows_them_is_written_from_the_same_list() -> None:
    assert PAGE.read_text("utf-8") == page_of_pictures()


def width(png: bytes) -> int:
    """The width of a picture, which stands in the first chunk of its file."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return int.from_bytes(png[16:20], "big")
