"""The lines of one page of a PDF, measured."""

import re
import unicodedata
from collections.abc import Iterator
from ctypes import byref, c_char, c_double, c_int
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

_LINE = re.compile(r"[^\r\n]+")
_BOLD = re.compile(rb"bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_BROKEN_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\uffff": "-", "\x00": None})
_ALEF_LAM = re.compile("[اأإآ]ل")
_LONGEST_NAME = 128
_BEYOND_ONE_UNIT = 0x10000
_WIDE = 1.2
_NEARLY = 0.5


@dataclass(frozen=True, slots=True)
class PdfLine:
    """All in points; `base` is how high above the foot of the page the line stands.

    `pieces` are what stands side by side in it, with wide gaps between; none where there is no such gap.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    pieces: "tuple[PdfLine, ...]" = ()


def lines_of(pdf: "pypdfium2.PdfDocument", number: int) -> list[PdfLine]:
    """The lines in the order in which they are read; the library puts together what stands side by side."""
    page = pdf[number]
    text_page = page.get_textpage()
    try:
        return list(_lines(text_page))
    finally:
        text_page.close()
        page.close()


def _lines(text_page: "pypdfium2.PdfTextPage") -> Iterator[PdfLine]:
    text = text_page.get_text_range()
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            begin = match.start() + len(match[0]) - len(match[0].lstrip())
            units = len(text[:begin].encode("utf-16-le")) // 2
            length = len(words.encode("utf-16-le")) // 2
            line = _measured(text_page, _readable(text_page, words, units), units, units + length - 1)
            yield replace(line, pieces=tuple(_pieces(text_page, words, units, line)))


def _readable(text_page: "pypdfium2.PdfTextPage", words: str, first: int) -> str:
    return _with_lam_before_alef(text_page, words, first).translate(_BROKEN_HYPHENS)


def _pieces(text_page: "pypdfium2.PdfTextPage", words: str, first: int, line: PdfLine) -> Iterator[PdfLine]:
    """The words on either side of each wide gap, where a line of plain letters has one."""
    gaps = _gaps(text_page, len(words), first, line.size) if words.isascii() or _is_plain(words) else []
    if not gaps:
        return
    begin = 0
    for at in range(1, len(words) + 1):
        ends = at == len(words) or any(
            _left(text_page, first + at - 1) < gap <= _left(text_page, first + at) for gap in gaps
        )
        said = words[begin:at].strip()
        if ends and said:
            start = first + begin + len(words[begin:at]) - len(words[begin:at].lstrip())
            yield _measured(text_page, _readable(text_page, said, start), start, start + len(said) - 1)
            begin = at


def _is_plain(words: str) -> bool:
    """True when each letter is one unit of the library's and the line runs from left to right."""
    return all(ord(sign) < _BEYOND_ONE_UNIT and unicodedata.bidirectional(sign) not in {"R", "AL"} for sign in words)


def _gaps(text_page: "pypdfium2.PdfTextPage", length: int, first: int, size: float) -> list[float]:
    """Where wide gaps in a line end."""
    boxes = sorted(
        (box[0], box[2])
        for number in range(text_page.count_rects(first, length))
        if (box := text_page.get_rect(number))
    )
    return [other[0] - _NEARLY for one, other in pairwise(boxes) if other[0] - one[1] > _WIDE * size]


def _left(text_page: "pypdfium2.PdfTextPage", at: int) -> float:
    return _origin(text_page, at)[0]


def _with_lam_before_alef(text_page: "pypdfium2.PdfTextPage", words: str, first: int) -> str:
    """Lam and alef drawn as one sign come in the order of the drawing: they stand in the very same place."""
    for match in reversed(list(_ALEF_LAM.finditer(words))):
        one, other = (_origin(text_page, first + at)[0] for at in (match.start(), match.start() + 1))
        if one == other:
            words = f"{words[: match.start()]}ل{match[0][0]}{words[match.end() :]}"
    return words


def _measured(text_page: "pypdfium2.PdfTextPage", words: str, first: int, last: int) -> PdfLine:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as in pdf.py

    ends = [max(pdfium.FPDFText_GetCharIndexFromTextIndex(text_page.raw, at), 0) for at in (first, last)]
    boxes = [text_page.get_charbox(at) for at in ends]
    sizes = [pdfium.FPDFText_GetFontSize(text_page.raw, at) for at in ends]
    return PdfLine(
        words,
        left=min(box[0] for box in boxes),
        right=max(box[2] for box in boxes),
        base=_origin(text_page, first)[1],
        size=round(max(sizes), 1),
        bold=all(_is_bold(text_page, at) for at in ends),
    )


def _origin(text_page: "pypdfium2.PdfTextPage", at: int) -> tuple[float, float]:
    """Where the sign at that place in the text was drawn."""
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as in pdf.py

    x, y = c_double(), c_double()
    index = pdfium.FPDFText_GetCharIndexFromTextIndex(text_page.raw, at)
    pdfium.FPDFText_GetCharOrigin(text_page.raw, max(index, 0), byref(x), byref(y))
    return x.value, y.value


def _is_bold(text_page: "pypdfium2.PdfTextPage", index: int) -> bool:
    import pypdfium2.raw as pdfium  # noqa: PLC0415 - as in pdf.py

    name, flags = (c_char * _LONGEST_NAME)(), c_int()
    pdfium.FPDFText_GetFontInfo(text_page.raw, index, name, _LONGEST_NAME, byref(flags))
    return bool(_BOLD.search(name.value)) or pdfium.FPDFText_GetFontWeight(text_page.raw, index) >= _BOLD_WEIGHT
