"""The one door from data to screen: facts, queries and error texts may hold anything."""

from __future__ import annotations

REPLACEMENT = "\ufffd"

_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe0e\ufe0f")
"""Characters that count as printable and yet show nothing."""

_SEPARATORS = frozenset("\x1c\x1d\x1e\x1f")
"""Control characters that Python takes for white space."""

_SPELLINGS = {
    "\N{EN DASH}": "-",
    "\N{EM DASH}": "-",
    "\N{MINUS SIGN}": "-",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'",
    "\N{LEFT DOUBLE QUOTATION MARK}": '"',
    "\N{RIGHT DOUBLE QUOTATION MARK}": '"',
    "\N{DOUBLE LOW-9 QUOTATION MARK}": '"',
    "\N{LEFT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    "\N{RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK}": '"',
    "\N{BULLET}": "*",
    "\N{MIDDLE DOT}": "-",
    "\N{MULTIPLICATION SIGN}": "x",
    "\N{EURO SIGN}": "EUR ",
    "\N{POUND SIGN}": "GBP ",
    "\N{DEGREE SIGN}": " degrees",
    "\N{GREATER-THAN OR EQUAL TO}": ">=",
    "\N{LESS-THAN OR EQUAL TO}": "<=",
    "\N{RIGHTWARDS ARROW}": "->",
    "\N{LATIN SMALL LETTER L WITH STROKE}": "l",
    "\N{LATIN CAPITAL LETTER L WITH STROKE}": "L",
    "\N{LATIN SMALL LETTER O WITH STROKE}": "o",
    "\N{LATIN CAPITAL LETTER O WITH STROKE}": "O",
    "\N{LATIN SMALL LETTER SHARP S}": "ss",
    "\N{LATIN SMALL LETTER AE}": "ae",
    "\N{LATIN SMALL LETTER D WITH STROKE}": "d",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
}
"""What Unicode's own decomposition does not bring into ASCII and Latin texts use."""


def clean(text: str) -> str:
    """Return ``text`` on one line with nothing in it that steers a terminal or hides.

    Line breaks, tabs and unusual spaces become spaces. What is not printable (control and escape characters,
    bidirectional and zero-width ones, lone surrogates, code points without a character) becomes U+FFFD, so that a
    reader sees that something stood there.
    """
    if text.isprintable() and _BLANKS.isdisjoint(text):
        return text
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char.isspace() and char not in _SEPARATORS:
        return " "
    return char if char.isprintable() and char not in _BLANKS else REPLACEMENT


def cut(text: str, length: int) -> str:
    """Return ``text`` cleaned, and shortened to ``length`` characters with an ellipsis where it is longer."""
    # Cut before cleaning as well: a query may have a hundred thousand characters.
    shown = clean(text[: length + 1]).strip()
    return shown if len(shown) <= length else shown[: length - 1].rstrip() + "…"


def to_ascii(text: str) -> str:
    """Return ``text`` in ASCII: typographic marks and accents simplified, what is left as question marks."""
    if text.isascii():
        return text
    from unicodedata import combining, normalize  # noqa: PLC0415 - needed on a terminal without Unicode alone

    spelled = normalize("NFKD", "".join(_SPELLINGS.get(char, char) for char in text))
    return "".join(char for char in spelled if not combining(char)).encode("ascii", "replace").decode()
