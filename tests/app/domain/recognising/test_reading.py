"""The notes that follow from decisions, and corrections of them."""

from app.domain.entry import LONGEST_LINE, LONGEST_SPEECH, Field
from app.domain.notes import Notes, Numbering, Point, Section
from app.domain.recognising.reading import Decision, Part, Reading, of_own
from app.domain.recognising.whys import Why
from app.domain.refused import Refusal

P, H, C = Part.POINT, Part.HEADING, Part.CUE


def one(part: Part, said: str, level: int = 1, numbering: Numbering = Numbering.NONE, cue: str = "") -> Decision:
    return Decision(said, part, Why.PARAGRAPH, said, level, numbering, cue)


def reading(*decisions: Decision) -> Reading:
    return Reading(decisions, Notes("Untitled", ()))


def shape(sections: tuple[Section, ...]) -> list[object]:
    return [(section.title, [point.say for point in section.points], shape(section.sections)) for section in sections]


def cues(*decisions: Decision) -> list[str | None]:
    return [point.cue for section, _depth in reading(*decisions).notes().outline() for point in section.points]


def test_points_before_the_first_heading_get_one() -> None:
    assert shape(reading(one(P, "a"), one(H, "B"), one(P, "b")).notes().sections) == [
        ("Opening", ["a"], []),
        ("B", ["b"], []),
    ]
    assert shape(reading(one(P, "a")).notes().sections) == [("Speech", ["a"], [])]


def test_a_heading_lies_no_deeper_than_one_below_the_one_above() -> None:
    decisions = (one(H, "A", 2), one(P, "a"), one(H, "B", 5), one(P, "b"), one(H, "C", 1), one(P, "c"))
    assert shape(reading(*decisions).notes().sections) == [("A", ["a"], [("B", ["b"], [])]), ("C", ["c"], [])]


def test_a_cue_goes_with_the_next_point_or_else_with_the_last() -> None:
    assert cues(one(H, "A"), one(C, "smile"), one(P, "a"), one(P, "b")) == ["smile", None]
    assert cues(one(H, "A"), one(P, "a"), one(C, "bow"), one(H, "B"), one(P, "b")) == ["bow", None]
    assert cues(one(H, "A"), one(C, "wait"), one(H, "B"), one(P, "b"), one(C, "go")) == ["wait; go"]
    assert cues(one(P, "a", cue="own"), one(C, "after")) == ["own; after"]


def test_cues_that_are_too_long_together_stay_in_the_text() -> None:
    long = "x" * (LONGEST_LINE - 1)
    notes = reading(one(C, long), one(P, "a", cue="y")).notes()
    assert notes.sections[0].points[0].say == f"a [{long}]"
    assert notes.sections[0].points[0].cue == "y"


def test_a_list_keeps_its_numbers_only_where_every_point_has_one() -> None:
    def numbering(*kinds: Numbering) -> Numbering:
        return reading(*(one(P, "x", numbering=kind) for kind in kinds)).notes().sections[0].numbering

    assert numbering(Numbering.DECIMAL, Numbering.DECIMAL) is Numbering.DECIMAL
    assert numbering(Numbering.DECIMAL, Numbering.DECIMAL, Numbering.NONE) is Numbering.NONE
    assert numbering(Numbering.BULLET, Numbering.BULLET, Numbering.NONE) is Numbering.BULLET
    assert reading(one(H, "A"), one(H, "B"), one(P, "b")).notes().sections[0].numbering is Numbering.NONE


