"""Who is heard more than once in an article, as an HTML list with links to what each said."""

from __future__ import annotations

from sayso.export.html import Html, element, join
from sayso.export.voices import Said, Voice, voices
from sayso.export.wording import enumerate_names
from sayso.readout import Readout


def voice_list(readout: Readout, anchor: str) -> Html | None:
    """The list, None where nobody has more than one statement; numbers link to the statements beside the text."""
    items = [_voice(voice, anchor) for voice in voices(readout) if len(voice.said) > 1]
    if not items:
        return None
    return element("section", element("h3", "By speaker"), element("ul", *items), class_="voices")


def _voice(voice: Voice, anchor: str) -> Html:
    role = f" ({voice.role})" if voice.role else None
    said = [join(", " if place else ": ", _said(each, anchor)) for place, each in enumerate(voice.said)]
    return element("li", element("strong", voice.name), role, *said, dir="auto")


def _said(said: Said, anchor: str) -> Html:
    number = element("a", str(said.number), href=f"#{anchor}-s{said.number}", aria_label=f"Statement {said.number}")
    to = f" → {enumerate_names(said.to)}" if said.to else None
    via = element("span", f" via {said.via}", class_="setting") if said.via else None
    return join(number, to, via)
