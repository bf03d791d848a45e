"""A document becomes notes, and nothing of it is lost on the way."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from app.domain.document import Block, Document, Kind
from app.domain.notes import Notes, Numbering
from app.domain.recognising.reading import Part, Reading
from app.domain.recognising.recognise import recognised
from app.domain.recognising.spoken_times import minutes_s
from app.domain.recognising.whys import Why
from app.domain.refused import Refusal
from app.formats.documents.plain_text import text_document
from app.formats.notes_writing import write_notes
from app.formats.notes_yaml import parse_notes

SCRIPTS = "abcDEF äéñ строка نص 讲话 12"
MARKS = [
    "",
    "- ",
    "– ",
    "• ",
    "1. ",
    "2) ",
    "(a) ",
    "b. ",
    "ii. ",
    "一、",
    "[",
    "**",
    "# ",
    "\t",
    "    ",
    "Title: ",
    "1.1 ",
]
ENDS = ["", ".", ":", "]", "**", "-", "\u00ad", "?", ","]
WORDS = st.text(st.sampled_from(SCRIPTS), min_size=0, max_size=60)
LINES = st.builds(lambda mark, words, end: mark + words + end, st.sampled_from(MARKS), WORDS, st.sampled_from(ENDS))
BLOCKS = st.builds(
    Block,
    text=LINES,
    kind=st.sampled_from(Kind),
    level=st.integers(0, 9),
    numbering=st.sampled_from(Numbering),
    bold=st.booleans(),
    size=st.sampled_from([0.0, 9.0, 11.0, 20.0]),
    apart=st.booleans(),
    start=st.sampled_from([0.0, 4.0, 36.0]),
    end=st.floats(0, 500),
    page=st.integers(0, 3),
)


def read(text: str) -> Reading:
    return recognised(text_document("speech", text))


def parts(reading: Reading) -> list[tuple[Part, str]]:
    return [(one.part, one.said) for one in reading.decisions]


def letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def said_in(notes: Notes) -> str:
    head = [notes.title, notes.subtitle, notes.speaker, notes.event]
    body = [
        text
        for section, _depth in notes.outline()
        for text in (section.title, *(f"{point.say} {point.cue or ''}" for point in section.points))
    ]
    return " ".join(head + body)


@given(st.lists(LINES, max_size=30))
def test_every_letter_of_a_text_is_in_a_decision_in_its_order(lines: list[str]) -> None:
    reading = read("\n".join(lines))
    assert letters("".join(one.text for one in reading.decisions)) == letters("".join(lines).replace("**", ""))


@given(st.lists(BLOCKS, max_size=20), st.booleans())
def test_whatever_the_document_every_letter_has_its_decision(blocks: list[Block], in_lines: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    reading = recognised(Document("d", tuple(blocks), in_lines=in_lines))
    assert letters("".join(one.text for one in reading.decisions)) == letters("".join(block.text for block in blocks))


@given(st.lists(BLOCKS, max_size=20), st.booleans())
def test_what_is_not_left_out_is_in_the_notes(blocks: list[Block], in_lines: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    reading = recognised(Document("d", tuple(blocks), in_lines=in_lines))
    if not reading.has_points:
        return
    away = {Part.LEFT_OUT, Part.NOT_UNDERSTOOD, Part.LIMIT}
    kept = Counter(letters("".join(one.said + one.cue for one in reading.decisions if one.part not in away)))
    assert not kept - Counter(letters(said_in(reading.notes())))


@given(st.lists(BLOCKS, max_size=20), st.booleans())
def test_the_notes_can_be_written_and_read_again(blocks: list[Block], in_lines: bool) -> None:  # noqa: FBT001 - hypothesis gives it
    reading = recognised(Document("d", tuple(blocks), in_lines=in_lines))
    if reading.has_points:
        again = parse_notes(write_notes(reading.notes()).encode(), "again.yaml")
        assert said_in(again) == said_in(reading.notes())


@given(st.lists(BLOCKS, min_size=1, max_size=12), st.data())
def test_a_correction_loses_nothing_either(blocks: list[Block], data: st.DataObject) -> None:
    reading = recognised(Document("d", tuple(blocks)))
    if not reading.decisions:
        return
    index = data.draw(st.integers(0, len(reading.decisions) - 1))
    corrected = reading.corrected(index, data.draw(st.sampled_from(Part)), data.draw(st.sampled_from([None, 1, 3])))
    if isinstance(corrected, Refusal):
        assert minutes_s(reading.decisions[index].said) is None
        return
    assert corrected.decisions[index].why is Why.CHOSEN
    assert [one.text for one in corrected.decisions] == [one.text for one in reading.decisions]
    corrected.notes()


def test_a_line_of_signs_parts_and_is_left_out() -> None:
    reading = read(
        "One sentence is said here, and it is long enough.\n\n* * *\n\nAnother one follows it, just as long."
    )
    assert [(one.part, one.why) for one in reading.decisions][1] == (Part.LEFT_OUT, Why.RULE)


def test_a_sign_that_nobody_can_say_is_listed() -> None:
    reading = read("One sentence is said here, and it is long enough.\n\n§\n")
    assert [one.text for one in reading.not_understood] == ["§"]


def test_the_row_of_a_table_is_listed_and_not_said() -> None:
    blocks = (Block("Year | Ships", Kind.ROW), Block("We counted every ship in the harbour, twice."))
    reading = recognised(Document("ships", blocks))
    assert [one.text for one in reading.not_understood] == ["Year | Ships"]
    assert reading.has_points


def test_a_document_without_a_title_is_called_by_its_own_record_or_its_name() -> None:
    blocks = (Block("We counted every ship in the harbour, twice."),)
    assert recognised(Document("ships", blocks)).notes().title == "ships"
    assert recognised(Document("ships", blocks, title="The harbour")).notes().title == "The harbour"


def test_the_first_heading_is_the_title_when_all_others_lie_below_it() -> None:
    blocks = (
        Block("Ships", Kind.HEADING, 1),
        Block("Now", Kind.HEADING, 2),
        Block("We counted them."),
        Block("Then", Kind.HEADING, 3),
        Block("We shall count them again."),
    )
    notes = recognised(Document("x", blocks)).notes()
    assert notes.title == "Ships"
    assert [(section.title, depth) for section, depth in notes.outline()] == [("Now", 0), ("Then", 1)]


def test_minutes_in_the_title_are_the_limit() -> None:
    reading = read("Welcome to the harbour (5 minutes)\n\nShips\n- Count them\n- Name them\n")
    assert reading.head.limit_s == 300
    assert any("5:00" in remark for remark in reading.remarks)


def test_minutes_in_several_headings_are_the_limit_together() -> None:
    reading = read(
        "Harbour talk\n\nShips (2 min)\n- Count them\n- Name them\n\nBoats (90 seconds)\n- Row\n\nEnd (1 min)\n- Go\n"
    )
    assert reading.head.limit_s == 180


def test_an_overlong_heading_is_a_point() -> None:
    reading = recognised(Document("x", (Block("word " * 300, Kind.HEADING, 1), Block("Hello, everybody here."))))
    assert reading.decisions[0].part is Part.POINT


def test_an_overlong_direction_stays_in_the_text() -> None:
    reading = recognised(Document("x", (Block(f"[{'word ' * 300}] Hello."), Block(f"[{'word ' * 300}]"))))
    assert [one.part for one in reading.decisions] == [Part.POINT, Part.POINT]
    assert reading.decisions[0].cue == ""


def test_why_a_line_is_the_limit_is_told_as_it_is() -> None:
    told = {one.said: one.why for one in read("Oceans\n\n3 minutes\n\nThank you, Chair, for the floor.").decisions}
    assert told["3 minutes"] is Why.ONLY_A_TIME
    labelled = read("Title: Oceans\nTime limit: 3 minutes\n\nThank you, Chair, for the floor.").decisions
    assert {one.why for one in labelled if one.part is Part.LIMIT} == {Why.LABELLED}
