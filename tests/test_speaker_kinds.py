"""What kind of speaker a source's words are of: person, body, group or somebody unnamed; and whose counterpart."""

from __future__ import annotations

import pytest

from marked import named, resolved
from sayso.language.grammar import Grammarian


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("[One] said {she had worked 20 hours}.", "One", "unnamed"),
        ("[Another] called {the ward} a maze.", "Another", "unnamed"),
        ("[The 19-year-old] said {he had slept}.", "The 19-year-old", "unnamed"),
        ("[The pensioner] said {she lost everything}.", "The pensioner", "unnamed"),
        ("[Doe] said {the guards had left}.", "Doe", "person"),
        ("[Hughes] said {nobody had asked}.", "Hughes", "person"),
        ("[Varro] said {he had been asleep}.", "Varro", "person"),
        ("“{Nobody told me},” said [Varro], shaking his head.", "Varro", "person"),
        ("[Tesla] said {its chief would leave}. He had sold his shares.", "Tesla", "organization"),
        ("[Varro] said {its chief was gone}, and he was.", "Varro", "organization"),
        ("[Villagers] said {they had fled}.", "Villagers", "group"),
        ("[Hughes] said {it would close two plants}.", "Hughes", "group"),
        ("[Marwick Foods] said {demand had fallen}.", "Marwick Foods", "organization"),
        ("[Halden Rovers] said {the coach had left}.", "Halden Rovers", "organization"),
        ("[Senate Republicans] said {the bill was dead}.", "Senate Republicans", "group"),
        ("[Chipmaker Quorum] said {sales had doubled}.", "Quorum", "organization"),
        ("[The U.N.] said {aid had arrived}.", "The U.N.", "organization"),
        ("[Norway's health secretary and Sweden's premier] said {the plan would work}.",
         "Norway's health secretary and Sweden's premier", "group"),
    ],
)  # fmt: skip
def test_the_kind_of_a_source(text: str, name: str, kind: str, grammarian: Grammarian) -> None:
    speaker = resolved(text, grammarian)[1][0]
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, kind)


def test_a_participle_is_no_given_name(grammarian: Grammarian) -> None:
    text = "“Joining Okoro lets us grow,” [Mara Quill] said {in a note}. [Okoro] said {it would hire}."
    assert named(text, grammarian) == ["Mara Quill", "Okoro"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Lena Orlova met the Turkish foreign minister, Selim Arda, on Monday. [Her Turkish counterpart] said"
         " {the talks were useful}.", "Her Turkish counterpart"),
        ("French Foreign Minister Paul Renard is here. Selim Arda, the Turkish foreign minister, met him."
         " [His Turkish counterpart] said {the talks were useful}.", "Selim Arda"),
        ("President Paul Renard is here. Turkish President Selim Arda met him. Turkish Foreign Minister Ali Demir"
         " watched. [His Turkish counterpart] said {the talks were useful}.", "Selim Arda"),
    ],
)  # fmt: skip
def test_a_counterpart_is_of_the_same_rank(text: str, name: str, grammarian: Grammarian) -> None:
    assert named(text, grammarian) == [name]


@pytest.mark.parametrize(
    ("body", "again", "same"),
    [
        ("Chipmaker Quorum", "The company", True),
        ("Dockers United", "The union", True),
        ("Halden Rovers", "The club", True),
        ("The Ports Authority", "The regulator", True),
        ("Credix, a bank with 40 branches,", "The bank", True),
        ("Marwick Foods", "The union", False),
        ("Velmora", "The bank", False),
    ],
)
def test_a_body_is_taken_up_by_what_it_is(body: str, again: str, same: bool, grammarian: Grammarian) -> None:
    one, other = named(f"[{body}] said {{prices had doubled}}. [{again}] promised {{a rebate}}.", grammarian)
    assert (one == other) is same
