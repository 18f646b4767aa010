"""One spelling for the many that a name has: case, accents, alphabets and romanisations folded into letter classes.

Zelensky, Zelenskyy, Selenskyj, Zełenski, Зеленський and Зеленский all fold to "selenski": equal keys are a match
without an edit spent. The classes are this project's own: a library transliterates from one language into one, whereas
a reader may have the Ukrainian or the Russian reading in mind, and the English, German, French, Polish or Turkish
spelling of either. Other scripts stay as they are, but for the signs around their letters.

The classes, each by the letter that stands for it: s (s z š ž sh zh sch sz, с з ж ш щ), q (ts tz cz č tch, ц ч), h (h g
kh gh ğ, г ґ х), v (v w -ff, в), i (i y j, и і ї й ы), e (e ie ye je, е є э ё), k (k c ck), a (a ia ya), u (u ou iu yu).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import filterfalse
from typing import NamedTuple
from unicodedata import combining, normalize

LONGEST = 2000
"""So many characters of a text are folded: no name is longer, and a query that is has nothing to say."""

_LETTERS = str.maketrans(
    {
        **dict(zip("абвгґдезиіїйклмнопрстуфхцчшщыэўєжё", "abvhhdesiiiiklmnoprstufhqqssievese", strict=True)),
        "ю": "iu", "я": "ia", "ь": "", "ъ": "", "ј": "i", "ћ": "q", "ђ": "d", "љ": "li", "њ": "ni", "џ": "ds",
        "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "t", "ø": "o", "æ": "e", "œ": "e", "ı": "i", "ə": "e",
        # Accents that make another consonant of a letter; the others only colour a vowel and go.
        "š": "s", "ś": "s", "ş": "s", "ș": "s", "ž": "s", "ź": "s", "ż": "s", "č": "q", "ć": "q", "ç": "q", "ğ": "h",
    }
)  # fmt: skip
_CLASSES = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        ("shch|schtsch|szcz|sch|sh|sz|zh|[sz]j|z", "s"),
        ("tsch|tch|tsj|tj|cz|tz|ts|ch(?=[aeiouyrlv])", "q"),
        ("gu(?=[ei])", "h"),
        ("kh|gh|ch|g", "h"),
        ("ck|c(?![eiyq]|$)|c$", "k"),
        ("c", "q"),
        ("x", "ks"),
        ("ph", "f"),
        ("th", "t"),
        ("ou|oo|oe(?=[a-z])", "u"),
        ("w", "v"),
        ("[yj]", "i"),
        ("(?<=[oe])ff|(?<=[oe])f$|^u(?=[aeio])", "v"),
        ("ie", "e"),
        ("iu", "u"),
        ("ia", "a"),
        ("(?<=i)ne$", "n"),
    )
)
_WORD = re.compile(r"[^\W_]+")
# Within a word an apostrophe or prime is a soft or hard sign (Syrs'kyj, м'яч); after a French article it parts two.
_APOSTROPHE = re.compile("(?<=[^\\W\\d_])['’ʼ`´‘ʹʺʻ′″](?=[^\\W\\d_])|[ʼʹʺʻ′″]")
_ARTICLE = re.compile(r"\b[ld]['’](?=\w)")
# What is written over, under and around letters: stress marks (Пу́тин), the vowel signs of Arabic, Hebrew, Hindi, Thai.
_MARKS = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
)
# The sign of an abbreviation in Hebrew, between its last two letters.
_GERSHAYIM = re.compile('(?<=[\u05d0-\u05ea])["״”](?=[\u05d0-\u05ea])')
# O.S.C.E.
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}")
_DOUBLED = re.compile(r"(\D)\1+")
_SIGNS = "ьъ"
_LATIN_KEYS, _CYRILLIC_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.", "йцукенгшщзхъфывапролджэячсмитьбю"
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN_KEYS, _CYRILLIC_KEYS), str.maketrans(_CYRILLIC_KEYS, _LATIN_KEYS)
"""What each key of a keyboard writes that is set to the other letters."""

_SHORT = 4
# Yermak's, the Lukaşenka'nın of Turkish and its like.
_POSSESSIVE = re.compile(r"['’](?:s|n?[ıiuü]n|y?[aeıiuü]|[dt][ae]n?|y?l[ae])\b|(?<=s)['’](?!\w)")


class Word(NamedTuple):
    """A word of a text: ``typed`` in lower case without accents, and ``folded`` into letter classes."""

    typed: str
    folded: str


def tokens(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` in their order, as typed and as folded; words that fold to nothing go."""
    return tuple(Word(_unaccented(word), _fold(word)) for word in _split(text))


