"""A paper in pieces that are never parted: the head, each heading, each point, each term."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.domain.durations import clock_text
from app.domain.page_turns import Piece
from app.domain.paper import Entry, Mark, Paper, PaperPoint, PaperSection
from app.domain.paper_kind import PaperKind
from ui.paper.looks import GREY, Look
from ui.paper.type_set import Face, Words

_LONGEST_PIECE = 0.75
"""As a share of the page: a longer point is parted all the same, with room left for a heading above it."""


@dataclass(frozen=True, slots=True)
class SetPiece:
    """Words in their places below the top of the piece, and how it stands among the others."""

    words: tuple[Words, ...]
    piece: Piece
    ruled: bool = False
    """Whether a line is drawn above it."""
    gives_way: bool = False
    """Whether a line is drawn beside it."""
    starts_s: float | None = None

    @property
    def missing(self) -> set[str]:
        """The letters for which no typeface of this machine has a shape."""
        return {letter for words in self.words for letter in words.missing}


def pieces(paper: Paper, look: Look) -> Iterator[SetPiece]:
    """All that is printed, in its order."""
    for piece in _Setting(paper, look).pieces():
        yield from parted(piece, look)


class _Setting:
    def __init__(self, paper: Paper, look: Look) -> None:
        self._paper, self._look = paper, look
        self._gap = look.body.line_height * 0.4

    def pieces(self) -> Iterator[SetPiece]:
        yield self._head()
        for section in self._paper.sections:
            yield self._heading(section)
            yield from map(self._point, section.points)
        if self._look.kind is PaperKind.INTERPRETERS:
            yield from self._terms()

    def _head(self) -> SetPiece:
        paper, look = self._paper, self._look
        lines = [(paper.title, look.title)]
        lines += [(text, look.small) for text in (paper.subtitle, paper.byline, paper.landing)]
        if look.kind is PaperKind.INTERPRETERS:
            lines.append((_tr("Please check against delivery."), look.small))
        words = self._below_each_other([line for line in lines if line[0]])
        return SetPiece(words, Piece(height_of(words)))

    def _heading(self, section: PaperSection) -> SetPiece:
        look, face = self._look, self._look.heading(section.depth)
        words = (look.text.set(section.title, face), *self._time(section.starts_s, face))
        above = self._gap * (2.2 if section.depth == 0 else 1.4)
        piece = Piece(height_of(words) + self._gap * 0.3, above, needs_next=True)
        return SetPiece(words, piece, ruled=section.depth == 0, starts_s=section.starts_s)

    def _point(self, point: PaperPoint) -> SetPiece:
        look = self._look
        face = {Mark.LEFT_OUT: look.gone, Mark.MUST: look.must}.get(point.mark, look.body)
        lines = [(f"[{point.cue}]", look.aside)] if point.cue else []
        above = len(lines)
        lines.append((point.say, face))
        if point.short:
            lines.append((_tr("In short: %s") % point.short, look.aside))
        if point.mark.falls_away:
            lines.append((point.mark.words, look.small))
        words = self._below_each_other(lines, in_text=True)
        first = words[above]
        words += (*self._time(point.starts_s, face, first.y), *self._number(point.number, face, first.y))
        return SetPiece(
            words, Piece(height_of(words), self._gap), gives_way=point.mark.falls_away, starts_s=point.starts_s
        )

    def _time(self, starts_s: float | None, beside: Face, y: float = 0.0) -> tuple[Words, ...]:
        """On the line of what it stands beside."""
        if starts_s is None or self._look.kind is not PaperKind.POCKET:
            return ()
        small = self._look.small
        return (self._look.times.set(clock_text(starts_s), small, y + beside.baseline - small.baseline),)

    def _number(self, number: str, beside: Face, y: float) -> tuple[Words, ...]:
        return (self._look.numbers.set(number, replace(beside, shade=GREY), y),) if number else ()

    def _below_each_other(self, lines: list[tuple[str, Face]], *, in_text: bool = False) -> tuple[Words, ...]:
        column = self._look.text if in_text else self._look.whole
        words: list[Words] = []
        for text, face in lines:
            words.append(column.set(text, face, words[-1].bottom if words else 0.0))
        return tuple(words)

    def _terms(self) -> Iterator[SetPiece]:
        found = self._paper.glossary
        for title, some in (
            (_tr("Names"), found.names),
            (_tr("Figures"), found.figures),
            (_tr("Acronyms"), found.acronyms),
        ):
            if some:
                words = (self._look.whole.set(title, self._look.heading(0)),)
                yield SetPiece(words, Piece(height_of(words), self._gap * 2.2, needs_next=True), ruled=True)
                yield from map(self._entry, some)

    def _entry(self, entry: Entry) -> SetPiece:
        words = (
            self._look.share(0.0, 0.45).set(entry.term, self._look.body),
            self._look.share(0.5, 1.0).set(entry.places, self._look.body),
        )
        return SetPiece(words, Piece(height_of(words), self._gap * 0.4))


def parted(piece: SetPiece, look: Look) -> Iterator[SetPiece]:
    """The piece itself, or as many as it takes when it is too high for a page."""
    room = look.height * _LONGEST_PIECE
    while piece.piece.height > room:
        lower = [_from_line(words, room) for words in piece.words]
        upper = [
            replace(words, lines=range(words.lines.start, rest.lines.start))
            for words, rest in zip(piece.words, lower, strict=True)
        ]
        yield replace(piece, words=tuple(upper), piece=replace(piece.piece, height=height_of(tuple(upper))))
        kept = [words for words in lower if words.lines]
        top = min(words.top for words in kept)
        words = tuple(replace(words, y=words.y - top) for words in kept)
        piece = replace(piece, words=words, piece=Piece(height_of(words)), ruled=False, starts_s=None)
    yield piece


def _from_line(words: Words, room: float) -> Words:
    """The lines of `words` that do not end within `room`."""
    fit = max(0, int((room - words.y) // words.face.line_height))
    return replace(words, lines=range(min(max(words.lines.start, fit), words.lines.stop), words.lines.stop))


def height_of(words: tuple[Words, ...]) -> float:
    """From the top of the piece to the lowest of its words."""
    return max((some.bottom for some in words), default=0.0)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Paper", text)
