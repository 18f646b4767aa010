"""The words around a name with which people ask for it: "who is …", "tell me about …", "хто такий …"."""

from __future__ import annotations

import re
from functools import cache

from ukbrief import fold

# A frame is a regular expression over the folded query; what it does not match is the name. The lines are spelled as
# people type them and folded when they are compiled, so that every spelling of a frame is one.
_BEFORE = """
role of; the role of; position of; the position of; stance of; part of
who is; who's; whos; who are; who was; who the hell is; what is; what's; whats; what are; what was; where is
what does; what do; what did; what about; how about; tell me about; tell us about; tell me; give me; show me; show
explain; define
info on; info about; information on; information about; facts about; facts on; profile of; biography of; bio of; bio
the; please; pls; hey; find; look up; lookup; search for; search; all about; about; news on; news about; who heads
who leads
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
please; pls; now; today; again; exactly; latest; kimdir; nedir; kim; це; это; ist das
"""


def strip(key: str) -> str:
    """Return the folded ``key`` of a query without the frames around the name; all of it where nothing would remain."""
    before, after = _frames()
    stripped = key
    while True:
        shorter = after.sub("", before.sub("", stripped))
        if not shorter:
            return stripped if stripped != key else key
        if shorter == stripped:
            return stripped
        stripped = shorter


@cache
def _frames() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, after = (
        "|".join(
            sorted(
                (
                    re.escape(fold.key(frame))
                    for line in lines.split("\n")
                    for frame in line.split(";")
                    if frame.strip()
                ),
                key=len,
                reverse=True,
            )
        )
        for lines in (_BEFORE, _AFTER)
    )
    return re.compile(f"^(?:{before}) "), re.compile(f" (?:{after})$")
