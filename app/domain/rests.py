"""Which rest the punctuation around a written token asks for."""

import re

from app.domain.pace import Stop

_RESTS = {
    **dict.fromkeys(",،，､、)]}）］】", Stop.COMMA),
    **dict.fromkeys(";:؛；：–—", Stop.SEMICOLON),
    **dict.fromkeys(".!?…。．｡！？؟।॥۔", Stop.FULL_STOP),
}
_LENGTH = {None: 0, Stop.COMMA: 1, Stop.SEMICOLON: 2, Stop.FULL_STOP: 3}
_NO_LAST_WORD = ",;:،؛，；："
"""After one of these a full stop before it only shortened a word: "etc.,"."""

_ENUMERATOR = re.compile(r"\((?:\w|\d\d|es|[ivx]+)\)")
"""The brackets of "(a)", "(iv)" and "state(s)" are not heard."""

_OPENING_BRACKETS = frozenset("([{（［【")
_HEAD = re.compile(r"[\W_]*")
_DASH_ALONE = re.compile(r"[-–—]+")
_DASH_BEFORE_A_WORD = re.compile(r"[\"'“‘«(]*[–—](?=[^\W\d])")
_INSIDE = re.compile(r"(?<=\w)(?:—|…|\.{3})(?=\w)")
_TYPED_DASH = "--"


def longer(one: Stop | None, other: Stop | None) -> Stop | None:
    """Two rests in one place are one: the longer."""
    return max(one, other, key=_LENGTH.__getitem__)


def rest_before(token: str) -> Stop | None:
    """The rest that `token` asks for before it, for an opening bracket or a dash."""
    if _ENUMERATOR.match(token):
        return None
    if _DASH_BEFORE_A_WORD.match(token.replace(_TYPED_DASH, "—")):
        return Stop.SEMICOLON
    opening = _HEAD.match(token)
    return Stop.COMMA if opening and not _OPENING_BRACKETS.isdisjoint(opening[0]) else None


def rest_after(token: str, *, abbreviated: bool = False) -> Stop | None:
    """The rest that `token` asks for after it, looked for through closing quotes and brackets.

    A rest inside the token ("stage—and") is taken after it. The full stop of an `abbreviated` word is none.
    """
    if _DASH_ALONE.fullmatch(token):
        return Stop.SEMICOLON
    heard = _ENUMERATOR.sub("", token).replace(_TYPED_DASH, "—")
    marks = _tail(heard)
    marks = marks[max(0, *map(marks.rfind, _NO_LAST_WORD)) :]
    if abbreviated:
        marks = marks.replace(".", "")
    rests = (_RESTS.get(mark[0]) for mark in (*marks, *_INSIDE.findall(heard)))
    return max(rests, key=_LENGTH.__getitem__, default=None)


def _tail(token: str) -> str:
    """What stands after the last letter or digit."""
    end = len(token)
    while end and not token[end - 1].isalnum():
        end -= 1
    return token[end:]
