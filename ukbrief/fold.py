"""Folding: the spellings of a name, in Latin and Cyrillic letters, reduced to one.

Зеленський, Зеленский, Zelenskyy, Zelenski and Zełenski are one name. Each letter, or group of letters, is folded into
a class that all usual ways of writing share:

- и і ї й ы y j i are ``i``, and a run of them is one; є е э ё je ye ie are ``e``; ю is ``iu``, я is ``ia``;
- г ґ х g h kh gh are ``g``: Ukrainian г is h, Russian г is g;
- в v w are ``v``, and so is f at the end (-ov, -off, -ow); з с z s are ``s``; ц ts tz are ``ts``;
- ж ч ш щ sh ch zh sch tch shch cz sz š ž č ş ç are all ``š``: German writes Prigoschin, French Timochenko;
- doubled letters are single, the soft sign and apostrophes go, c is ``k`` or ``s`` as in English, q is ``k``.

Vowels otherwise stay, as do n and q apart from each other: Iran and Iraq are two. What one language writes against
all others (German z, French ou and j, Spanish j) is a further reading of a query: `ukbrief.match.forms`. Other
scripts stay as they are. Digits are words of their own: "mh17" is "mh 17".
"""

# ruff: noqa: RUF002, RUF003 - letters of several alphabets are the subject

from __future__ import annotations

import re
from unicodedata import category, decimal, normalize

# Accents of Latin, Greek and Cyrillic letters, points of Hebrew, vowel signs of Arabic and its lengthening stroke.
_ACCENTS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0640\u064b-\u065f\u0670]")
_APOSTROPHES = re.compile("['’‘ʼʹʻ´`′]")
# The letters whose accent makes another sound, and those that no accent is taken from.
_ACCENTED = str.maketrans(
    {
        **dict.fromkeys("šşș", "sh"),
        **dict.fromkeys("žż", "zh"),
        **dict.fromkeys("čćç", "ch"),
        **dict.fromkeys("đð", "d"),
        "ł": "l",
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "þ": "th",
    }
)
# An abbreviation with its points; what stays of a word when an English or Turkish ending after an apostrophe is taken
# off (Yermak's, Lukaşenka'nın), or a French article before one (l'Ukraine). Each may stand at the ends of words only.
_POINTED = re.compile(r"\b[^\W\d_](?:\.[^\W\d_])+\b\.?")
_ENDING = re.compile(r"(?<=[^\W\d_])'(?:s|n?[iuü]n|y?[aeiuü]|[dt][ae]n?|y?l[ae])\b")
_ARTICLE = re.compile(r"\b[ld]'(?=[aeiouyh])")
_PIECE = re.compile(r"\d+|[^\d ]+")

_CYRILLIC_CLASSES = (
    "а:a б:b в:v гґх:g дђ:d еєэѣ:e жчшщћџ:š зс:s иіыј:i к:k лљ:l м:m нњ:n о:o п:p р:r т:t уў:u ф:f ц:ts ю:iu я:ia ьъ:"
)
_CYRILLIC_CLASSES = (
    "а:a б:b в:v гґх:g дђ:d еєэѣ:e жчшщћџ:š зс:s иіыј:i к:k лљ:l м:m нњ:n о:o п:p р:r т:t уў:u ф:f ц:ts ю:iu я:ia ьъ:"
)
_CYRILLIC = {
    ord(letter): class_
    for members, class_ in (pair.split(":") for pair in _CYRILLIC_CLASSES.split())
    for letter in members
}
_LATIN = re.compile("[a-zš]+")
_CLASSES = (
    (re.compile("dzh"), "j"),  # Джонсон
    (re.compile("t?sch|tch|tsh|[csz]h|cz|sz"), "š"),
    (re.compile("[kg]h"), "g"),
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("ck|q"), "k"),
    (re.compile("c(?=[eiyj])"), "s"),
    (re.compile("x"), "ks"),
)
_LETTERS = str.maketrans({"c": "k", "h": "g", "j": "i", "w": "v", "y": "i", "z": "s"})
_DOUBLED = re.compile(r"(.)\1+")
_SOFTENED = re.compile("i+e")
_HUSHED = re.compile("t+š")
_HUSHED = re.compile("t+š")
_FINAL_F = re.compile("(?<=[eo])f$")
_ROMAN = {"ii": "2", "iii": "3"}  # Minsk II


def words(text: str) -> tuple[str, ...]:
    """Return the folded words and numbers of ``text`` in their order."""
    return tuple(folded for token in tokens(text) if (folded := letters(token)))


def key(text: str) -> str:
    """Return the folded words of ``text`` joined by a space: texts with equal keys are spellings of one name."""
    return " ".join(words(text))


def tokens(text: str) -> list[str]:
    """Return the words and numbers of ``text`` with their own letters: lower case, without accents and apostrophes.

    The accents that make another sound are written out (š as sh), possessive endings are gone.
    """
    text = normalize("NFKC", normalize("NFKD", text).casefold())
    text = _APOSTROPHES.sub("'", text).translate(_ACCENTED)
    text = normalize("NFKC", _ACCENTS.sub("", normalize("NFKD", text)))
    text = _POINTED.sub(lambda found: found[0].replace(".", ""), text)
    text = _ARTICLE.sub("", _ENDING.sub("", text)).replace("'", "")
    spaced = "".join(map(_plain, text)) if not text.isascii() else re.sub("[^a-z0-9]", " ", text)
    return _PIECE.findall(spaced)


def letters(token: str) -> str:
    """Return one of the `tokens` with its letters folded into their classes; empty where none is left."""
    if token in _ROMAN:
        return _ROMAN[token]
    token = token.replace("дж", "j").translate(_CYRILLIC)
    return _LATIN.sub(_fold_latin, token)


def _fold_latin(found: re.Match[str]) -> str:
    word = found[0]
    for pattern, class_ in _CLASSES:
        word = pattern.sub(class_, word)
    word = _HUSHED.sub("š", _SOFTENED.sub("e", word.translate(_LETTERS)))
    return _FINAL_F.sub("v", _DOUBLED.sub(r"\1", word))


def _plain(char: str) -> str:
    """Return a letter or mark as it is, a digit as an ASCII digit, nothing for what has no width, else a space."""
    if char.isalpha():
        return char
    if char.isdecimal():
        return str(decimal(char))
    kind = category(char)
    return char if kind[0] == "M" else "" if kind == "Cf" else " "
