"""Case endings of Slavic names: the forms in which a name may stand in the nominative, for one met in another case."""

from __future__ import annotations

from ukbrief import fold

# The endings of the oblique cases in letter classes (ukbrief.fold), each with those of the nominative that it may
# stand for: Путина, Путину, Путиным; Зеленського, Зеленському; України, Україну; Медведєва; Zełenskiego, Putinem; and
# the s of an English or German genitive and of a Latvian nominative: Putins. Some change the letter before: Лубінця of
# Лубінець, Качці of Качка.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("oho", ("i", "o", "e", "")), ("eho", ("i", "e", "")), ("omu", ("i", "o", "e", "")), ("emu", ("i", "e", "")),
    ("ii", ("a", "i")), ("iei", ("a",)), ("iu", ("a",)),
    ("ovi", ("", "o")), ("evi", ("", "i")), ("oiu", ("a",)), ("oi", ("a", "i")), ("ou", ("a",)), ("eu", ("a", "i")),
    ("ei", ("a", "i")), ("om", ("", "o", "i")), ("em", ("", "i", "e")), ("im", ("", "i")), ("ami", ("a", "")),
    ("ah", ("a", "", "i")), ("am", ("a", "", "i")), ("ih", ("i", "")), ("ov", ("",)), ("is", ("i", "")), ("s", ("",)),
    ("a", ("", "o", "i")), ("u", ("", "a", "o")), ("e", ("", "a", "i")), ("i", ("", "a", "i")), ("o", ("a", "")),
    ("qa", ("eq",)), ("qu", ("eq",)), ("qem", ("eq",)), ("qi", ("ka", "qka", "eq")), ("si", ("ha",)),
    ("", ("a", "i")),
)  # fmt: skip


def nominatives(word: str, shortest: int) -> list[str]:
    """Return the forms of the folded ``word`` that may be its nominative, the longest ending first, without itself.

    Forms of fewer than ``shortest`` letters are left out.
    """
    forms = (
        fold.key(word[: len(word) - len(ending)] + nominative)  # Джозефом: an f at the end is a v
        for ending, nominatives in _ENDINGS
        if word.endswith(ending)
        for nominative in nominatives
    )
    return [form for form in dict.fromkeys(forms) if form != word and len(form) >= shortest]