def _split(text: str) -> list[str]:
    """Return the words of ``text`` in lower case; a sign that is no sound of its own is no word."""
    plain = normalize("NFKC", text[:LONGEST]).casefold()
    if not plain.isascii():
        plain = _GERSHAYIM.sub("", _MARKS.sub("", plain))
    plain = _APOSTROPHE.sub("", _ARTICLE.sub("", _POSSESSIVE.sub("", plain)))
    return [word for word in _WORD.findall(plain) if word.strip(_SIGNS)]


def words(text: str) -> tuple[str, ...]:
    """Return the words of ``text``, folded, in their order; words of which nothing is left go."""
    return tuple(word.folded for word in tokens(text))


def key(text: str) -> str:
    """Return the folded words of ``text`` joined by single spaces: texts with equal keys are one name."""
    return " ".join(words(text))


def spelled(text: str) -> tuple[str, ...]:
    """Return the words of ``text`` as they are spelled, but for case and accents: for slips of the fingers.

    A letter too few or too many can change how the letters around it are read ("Hgseth"), so that one edit in what
    was typed becomes two in what it folds to.
    """
    return tuple(_unaccented(" ".join(_split(text))).split())


def is_cyrillic(word: str) -> bool:
    """Return whether ``word`` begins with a Cyrillic letter."""
    return "\u0400" <= word[:1] < "\u0530"


def readings(text: str) -> tuple[str, ...]:
    """Return ``text`` as others may have meant it: without the dots of an abbreviation, in other spellings.

    French and Portuguese j is ж (Zaloujny), French ch is ш (Loukachenko), Spanish j is х (Jersón). A web page may have
    left its references to letters (Erdo&#287;an), and a keyboard may have been set to the other letters (Genby).
    """
    from html import unescape  # noqa: PLC0415 - only what nothing is named by is read otherwise

    plain = text[:LONGEST].casefold()
    undotted = _DOTTED.sub(lambda dotted: dotted.group().replace(".", ""), plain)
    spelled = (plain.replace("j", "zh").replace("ch", "sh"), plain.replace("ch", "sh"), plain.replace("j", "kh"))
    keyed = [plain.translate(keys) for keys in (_TO_CYRILLIC, _TO_LATIN) if {*plain} <= {*map(chr, keys), *" -"}]
    return tuple(dict.fromkeys(other for other in (undotted, *spelled, unescape(plain), *keyed) if other != plain))


def _unaccented(word: str) -> str:
    if word.isascii():
        return word
    return normalize("NFC", "".join(filterfalse(combining, normalize("NFD", word))))


@lru_cache(maxsize=1 << 16)  # compiling an index folds each word many times
def _fold(word: str) -> str:
    """Return one lower-case word in letter classes; the rules apply until none does, so that folding is idempotent."""
    folded = _unaccented(word.translate(_LETTERS)).translate(_LETTERS)  # a letter may show under its accent: Ѐ
    before = ""
    while folded != before:
        before = folded
        for pattern, letter in _CLASSES:
            folded = pattern.sub(letter, folded)
        if len(folded) > _SHORT:  # EEUU is not EU
            folded = _DOUBLED.sub(r"\1", folded)
    return folded
