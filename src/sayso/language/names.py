"""Languages by their English names."""

from __future__ import annotations

from functools import cache


@cache
def language_name(tag: str) -> str:
    """The name of the language that a tag of BCP 47 stands for: "de" is "German", "en-GB" "British English".

    A tag that nobody knows is given as it stands.
    """
    # Imported here, since most runs name no language.
    from babel import Locale

    names = Locale("en").languages
    language, _, rest = tag.replace("_", "-").partition("-")
    region = rest.rpartition("-")[2].upper()
    return str(names.get(f"{language.lower()}_{region}") or names.get(language.lower()) or tag)
