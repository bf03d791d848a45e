import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.entry import Owner, duration_text, entry_of, entry_text, fields_of, number_text, read_entry
from app.domain.notes import Notes, Numbering, Point, Priority, Section
from app.domain.visible import HIDDEN, in_one_line

POINT = Point("Hello", "Hi", Priority.MAY, "smile", 1.5, 60.0)
SECTION = Section("Opening", "o", "Op", "O", Numbering.ROMAN)
NOTES = Notes("T", (), "S", "A. B.", "E", "fr", 90.5, 112.5)


@pytest.mark.parametrize(
    ("owner", "texts"),
    [
        (POINT, ["Hello", "Hi", "may", "smile", "1.5", "60"]),
        (Point(""), ["", "", "should", "", "", ""]),
        (SECTION, ["Opening", "Op", "O", "roman"]),
        (NOTES, ["T", "S", "A. B.", "E", "fr", "90.5 s", "112.5"]),
        (Notes("", (), limit_s=300.0), ["", "", "", "", "en", "5:00", ""]),
    ],
)
def test_what_stands_in_a_field_is_shown_as_it_would_be_written(owner: Owner, texts: list[str]) -> None:
    assert [entry_text(owner, field) for field in fields_of(owner)] == texts


@pytest.mark.parametrize("owner", [POINT, SECTION, NOTES, Point(""), Section("")])
def test_what_is_shown_means_what_stands_there(owner: Owner) -> None:
    for field in fields_of(owner):
        kept = getattr(owner, entry_of(owner, field).attribute)
        assert read_entry(owner, field, entry_text(owner, field)) == kept


@pytest.mark.parametrize(("value", "text"), [(2.0, "2"), (0.25, "0.25"), (1.005, "1"), (99.999, "100")])
def test_numbers_have_a_point_only_when_they_need_one(value: float, text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize(("seconds", "text"), [(300.0, "5:00"), (90.5, "90.5 s"), (3723.0, "1:02:03")])
def test_a_limit_is_written_as_a_clock_shows_it(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


@given(st.text())
def test_a_text_in_one_line_can_be_seen_from_end_to_end(text: str) -> None:
    line = in_one_line(text)
    assert in_one_line(line) == line
    assert not HIDDEN.search(line)
    assert not line.startswith(" ")
    assert "  " not in line
