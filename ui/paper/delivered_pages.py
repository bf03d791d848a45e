"""A speech as it was delivered, on paper: when what was said, and what was not."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.delivered import Delivered, DeliveredPoint, DeliveredSection
from app.domain.page_turns import Piece
from app.domain.paper_kind import PaperKind
from app.domain.sheets import Sheet
from ui.paper.looks import Look
from ui.paper.pages import PaperPages, gathered
from ui.paper.setting import SetPiece, height_of, parted
from ui.paper.type_set import Words
from ui.slices import Steps

_TIMES_WIDE = 3.2
"""In sizes of the text."""


@dataclass(frozen=True, slots=True)
class RecordLook(Look):
    """As interpreters have it, with times in the margin."""

    @property
    def _times_width(self) -> float:
        return _TIMES_WIDE * self.body.line_height / 1.32


def set_delivered(told: Delivered, sheet: Sheet = Sheet.A4) -> Steps[PaperPages]:
    """Its pages, a piece at each step."""
    look = RecordLook(PaperKind.INTERPRETERS, sheet, told.language)
    return gathered(told.title, look, _pieces(told, look))


def _pieces(told: Delivered, look: RecordLook) -> Iterator[SetPiece]:
    yield from parted(_head(told, look), look)
    for section in told.sections:
        yield _heading(section, look)
        for point in section.points:
            yield from parted(_point(point, look), look)


def _head(told: Delivered, look: RecordLook) -> SetPiece:
    words: list[Words] = [look.whole.set(told.title, look.title)]
    for line in told.head:
        words.append(look.whole.set(line, look.small, words[-1].bottom))
    return SetPiece(tuple(words), Piece(height_of(tuple(words))))


def _heading(section: DeliveredSection, look: RecordLook) -> SetPiece:
    gap = look.body.line_height * 0.4
    words = (look.whole.set(section.title, look.heading(section.depth)),)
    return SetPiece(words, Piece(height_of(words) + gap * 0.3, gap * 2.2, needs_next=True), ruled=section.depth == 0)


def _point(point: DeliveredPoint, look: RecordLook) -> SetPiece:
    """What was not said can be read, and does not catch the eye."""
    face = look.body if point.said else look.gone
    down = face.baseline - look.small.baseline
    words = (
        look.text.set(point.words, face),
        look.times.set(point.time or "–", look.small, down),
        look.numbers.set(point.number, face),
    )
    return SetPiece(words, Piece(height_of(words[:1]), look.body.line_height * 0.4), gives_way=not point.said)
