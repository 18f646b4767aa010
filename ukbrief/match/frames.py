"""The words around a name with which people ask for it: "who is …", "tell me about …", "хто такий …"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ukbrief import fold

if TYPE_CHECKING:
    from ukbrief.fold import Word

_BEFORE = """
role of; the role of; position of; the position of; stance of; part of
who is; who's; whos; whois; who are; who was; who the hell is; what is; what's; whats; what are; what was; where is
what does; what do; what did; what about; how about; tell me about; tell us about; tell me; give me; show me; show
explain; define
info on; info about; information on; information about; facts about; facts on; profile of; biography of; bio of; bio
the; please; pls; hey; find; look up; lookup; search for; search; all about; about; news on; news about; who heads
who leads
new; the new; current; the current; incumbent; нынешний; нынешняя; новый; новая; действующий
нинішній; нинішня; новий; нова; чинний; чинна; neuer; neue; der neue; die neue; derzeitiger; derzeitige; amtierender
amtierende; aktueller; aktuelle; nouveau; nouvelle; le nouveau; la nouvelle; actuel; actuelle
nowy; nowa; obecny; obecna; nuevo; nueva; el nuevo; la nueva; actual; yeni; şimdiki; nuovo; nuova
хто такий; хто така; хто такі; хто це; хто; що таке; що це; розкажи про; розкажіть про; про; що думає; що робить
кто такой; кто такая; кто такие; кто это; кто; что такое; что это; расскажи о; расскажи про; расскажите о; о; об
wer ist; wer war; wer sind; was ist; was sind; was will; erzähl mir von; infos zu; über
qui est; qui est-ce; qui sont; c'est qui; qu'est-ce que; c'est quoi; parle-moi de; le; la; les; l
kto to jest; kto to; kim jest; kto jest; co to jest; co to; opowiedz o; o
quién es; quien es; qué es; que es; quiénes son; el; kim; kimdir; nedir; chi è; che cos'è; der; die; das
"""
_AFTER = """
want; wants; think; thinks; say; says; do; does; stand for; position; role; biography; bio; profile; info; facts
news
please; pls; now; right now; at the moment; at present; currently; these days; today; again; exactly; latest
kimdir; nedir; kim; це; это; ist das
"""

_FORMER = """
former formerly ex колишній колишня колишнього бывший бывшая бывшего экс екс ehemaliger ehemalige ehemaligen
früherer frühere ancien ancienne były była byłego antiguo antigua eski previous
"""

_GLUED = re.compile(r"^(?:екс|экс)(?=\w{4})")
"""The prefix of a former office where it is written in one word with it; what remains is a word of some length."""

_WHO = "who хто кто wer qui kto quién quien kim chi"
_LEADS = """
runs run leads lead heads head rules governs chairs commands command
очолює очолив керує командує возглавляет возглавил руководит командует
leitet führt kommandiert dirige commande kieruje rządzi dowodzi lidera gobierna manda yönetiyor
"""
_OFFICES = ("head", "secretary general", "president", "prime minister", "chancellor", "commander in chief")
"""What leads a body, an alliance, a state or an army is called, in the order in which it is looked for."""


def strip(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return ``words`` without the frames around the name; all of them where nothing would remain."""
    before, after = _frames(_BEFORE), _frames(_AFTER)
    while True:
        start = _longest(before, [words[:length] for length in range(1, len(words))])
        end = _longest(after, [words[-length:] for length in range(1, len(words) - start)])
        if not start and not end:
            return words
        words = words[start : len(words) - end]


def former(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return ``words`` without that by which somebody is asked for who held an office before; none without such.

    Ukrainian and Russian write it as one word with the office: експрезидент.
    """
    parted = [part for word in words for part in _parted(word)]
    kept = tuple(word for word in parted if word.typed not in _of_before())
    return kept if kept and kept != words else ()


def _parted(word: Word) -> tuple[Word, ...]:
    office = _GLUED.sub("", word.typed)
    return (word,) if office == word.typed else fold.tokens(office)


def led(words: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """Return ``words`` that ask who leads something as those of each office that may be meant: "who runs the SBU"."""
    asks, leads = _leading()
    what = words[2:]
    if not what or words[0].typed not in asks or words[1].typed not in leads:
        return []
    bare = strip((words[0], *what))
    return [(*fold.tokens(office), *bare) for office in _OFFICES]


@cache
def _leading() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(fold.spelled(_WHO)), frozenset(fold.spelled(_LEADS))


@cache
def _of_before() -> frozenset[str]:
    return frozenset(word for listed in _FORMER.split() for word in fold.spelled(listed))


def _longest(frames: frozenset[tuple[str, ...]], pieces: list[tuple[Word, ...]]) -> int:
    """Return how many words the longest of the growing ``pieces`` has that is a frame; 0 where none is."""
    return max((len(piece) for piece in pieces if tuple(word.typed for word in piece) in frames), default=0)


@cache
def _frames(lines: str) -> frozenset[tuple[str, ...]]:
    return frozenset(fold.spelled(frame) for line in lines.split("\n") for frame in line.split(";"))
