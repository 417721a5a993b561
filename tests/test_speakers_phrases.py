"""Sources read by themselves: names behind offices, short names that look like pronouns, two roles of one person."""

from __future__ import annotations

import pytest

from sayso.article import Article
from sayso.language.grammar import Grammar, Grammarian
from sayso.span import Span
from sayso.speakers import resolve_speakers
from sayso.speakers.phrases import read_phrase
from sayso.statement import Statement


def statement(text: str, *source: str) -> Statement:
    pieces = tuple(Span(text.index(s), text.index(s) + len(s), s) for s in source)
    end = pieces[-1].end
    return Statement(id="s1", source=pieces, content=(Span(end, len(text), text[end:]),))


def name_of(text: str, *source: str, grammar: Grammar) -> str | None:
    found, speakers = resolve_speakers(Article(text=text), [statement(text, *source)], grammar)
    return next((s.name for s in speakers if s.id == found[0].speaker), None)


@pytest.mark.parametrize(
    ("source", "name", "role"),
    [
        ("Mayor of London Ana Reyes", "Ana Reyes", "Mayor of London"),
        ("Prime Minister of Chile Tom Okoye", "Tom Okoye", "Prime Minister of Chile"),
        (
            "Member of Parliament (MP) Mara Holt of the Quay Party",
            "Mara Holt",
            "Member of Parliament of the Quay Party",
        ),
        ("Immunologist Tor Vik of Halden Research", "Tor Vik", "Immunologist of Halden Research"),
        ("an attendee Tor Vik", "Tor Vik", "an attendee"),
        ("Assemblywoman Tora Vik", "Tora Vik", "Assemblywoman"),
        ("Democrat Tor Vik, the minority leader", "Tor Vik", "Democrat; the minority leader"),
        ("the last victim, sailor Tor Vik, 49", "Tor Vik", "sailor; the last victim"),
        ("a memo posted by Senator Tor Vik", "Tor Vik", "Senator"),
        ("Arnel dela Holt of the Quay Command", "Arnel dela Holt", "of the Quay Command"),
    ],
)
def test_a_name_behind_an_office(source: str, name: str, role: str) -> None:
    phrase = read_phrase(source)
    assert (phrase.sort, phrase.name, phrase.role) == ("person", name, role)


@pytest.mark.parametrize(
    ("source", "inner"),
    [
        ("an HPO press release", "HPO"),
        ("The Centre for Ropes's database of masts", "The Centre for Ropes"),
        ("Previous studies", ""),
        ("the official HPO report yesterday", "HPO"),
        ("The Internal Ropes Service website", "Internal Ropes Service"),
        ("The opinion of the Board, released on Monday", "the Board"),
    ],
)
def test_the_body_that_a_documents_words_name(source: str, inner: str) -> None:
    phrase = read_phrase(source)
    assert (phrase.sort, phrase.inner) == ("document", inner)


def test_another_of_the_same_surname_keeps_the_given_name() -> None:
    phrase = read_phrase("Mayor of London Tor Vik", is_person=lambda name: name in {"Vik", "Mara Vik"})
    assert phrase.name == "Tor Vik"


@pytest.mark.parametrize(
    ("source", "sort", "name"),
    [
        ("WHO", "organization", "WHO"),
        ("US", "government", "US"),
        ("167,515 voters", "group", "167,515 voters"),
        ("Los Angeles", "organization", "Los Angeles"),
        ("The Coast Guard", "organization", "The Coast Guard"),
        ("47-year-old Holt's port office", "organization", "47-year-old Holt's port office"),
        (
            "Quay Institute of Ropes, Doors and Masts (QIRDM)",
            "organization",
            "Quay Institute of Ropes, Doors and Masts",
        ),
        ("this", "nobody", "this"),
        ("no more than one percent of voters", "group", "no more than one percent of voters"),
        ("Fellow Democrats", "group", "Fellow Democrats"),
        ("many captains, including Captain Tor Vik,", "group", "many captains"),
        ("researchers mostly from Quay College", "group", "researchers mostly from Quay College"),
        ("The Islamic Republic of Iran", "government", "The Islamic Republic of Iran"),
        ("Democrat Representatives", "group", "Democrat Representatives"),
        ("194 Republicans", "group", "194 Republicans"),
        ("Marwick Bank per Halden News", "organization", "Marwick Bank"),
        ("An investigation by HaldenFacts", "document", "An investigation by HaldenFacts"),
        ("One of them", "individual", "One of them"),
        ("No union", "nobody", "No union"),
        ("school districts across the valley", "group", "school districts across the valley"),
    ],
)
def test_what_looks_like_something_else(source: str, sort: str, name: str) -> None:
    phrase = read_phrase(source)
    assert (phrase.sort, phrase.name) == (sort, name)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("His sister, and member of the board, Mara Holt", "Mara Holt"),
        ("Mara Holt of Quay College and author of two books", "Mara Holt"),
        ("Mara Holt, his wife and the current chairwoman of the Quay Party", "Mara Holt"),
        ("Mara Holt, the mayor, and a spokesman", "Mara Holt, the mayor, and a spokesman"),
        ("Quay firms including Marwick, Halden Ropes, and Vik", "Quay firms"),
        ("Mara Holt and a spokesman", "Mara Holt and a spokesman"),
        ("Neither Mara Holt nor Tor Vik", "Mara Holt and Tor Vik"),
    ],
)
def test_one_person_of_two_roles_is_one(source: str, name: str, grammarian: Grammarian) -> None:
    text = f"{source} said that the ropes were short."
    assert name_of(text, source, grammar=grammarian(text)) == name


