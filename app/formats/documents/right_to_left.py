"""Lines of a PDF that run from right to left, which come in the order of their drawing, as they are written."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from app.formats.documents.pdf_lines import PdfLine

_RIGHT_TO_LEFT = {"R", "AL"}
_STOPS_BEFORE = re.compile(r"[.!؟:؛،…]+(?=\s*\w)")
_MARK_BEHIND = re.compile(r"\s+([-–—•●▪])\s*([.!؟:؛،…]*)$")
_NUMBER_APART = re.compile(r"^([0-9٠-٩]{1,3})(?=\s)")
_MARK_AFTER_SIGN = re.compile("([^\\w\\s])([\u064b-\u0652])")
_NUMBER_TURNED = re.compile(r"^([.)])([0-9٠-٩]{1,3})(?=\s)")
_SPACE_BEFORE_STOP = re.compile(r"\s+([.!؟…])$")
_SAME_LINE = 0.4


def put_together(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines, those in one that were told apart only because a sign above a letter was drawn higher."""
    found: list[PdfLine] = []
    for line in lines:
        if found and _are_one(found[-1], line):
            right, left = sorted((found[-1], line), key=lambda one: -one.right)
            space = "" if unicodedata.combining(left.text[0]) else " "
            found[-1] = replace(right, text=f"{right.text}{space}{left.text}", left=left.left)
        else:
            found.append(line)
    return found


def _are_one(one: PdfLine, other: PdfLine) -> bool:
    beside = one.right <= other.left + one.size / 2 or other.right <= one.left + one.size / 2
    same = abs(one.base - other.base) < _SAME_LINE * one.size and one.bold == other.bold
    return same and beside and is_right_to_left(one.text) and is_right_to_left(other.text)


def is_right_to_left(text: str) -> bool:
    directions = [unicodedata.bidirectional(character) for character in text if character.isalpha()]
    return sum(known in _RIGHT_TO_LEFT for known in directions) * 2 > len(directions)


def in_order(text: str) -> str:
    """A line from right to left with the signs at its ends where they belong: a full stop at the end, not before."""
    if not is_right_to_left(text):
        return text
    text = _NUMBER_TURNED.sub(r"\2\1", text)
    text = _MARK_AFTER_SIGN.sub(r"\2\1", text)
    mark, stops = _MARK_BEHIND.search(text), _STOPS_BEFORE.match(text)
    said = text[stops.end() if stops else 0 : mark.start() if mark else None] + (mark[2] if mark else "")
    number = _NUMBER_APART.match(said) if mark else None
    said = (
        f"{number[1]}{mark[1]}{said[number.end() :]}" if mark and number else f"{mark[1] + ' ' if mark else ''}{said}"
    )
    return _SPACE_BEFORE_STOP.sub(r"\1", f"{said}{stops[0] if stops else ''}")
