import csv
import io
import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from app.domain.account import Account, account
from app.domain.delivered import Delivered
from app.domain.export import TakesExport
from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.plan import Plan, plan
from app.domain.take import Kind, Take
from app.formats.delivered import delivered_html, delivered_markdown, delivered_text
from app.formats.take_exports import exported_takes
from app.formats.take_figures import began_text, csv_of, json_of
from app.formats.take_report import report
from tests.speeches import NO_RESTS
from tests.takes_made import Rehearsal

POINTS = (
    Point("=1+1 is no formula & <b>no</b> tag", seconds=10.0),
    Point("What others have said", seconds=10.0),
    Point("A *star* comes next", seconds=10.0),
    Point("Never reached", seconds=10.0),
)
NOTES = Notes(
    "Any “speech” & more", (Section("Part <one>", numbering=Numbering.DECIMAL, points=POINTS), Section("Empty"))
)
PLAN: Plan = plan(NOTES, NO_RESTS)


@pytest.fixture
def take() -> Take:
    rehearsal = Rehearsal(PLAN, 60.0, kind=Kind.DELIVERY)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(4.0)
    rehearsal.session.strike(1)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(5.0)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(12.0)
    rehearsal.session.interrupt()
    rehearsal.pass_s(2.0)
    rehearsal.session.resume()
    rehearsal.pass_s(3.0)
    return replace(rehearsal.ended(), id=7, began_at=1_800_000_000.0)


