"""A speech set on paper: what is on which page, and where."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.pace import Pace
from app.domain.paper import Paper, paper
from app.domain.paper_kind import PaperKind
from app.domain.plan import plan
from app.domain.sheets import Sheet
from app.formats.notes_yaml import read_notes
from app.opening import planned, shipped_notes
from ui.paper.looks import Look
from ui.paper.pages import PaperPages, set_pages
from ui.paper.setting import SetPiece
from ui.paper.setting import pieces as pieces_of
from ui.slices import at_once

ARABIC = Notes("بيان", (Section("الافتتاح", numbering=Numbering.DECIMAL, points=(Point("شكراً"),)),), language="ar")


def shipped(limit_s: float | None = 180.0) -> Paper:
    return paper(planned(read_notes(shipped_notes())), limit_s)


def of(notes: Notes) -> Paper:
    return paper(plan(notes, Pace()), None)


def pieces(whole: Paper, look: Look) -> list[SetPiece]:
    return list(pieces_of(whole, look))


def pages_of(whole: Paper, kind: PaperKind = PaperKind.POCKET) -> PaperPages:
    return at_once(set_pages(whole, kind, Sheet.A5))


def said_in(piece: SetPiece) -> str:
    """The words of a piece, line by line as they stand."""
    texts = []
    for words in piece.words:
        lines = [words.layout.lineAt(line) for line in words.lines]
        texts.append("".join(words.layout.text()[line.textStart() :][: line.textLength()] for line in lines))
    return " ".join(texts)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", PaperKind)
@pytest.mark.parametrize("sheet", Sheet)
def test_nothing_is_printed_beyond_the_margins(kind: PaperKind, sheet: Sheet) -> None:
    look = Look(kind, sheet, "en")
    for piece in pieces(shipped(), look):
        assert piece.piece.height <= look.height
        for words in piece.words:
            assert words.x >= 0
            widest = max(words.layout.lineAt(line).naturalTextWidth() for line in words.lines)
            assert words.x + widest <= look.width + 1


@pytest.mark.usefixtures("qapp")
def test_every_point_of_the_speech_is_printed_in_one_piece() -> None:
    printed = [said_in(piece) for piece in pieces(shipped(), Look(PaperKind.POCKET, Sheet.A5, "en"))]
    for point in shipped().points:
        assert sum(point.say in text for text in printed) == 1


@pytest.mark.usefixtures("qapp")
def test_a_speaker_has_times_and_interpreters_have_terms() -> None:
    pocket, booth = ([said_in(piece) for piece in pieces(shipped(), Look(kind, Sheet.A4, "en"))] for kind in PaperKind)
    assert any(text.endswith(" 0:40 1") for text in pocket)
    assert not any("0:40" in text for text in booth)
    assert booth[-1] == "NYC Threats 1"
    assert not any("NYC Threats" in text for text in pocket)
    assert "Please check against delivery." in booth[0]


@pytest.mark.usefixtures("qapp")
def test_what_gives_way_has_a_line_beside_it_and_its_words() -> None:
    marked = [piece for piece in pieces(shipped(60.0), Look(PaperKind.POCKET, Sheet.A5, "en")) if piece.gives_way]
    assert marked
    assert all("left out" in said_in(piece) for piece in marked)


@pytest.mark.usefixtures("qapp")
def test_a_cue_stands_above_the_words_and_the_short_form_below() -> None:
    point = Point("All of it.", short="It.", cue="smile", priority=Priority.MUST)
    notes = Notes("T", (Section("S", numbering=Numbering.DECIMAL, points=(point,)),))
    *_others, last = pieces(of(notes), Look(PaperKind.POCKET, Sheet.A5, "en"))
    assert said_in(last) == "[smile] All of it. In short: It. 0:02 1"
    cue, words, short, _time, number = last.words
    assert cue.top < words.top < short.top
    assert number.top == words.top


@pytest.mark.usefixtures("qapp")
def test_a_point_longer_than_a_page_goes_on_on_the_next_with_every_line_once() -> None:
    notes = Notes("T", (Section("S", numbering=Numbering.DECIMAL, points=(Point("many words " * 400),)),))
    look = Look(PaperKind.POCKET, Sheet.A5, "en")
    _head, _heading, *parts = pieces(of(notes), look)
    assert len(parts) > 2
    assert all(part.piece.height <= look.height for part in parts)
    assert "".join(said_in(part).replace(" 0:02 1", "") for part in parts).split() == ["many", "words"] * 400
    assert [part.starts_s is None for part in parts] == [False, *[True] * (len(parts) - 1)]


@pytest.mark.usefixtures("qapp")
def test_arabic_stands_at_the_right_with_its_numbers_beyond_it() -> None:
    look = Look(PaperKind.POCKET, Sheet.A5, "ar")
    *_others, last = pieces(of(ARABIC), look)
    words, _time, number = last.words
    line = words.layout.lineAt(0)
    assert line.naturalTextRect().right() == pytest.approx(look.text.width, abs=1)
    assert number.x >= words.x + look.text.width


@pytest.mark.usefixtures("qapp")
def test_a_sentence_in_another_script_keeps_its_full_stop_at_its_end_and_stands_at_the_right() -> None:
    look = Look(PaperKind.INTERPRETERS, Sheet.A4, "ar")
    *_lines, check = pieces(of(ARABIC), look)[0].words
    line = check.layout.lineAt(0)
    assert check.layout.text() == "Please check against delivery."
    assert check.layout.textOption().textDirection() is Qt.LayoutDirection.LeftToRight
    assert line.naturalTextRect().right() == pytest.approx(look.whole.width, abs=1)


@pytest.mark.usefixtures("qapp")
def test_a_pdf_has_as_many_pages_and_brings_its_letters_along() -> None:
    pages = pages_of(shipped())
    pdf = at_once(pages.pdf())
    assert pdf.startswith(b"%PDF-")
    assert pdf.count(b"/Type /Page\n") == pages.count > 1
    assert b"/FontFile2" in pdf
    assert pages.missing == ""


@pytest.mark.usefixtures("qapp")
def test_letters_without_a_typeface_are_named_once_each() -> None:
    odd = Notes("\U0010fff0 T", (Section("S", points=(Point("\U0010fff0 then \U0010fff1"),)),))
    assert pages_of(of(odd)).missing == "\U0010fff0\U0010fff1"


def darkest_row(image: QImage) -> bool:
    return any(image.pixelColor(x, y).lightness() < 100 for y in range(image.height()) for x in range(image.width()))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("notes", [ARABIC, replace(ARABIC, language="en")], ids=["ar", "en"])
def test_a_page_can_be_seen_before_it_is_printed(notes: Notes) -> None:
    pages = pages_of(of(notes))
    image = pages.image(0, 296)
    assert (image.width(), image.height()) == (296, 420)
    assert darkest_row(image)
    assert image.pixelColor(2, 2).lightness() == 255


@pytest.mark.usefixtures("qapp")
def test_the_foot_of_a_page_says_when_it_turns_until_there_is_nothing_more_to_say() -> None:
    pages = pages_of(shipped())
    turns = [pages._turns_at(page) for page in range(pages.count)]
    assert turns[0] == "turn at 0:39"
    assert turns[-1] == ""
    assert pages_of(shipped(), PaperKind.INTERPRETERS)._turns_at(0) == ""


@pytest.mark.usefixtures("qapp")
def test_pages_that_nobody_wants_any_more_are_left_off_in_the_middle() -> None:
    writing = pages_of(shipped()).pdf()
    next(writing)
    writing.close()
    assert at_once(pages_of(shipped()).pdf()).startswith(b"%PDF-")
