"""The bytes of a page -> its characters: byte order marks, declared and undeclared encodings, damage."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from sayso.errors import EmptyInput, NotText

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
# Labels that browsers read as a wider encoding than their name says (WHATWG Encoding Standard, section 4.2).
_WIDER = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
}
_HEAD = 4096  # bytes; browsers look for a declaration in the first 1024, pages declare later still
_GUESSED_FROM = 65536  # bytes; the guess is linear in what it sees, and this much news decides it
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_BINARY_SHARE = 0.01  # of the characters; a text has none, images and archives have about 0.1
_FOREIGN_SHARE = 0.02  # of the bytes; English has fewer that are not ASCII, Czech or Polish five times as many
_DAMAGE_SHARE = 0.5  # of the non-ASCII characters; another encoding read as UTF-8 has nearly 1


def decode(content: bytes | str, *, name: str) -> str:
    """The characters of `content`, without byte order mark, NULs and lone surrogates.

    UTF-8 is tried before the declared encoding: what decodes as UTF-8 is UTF-8, whatever it declares.
    Raises EmptyInput and NotText; `name` stands in their messages.
    """
    if not content.strip():
        raise EmptyInput(f"{name}: nothing in it but white space; save the page again or leave it out")
    text = content if isinstance(content, str) else _decode_bytes(content, name=name)
    text = text.removeprefix("\ufeff").encode("utf-8", "replace").decode("utf-8")
    if len(_CONTROLS.findall(text, 0, _GUESSED_FROM)) > _BINARY_SHARE * min(len(text), _GUESSED_FROM):
        raise NotText(f"{name}: binary, not text; give the page as HTML or as text")
    return _CONTROLS.sub("", text)


def _decode_bytes(content: bytes, *, name: str) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    head = content[:_HEAD]
    if head.count(0) > len(head) // 4:  # Latin script in UTF-16 without its mark: every other byte is a NUL
        return content.decode("utf-16-le" if head[1:2] == b"\0" else "utf-16-be", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    if text.count("\ufffd") <= _DAMAGE_SHARE * sum(not char.isascii() for char in text):
        return text
    for encoding in (_declared(head), _browsers(content), _guessed(content)):
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            continue
    raise NotText(f"{name}: in no encoding that can be told; save it as UTF-8")


def _declared(head: bytes) -> str:
    found = _DECLARED.search(head)
    label = found[1].decode("ascii").lower() if found else ""
    return _WIDER.get(label, label)


def _browsers(content: bytes) -> str:
    """What browsers take, where a few foreign names in English are too little to tell one encoding from another."""
    foreign = sum(byte > 0x7F for byte in content[:_GUESSED_FROM])
    return "cp1252" if foreign < _FOREIGN_SHARE * min(len(content), _GUESSED_FROM) else ""


def _guessed(content: bytes) -> str:
    best = from_bytes(content[:_GUESSED_FROM]).best()
    return best.encoding if best else ""