class Tags(HTMLParser):
    """Which are open, in order; every one that is opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, _attributes: object) -> None:
        assert tag in {"rect", "line", "polygon", "polyline", "circle", "path"}

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data + "\n"


def words_of(html: str) -> str:
    tags = Tags()
    tags.feed(html)
    assert not tags.open
    assert "http" not in html.replace("http://www.w3.org", ""), "a page that asks nobody for anything"
    return tags.words


def test_the_figures_of_takes_are_there_for_another_program(take: Take) -> None:
    [record] = json.loads(json_of([take]))
    assert (record["take"], record["kind"], record["limit_s"], record["finished"]) == (7, "delivery", 60.0, False)
    assert [point["fate"] for point in record["points"]] == ["said", "left out", "said", "not reached"]
    assert record["points"][0]["took_s"] == pytest.approx(15.0, abs=0.2)
    assert [pause["interruption"] for pause in record["pauses"]] == [False, True]
    assert record["began"] == began_text(take)
    assert len(began_text(take)) == len("2027-01-15 08:00")


def test_a_sheet_has_a_line_for_each_point_and_no_formula(take: Take) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_of([take, take]))))
    assert len(rows) == 8
    assert rows[0]["text"] == "'" + POINTS[0].say
    assert not any(cell.startswith("=") for row in rows for cell in row.values())
    assert float(rows[0]["planned_s"]) == 10.0
    assert rows[3]["began_s"] == ""


def test_as_delivered_tells_what_was_said_and_what_was_not(take: Take) -> None:
    text = delivered_text(take)
    assert "Check against delivery: as delivered on" in text
    assert "   0:00  1 =1+1 is no formula" in text
    assert "2 [What others have said] (left out, for others have said it; gives back 10 s)" in text
    assert "4 [Never reached] (not reached)" in text
    assert "PART <ONE>" in text
    assert "EMPTY" not in text


def test_a_point_in_short_is_marked() -> None:
    point = Point("In full it is a long point with many words to say", short="In short", seconds=20.0)
    rehearsal = Rehearsal(plan(replace(NOTES, sections=(Section("All", points=(point, point)),)), NO_RESTS), 25.0)
    shown = rehearsal.session.preview()
    assert shown is not None
    rehearsal.session.accept(shown)
    rehearsal.session.run_or_pause()
    rehearsal.pass_s(30.0)
    text = delivered_text(rehearsal.ended())
    assert "In short [in short]" in text
    assert "As rehearsed on" in text


def test_markdown_and_a_page_say_the_same_and_keep_signs_as_signs(take: Take) -> None:
    markdown = delivered_markdown(take)
    assert "# Any “speech” & more" in markdown
    assert "A \\*star\\* comes next" in markdown
    assert "- **–** 4 \\[Never reached\\] (not reached)" in markdown
    words = words_of(delivered_html(take))
    assert "1 =1+1 is no formula & <b>no</b> tag" in words
    assert "4 [Never reached] (not reached)" in words


def test_the_report_has_pictures_with_their_figures_beside_them(take: Take) -> None:
    described = replace(take, name="In the <hall>", remark="the lift was loud")
    page = report(account(described, (), NOTES))
    words = words_of(page)
    for expected in (
        "In the <hall>",
        "the lift was loud",
        "It was left at",
        "stalled",
        "+0:05",
        "What would help most",
    ):
        assert expected in words
    assert "interrupted for 0:02" in words
    assert 'fill="url(#over)"' in page


def test_a_report_of_a_calm_take_has_no_pauses_and_tells_the_pace() -> None:
    many = Point(" ".join(["word"] * 20))
    calm = Rehearsal(plan(replace(NOTES, sections=(Section("All", points=(many,)),)), NO_RESTS)).spoken(9.0)
    words = words_of(report(account(calm)))
    assert "You spoke 133 words a minute; 120 were planned." in words
    assert "Pauses" not in words
    assert "What would help most" not in words


def test_of_a_take_that_was_hardly_begun_no_pace_is_told() -> None:
    short = Rehearsal(PLAN).spoken(2.0)
    words = words_of(report(account(short, [short, short])))
    assert "words a minute" not in words
    assert "From take to take" in words


def spoken(*seconds: float, number: int = 1, limit_s: float | None = 25.0) -> Take:
    return replace(Rehearsal(PLAN, limit_s).spoken(*seconds), id=number, began_at=1_800_000_000.0 + number)


def test_the_way_from_take_to_take_is_a_picture_with_words() -> None:
    takes = [spoken(9.0, 9.0, 9.0, 9.0), spoken(5.0, number=2), spoken(6.0, 6.0, 6.0, 6.0, number=3)]
    page = report(account(takes[2], takes, NOTES))
    words = words_of(page)
    assert "Finish · ended lately: 0:24 to 0:36" in words
    assert page.count('class="over"') == 1
    assert page.count('class="dot"') == 4
    assert page.count('class="limit"') == 1
    assert "Pace · words a minute lately: " in words
    assert "From take to take" not in report(account(takes[2]))


def test_of_many_takes_the_line_alone_is_drawn() -> None:
    take = spoken(6.0, 6.0, 6.0, 6.0, limit_s=None)
    page = report(account(take, [replace(take, id=number) for number in range(61)]))
    assert 'class="way"' in page
    assert 'class="dot"' not in page
    assert 'class="limit"' not in page


def test_a_text_left_to_itself_is_said_to_tell_nothing() -> None:
    untouched = Rehearsal(PLAN)
    untouched.session.run_or_pause()
    untouched.pass_s(60.0)
    assert "left to itself" in words_of(report(account(untouched.ended())))


def pages(told: Account | Delivered, when: str) -> tuple[bytes, str]:
    return f"{type(told).__name__} {told.title} {when}".encode(), "ש"


@pytest.mark.parametrize(("as_delivered", "holds"), [(False, b"Account Any"), (True, b"Delivered Any")])
def test_on_paper_it_is_set_by_who_can_and_missing_letters_are_told(
    take: Take, *, as_delivered: bool, holds: bytes
) -> None:
    export = TakesExport((take,), (take,), NOTES, as_delivered=as_delivered)
    document = exported_takes(export, ".PDF", pages)
    assert document.content.startswith(holds)
    assert began_text(take).encode() in document.content
    assert "ש" in document.remark
