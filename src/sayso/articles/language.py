"""Which language a text is in."""

from __future__ import annotations

from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_READ = 5000  # characters; more does not change the answer
_FEWEST = 20  # letters; below, a name or a number decides it
_CERTAIN = 0.9  # see identify_language


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def identify_language(text: str, *, declared: str | None = None) -> str | None:
    """The ISO 639-1 code of the language of `text`, None where the text is too short or too mixed to tell.

    `declared` is what the page says ("en-GB"); it decides where the text does not.
    """
    said = (declared or "").strip().replace("_", "-").split("-")[0].lower() or None
    sample = text[:_READ]
    if sum(char.isalpha() for char in sample) < _FEWEST:
        return said
    code, certainty = _identifier().classify(sample)
    return str(code) if certainty >= _CERTAIN else said