def test_a_point_longer_than_one_can_be_becomes_several() -> None:
    words = reading(one(P, "word " * (LONGEST_SPEECH // 4))).notes().sections[0].points
    letters = reading(one(P, "x" * (LONGEST_SPEECH + 5))).notes().sections[0].points
    assert [len(point.say) <= LONGEST_SPEECH for point in words] == [True, True]
    assert [len(point.say) for point in letters] == [LONGEST_SPEECH, 5]


def test_the_event_is_told_once() -> None:
    def event(known: str, told: str) -> str:
        return Reading((one(Part.EVENT, told), one(P, "a")), Notes("T", (), event=known)).notes().event

    assert event("", "Geneva") == "Geneva"
    assert event("Forum", "Geneva") == "Forum – Geneva"
    assert event("Forum", "Forum of Geneva") == "Forum of Geneva"
    assert event("Forum of Geneva", "Geneva") == "Forum of Geneva"
    assert event("Forum", "x" * LONGEST_LINE) == "x" * LONGEST_LINE


def test_a_new_heading_lies_beside_the_one_above() -> None:
    corrected = reading(one(H, "A", 2), one(P, "b", 0)).corrected(1, H)
    assert isinstance(corrected, Reading)
    assert corrected.decisions[1].level == 2
    alone = reading(one(P, "b", 0)).corrected(0, H)
    assert isinstance(alone, Reading)
    assert alone.decisions[0].level == 1


def test_what_is_too_long_for_a_line_is_refused() -> None:
    long = reading(one(P, "x" * (LONGEST_LINE + 1)), one(Part.TITLE, "x" * LONGEST_LINE), one(P, "y"))
    for index, part in ((0, H), (0, C), (2, Part.TITLE)):
        assert isinstance(long.corrected(index, part), Refusal)


def test_what_each_part_is_called_and_why_is_told_in_words() -> None:
    assert all(part.text for part in Part)
    assert all(why.sentence for why in Why)


def test_what_is_left_out_and_not_understood_is_listed() -> None:
    known = reading(one(Part.LEFT_OUT, "page 1"), one(Part.NOT_UNDERSTOOD, "§"))
    assert ([one.said for one in known.left_out], [one.said for one in known.not_understood]) == (["page 1"], ["§"])
    assert not known.has_points


def test_a_line_that_tells_a_time_can_be_the_limit() -> None:
    decisions = tuple(Decision(text, Part.POINT, Why.PARAGRAPH, text) for text in ("In 4 minutes.", "Never."))
    reading = Reading(decisions, Notes("T", ()))
    limited = reading.corrected(0, Part.LIMIT)
    assert isinstance(limited, Reading)
    assert limited.notes().limit_s == 240
    assert isinstance(reading.corrected(1, Part.LIMIT), Refusal)


def test_what_is_written_stands_until_a_passage_is_chosen_instead() -> None:
    reading = Reading((Decision("Ships", Part.POINT, Why.PARAGRAPH, "Ships"),), Notes("T", ()))
    written = reading.with_written(Field.TITLE, "Boats")
    assert isinstance(written, Reading)
    assert written.notes().title == "Boats"
    chosen = written.corrected(0, Part.TITLE)
    assert isinstance(chosen, Reading)
    assert chosen.notes().title == "Ships"
    assert isinstance(reading.with_written(Field.LIMIT, "soon"), Refusal)


def test_notes_of_our_own_can_be_written_over() -> None:
    own = of_own(Notes("T", (Section("One", points=(Point("a"),)),)), ())
    written = own.with_written(Field.SPEAKER, "Ana")
    assert isinstance(written, Reading)
    assert (written.notes().speaker, written.head_of_notes().speaker) == ("Ana", "Ana")
    assert len(written.notes().sections) == 1


def test_what_stands_there_already_changes_nothing_and_an_empty_title_is_that_of_the_document() -> None:
    reading = Reading((Decision("Ships", Part.TITLE, Why.FIRST_LINE, "Ships"),), Notes("T", ()))
    assert reading.with_written(Field.TITLE, "Ships") is reading
    written = reading.with_written(Field.TITLE, "Boats")
    assert isinstance(written, Reading)
    emptied = written.with_written(Field.TITLE, "")
    assert isinstance(emptied, Reading)
    assert emptied.notes().title == "Ships"
