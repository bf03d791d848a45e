"""PDF with text in it, line by line, with where each line stands on its page."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING

from app.domain.document import Block, Document
from app.domain.refused import RefusedError
from app.formats.documents.archive import damaged, encrypted
from app.formats.documents.pdf_columns import columns_of
from app.formats.documents.pdf_lines import PdfLine, lines_of
from app.formats.documents.right_to_left import in_order, is_right_to_left, put_together
from app.translation import _

if TYPE_CHECKING:
    import pypdfium2

_MOST_PAGES = 2_000
_WIDE_GAP = 1.25
"""Of the usual distance between two lines: more of it is space between paragraphs."""

_LEAST_GAP = 0.8
_SINGLE, _ONE_AND_A_HALF = 1.15, 1.5
_FEW = 0.1
_USUAL_START, _USUAL_END = 0.02, 0.98
_LIGATURES = re.compile("[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")
_MOST_NAMED = 5
_NEARLY = 0.9


def pdf_document(name: str, content: bytes, told: Callable[[float], None]) -> Document:
    """The lines of all pages; `told` hears what share of them is read."""
    try:
        import pypdfium2  # noqa: PLC0415 - the one large reader, which a small installation does without
    except ImportError:
        raise RefusedError(
            _("To read PDF, Rostrum needs pypdfium2, which is not installed here"),
            _("type: pip install pypdfium2"),
        ) from None
    try:
        pdf = pypdfium2.PdfDocument(BytesIO(content))
    except pypdfium2.PdfiumError as error:
        raise (encrypted() if "password" in str(error).lower() else damaged()) from None
    with pdf:
        try:
            return _read(name, pdf, told)
        except pypdfium2.PdfiumError:
            raise damaged() from None


def _read(name: str, pdf: "pypdfium2.PdfDocument", told: Callable[[float], None]) -> Document:
    count = len(pdf)
    if count > _MOST_PAGES:
        raise RefusedError(
            _("This PDF has {count:,} pages, far more than a speech").format(count=count),
            _("save only the pages with the speech, as a document of its own"),
        )
    pages: list[list[PdfLine]] = []
    for number in range(count):
        pages.append(put_together(lines_of(pdf, number)))
        told((number + 1) / count)
    if not any(pages):
        raise RefusedError(
            _("This PDF has pictures of its pages, and no text"),
            _("have the text recognised by a scanning program, or ask for the document it was made from"),
        )
    known, room = _properties(pdf), _room(pdf, pages)
    return Document(
        name,
        tuple(_blocks(pages, room)),
        in_lines=True,
        room=room,
        title=known.get("Title", ""),
        speaker=known.get("Author", ""),
        remarks=_without_text(pages),
    )


def _properties(pdf: "pypdfium2.PdfDocument") -> dict[str, str]:
    """What the file says of itself, nothing where that is damaged."""
    try:
        return dict(pdf.get_metadata_dict())
    except UnicodeDecodeError:
        return {}


def _without_text(pages: Sequence[Sequence[PdfLine]]) -> tuple[str, ...]:
    empty = [str(number) for number, lines in enumerate(pages, start=1) if not lines]
    if not empty:
        return ()
    named = ", ".join(empty[:_MOST_NAMED]) + ("…" if len(empty) > _MOST_NAMED else "")
    return (_("There is no text on these pages: {pages}.").format(pages=named),)


def _room(pdf: "pypdfium2.PdfDocument", pages: Sequence[Sequence[PdfLine]]) -> float:
    """Where a line ends at the latest if the margins are alike, and in any case not before the widest of them ends."""
    lines = [line for page in pages for line in page]
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    width = float(pdf.get_page_size(0)[0])
    return max(right - left, _NEARLY * (width - 2 * left))


def _blocks(pages: Sequence[Sequence[PdfLine]], room: float) -> Iterator[Block]:
    lines = [line for page in pages for line in page]
    left = _at(sorted(line.left for line in lines), _USUAL_START)
    right = _at(sorted(line.right for line in lines), _USUAL_END)
    columns = [_in_columns(page) for page in pages]
    usual = _usual_gap(columns, room)
    for number, runs in enumerate(columns, start=1):
        for run in runs:
            in_column = len(runs) > 1 and len(run) > 1
            margins = (min(one.left for one in run), max(one.right for one in run)) if in_column else (left, right)
            for before, line in zip([None, *run], run, strict=False):
                apart = before is not None and _gap(before, line) > _WIDE_GAP * usual
                block = _block(line, margins, apart=apart or (before is None and line.bold), page=number)
                yield replace(block, room=margins[1] - margins[0]) if in_column else block


def _in_columns(page: Sequence[PdfLine]) -> list[list[PdfLine]]:
    return columns_of(page, right_to_left=sum(is_right_to_left(line.text) for line in page) * 2 > len(page))


def _block(line: PdfLine, margins: tuple[float, float], *, apart: bool, page: int) -> Block:
    start, end = line.left - margins[0], line.right - margins[0]
    if is_right_to_left(line.text):
        start, end = margins[1] - line.right, margins[1] - line.left
    text = in_order(_readable(line.text))
    return Block(text, bold=line.bold, size=line.size, apart=apart, start=max(start, 0.0), end=end, page=page)


def _usual_gap(pages: Sequence[Sequence[Sequence[PdfLine]]], room: float) -> float:
    """The distance between two lines of one paragraph, in sizes of their type: the least that is found twice.

    Lines beside each other, in two columns, have none. Where hardly a line is full there are no such lines, and the
    least is the distance of paragraphs.
    """
    rooms = [(run, _width(run) if len(runs) > 1 else room) for runs in pages for run in runs]
    gaps = [gap for run, _ in rooms for one, other in pairwise(run) if (gap := _gap(one, other)) > _LEAST_GAP]
    alike = Counter(round(gap, 1) for gap in gaps)
    least = min((gap for gap, times in alike.items() if times > 1), default=_WIDE_GAP)
    full = [line.right - line.left > _NEARLY * own for run, own in rooms for line in run]
    return _SINGLE if least > _ONE_AND_A_HALF and sum(full) < _FEW * len(full) else least


def _width(run: Sequence[PdfLine]) -> float:
    return max(line.right for line in run) - min(line.left for line in run)


def _gap(one: PdfLine, other: PdfLine) -> float:
    return abs(one.base - other.base) / max(one.size, other.size, 1.0)


def _at(values: Sequence[float], share: float) -> float:
    return values[int(share * (len(values) - 1))]


def _readable(text: str) -> str:
    """Letters that were drawn as one sign, or in the form they have within a word, as they are written."""
    return _LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