def test_a_source_cut_out_of_the_midst_of_a_word_is_read_from_the_next() -> None:
    text = "Speaking to quay.org, Mara Holt, a director, said that the ropes were short."
    assert name_of(text, "org, Mara Holt, a director", grammar=Grammar.of(())) == "Mara Holt"


def test_a_piece_cut_off_in_the_midst_of_a_phrase_names_nobody() -> None:
    text = "One of the aims of the Quay Union was that the ropes were long."
    assert name_of(text, "One of the", "the Quay Union", grammar=Grammar.of(())) == "the Quay Union"


def test_we_of_a_departments_spokeswoman_is_the_department() -> None:
    text = "Halden Department of Ports spokeswoman Mara Holt said: “We urge all to wait.”"
    outer = statement(text, "Halden Department of Ports spokeswoman Mara Holt")
    at = text.index("We")
    inner = Statement(
        id="s2", source=(Span(at, at + 2, "We"),), content=(Span(at + 12, at + 19, "to wait"),), within="s1"
    )
    found, speakers = resolve_speakers(Article(text=text), [outer, inner], Grammar.of(()))
    assert next(s.name for s in speakers if s.id == found[1].speaker) == "Halden Department of Ports"


def test_what_a_state_is_said_to_have_done_besides_names_nobody() -> None:
    phrase = read_phrase("The United States, which has given up the goal of ousting Morrow President Oskar Dahl,")
    assert (phrase.sort, phrase.name) == ("government", "The United States")


def test_the_brackets_of_a_label_are_no_part_of_the_name() -> None:
    assert read_phrase("((Quayside News))").name == "Quayside News"
    assert read_phrase("Marine Safety Board (MSB)").name.startswith("Marine Safety Board")


@pytest.mark.parametrize(
    ("source", "sort", "name"),
    [
        ("members of the Quay Union", "group", "members of the Quay Union"),
        ("Organizers of the fair", "group", "Organizers of the fair"),
        ("Six of the sailors", "group", "Six of the sailors"),
        ("The couple", "group", "The couple"),
        ("those who oppose the dam", "group", "those who oppose the dam"),
        ("what", "nobody", "what"),
        ("all of which", "nobody", "all of which"),
        ("Quay College late today", "organization", "Quay College"),
        ("Quay College on Monday", "organization", "Quay College"),
        ("Reyes and Clarke's mother, Anwar,", "person", "Anwar"),
        ("Harbour minister Ana Reyes speaking to the Quay Union", "person", "Ana Reyes"),
        ("[T]he port", "organization", "The port"),
        ("an Order", "document", "an Order"),
        ("Our work", "document", "Our work"),
        ("Projections by the Halden Post", "document", "Projections by the Halden Post"),
    ],
)
def test_what_sort_of_source_it_is(source: str, sort: str, name: str) -> None:
    phrase = read_phrase(source, is_person={"Reyes", "Clarke", "Ana Reyes"}.__contains__)
    assert (phrase.sort, phrase.name) == (sort, name)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("the Quay Workers Union of Halden and Harbour Rights Fund", "group"),
        ("the Centre for Tides and Centre for Boat Safety", "group"),
        ("the attorneys general of nine towns", "group"),
        ("Al Jazeera", "organization"),
        ("the Federal Harbour Administration", "organization"),
        ("UK-based retailer Marwick and Halden-based retailer Holt Group", "group"),
        ("the Department of Health and Human Services", "organization"),
        ("Halden Fire and Rescue", "organization"),
    ],
)
def test_two_bodies_and_one_whose_name_joins_two_words(source: str, kind: str, grammarian: Grammarian) -> None:
    text = f"{source[0].upper()}{source[1:]} announced a new ferry."
    said = statement(text, text[: len(source)])
    _, speakers = resolve_speakers(Article(text=text), [said], grammarian(text))
    assert [speaker.kind for speaker in speakers] == [kind]


def test_a_name_behind_an_office_of_a_place_is_no_part_of_the_place(grammarian: Grammarian) -> None:
    text = "On Sunday President of Argentina Ximo Okoye spoke. The quay was wet, said Okoye."
    at = text.rindex("Okoye")
    said = Statement(id="s1", source=(Span(at, at + 5, "Okoye"),), content=(Span.of(text, at - 24, at - 6),))
    _, speakers = resolve_speakers(Article(text=text), [said], grammarian(text))
    assert [speaker.name for speaker in speakers] == ["Ximo Okoye"]


def test_researchers_of_two_colleges_are_taken_up_by_the_researchers(grammarian: Grammarian) -> None:
    text = "Researchers from the University of Halden and Quay University met. The researchers said ropes rot."
    met = statement(text, "Researchers from the University of Halden and Quay University")
    said = statement(text, "The researchers")
    found, speakers = resolve_speakers(Article(text=text), [met, said], grammarian(text))
    assert found[0].speaker == found[1].speaker
    assert len(speakers) == 1
