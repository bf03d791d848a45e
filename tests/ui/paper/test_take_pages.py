"""A take on paper: one page that tells how it went, and what was said."""

import io
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2 as pdfium
import pytest

from app.domain.account import account
from app.domain.delivered import delivered
from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.pace import Pace
from app.domain.plan import plan
from app.domain.take import Take
from tests.takes_made import Rehearsal
from ui.paper.report_page import ReportPage
from ui.paper.take_pages import take_pages
from ui.slices import at_once


def notes_of(points: int) -> Notes:
    texts = tuple(Point(f"Point {number} has ten words to say and no more") for number in range(1, points + 1))
    return Notes("A speech", (Section("Opening", numbering=Numbering.DECIMAL, points=texts),))


def take_of(notes: Notes, *seconds: float, number: int = 1) -> Take:
    made = Rehearsal(plan(notes, Pace()), 40.0).spoken(*seconds)
    return replace(made, id=number, began_at=1_800_000_000.0 + number)


def pages_of(pdf: bytes) -> list[str]:
    """The words on each page."""
    document = pdfium.PdfDocument(io.BytesIO(pdf))
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def report(takes: Sequence[Take], notes: Notes) -> tuple[list[str], str]:
    pdf, missing = take_pages(account(takes[-1], takes, notes), "2027-01-15 08:00")
    return pages_of(pdf), missing


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("points", [1, 6, 40, 90])
@pytest.mark.parametrize("takes", [1, 2, 3, 30, 300])
def test_the_report_is_one_page_however_much_there_is_to_tell(points: int, takes: int) -> None:
    notes = notes_of(points)
    slow = take_of(notes, *[6.0] * (points - 1), 20.0)
    [page], missing = report([*[replace(slow, id=number) for number in range(2, takes + 1)], slow], notes)
    assert missing == ""
    assert "What would help most" in page
    assert "stalled" in page
    assert ("From take to take" in page) == (takes > 1)
    assert "not shown" in page or points < 90


@pytest.mark.usefixtures("qapp")
def test_pauses_a_long_title_and_a_remark_have_their_place() -> None:
    notes = replace(notes_of(20), title="A title that goes on and on for a long time " * 5)
    rehearsal = Rehearsal(plan(notes, Pace()), 40.0)
    rehearsal.session.run_or_pause()
    for _ in range(9):
        rehearsal.pass_s(4.0)
        rehearsal.session.run_or_pause()
        rehearsal.pass_s(2.0)
        rehearsal.session.run_or_pause()
    take = replace(rehearsal.ended(), began_at=1_800_000_000.0, remark="the lift was loud")
    [page], _missing = report([take], notes)
    assert page.count("0:02 at ") == 6
    assert "The longest pauses" in page
    assert "the lift was loud" in page


@pytest.mark.usefixtures("qapp")
def test_nothing_stands_beyond_the_margins() -> None:
    notes = notes_of(60)
    told = ReportPage(account(take_of(notes, *[6.0] * 60), (), notes), "now")
    right = max(words.x + words.layout.boundingRect().width() for words in told._words)
    assert right <= told._width + 1
    assert max(words.bottom for words in told._words) <= told._end + 1


@pytest.mark.usefixtures("qapp")
def test_letters_that_no_typeface_has_are_named() -> None:
    notes = replace(notes_of(1), title="\U00012345 tablets")
    pages = ReportPage(account(take_of(notes, 6.0), (), notes), "now")
    assert set(pages.missing) <= {"\U00012345"}
    assert at_once(pages.pdf()).startswith(b"%PDF")


@pytest.mark.usefixtures("qapp")
def test_as_delivered_has_times_and_what_was_not_said() -> None:
    notes = notes_of(60)
    take = take_of(notes, *[6.0] * 20)
    pdf, _missing = take_pages(delivered(take, "2027-01-15 08:00"), "2027-01-15 08:00")
    pages = pages_of(pdf)
    words = " ".join("\n".join(pages).split())
    assert len(pages) == 2
    assert "As rehearsed on 2027-01-15 08:00." in words
    assert "0:06 2 Point 2 has ten words" in words
    assert "[Point 60 has ten words to say and no more] (not reached)" in words
