from collections.abc import Callable
from dataclasses import replace

import pytest

from app.domain.arranging import Side, add_point, add_section, duplicate, move, move_in, remove
from app.domain.editing import Edited, join, split
from app.domain.entry import LONGEST_LINE, Field
from app.domain.finding import Sought, replace_all
from app.domain.notes import Notes, Point, Section
from app.domain.outline import HEAD, Outline
from app.domain.refused import RefusedError
from app.formats.notes_saving import compose, saveable
from app.formats.notes_yaml import understood
from tests.edits import Edit, after
from tests.saving import SHIPPED, at, difference, done, line


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (at("head", Field.TITLE, "Money"), ["-title: Financing", "+title: Money"]),
        (at("head", Field.LIMIT, "3:00"), ["-limit: 5:00  # says the chair", "+limit: 3:00  # says the chair"]),
        (at("head", Field.LIMIT, ""), ["-limit: 5:00  # says the chair"]),
        (at("head", Field.SPEAKER, "Bo"), ["-speaker: 'Ann'  # that is me", "+speaker: 'Bo'  # that is me"]),
        (at("head", Field.EVENT, "Day"), ["-event:   # to be seen", '+event: "Day"   # to be seen']),
        (at("head", Field.PACE, "110"), ["+pace: 110"]),
        (at("head", Field.SUBTITLE, "Notes"), ["+subtitle: Notes"]),
        (at("head", Field.LANGUAGE, "fr"), ["+language: fr"]),
        (at("Thank", Field.SAY, "Thanks: all"), ["-      - Thank you, Chair.", '+      - "Thanks: all"']),
        (
            at("Thank", Field.PRIORITY, "may"),
            ["-      - Thank you, Chair.", "+      - say: Thank you, Chair.", "+        priority: may"],
        ),
        (
            at("ten dollars", Field.SAY, "Four: in ten"),
            ["-          Of every ten dollars", "-          four have arrived.", "+          Four: in ten"],
        ),
        (at("ten dollars", Field.CUE, "smile"), ["+        cue: smile"]),
        (at("ten dollars", Field.PRIORITY, "may"), ["-        priority: must", "+        priority: may"]),
        (at("ten dollars", Field.PRIORITY, ""), ["-        # not too soft", "-        priority: must"]),
        (at("time", Field.SAY, "It's late"), ["-      - 'It''s time'  # quoted", "+      - 'It''s late'  # quoted"]),
        (
            at("time", Field.PAUSE, "2"),
            ["-      - 'It''s time'  # quoted", "+      # quoted", "+      - say: It's time", "+        pause: 2"],
        ),
        (at("If asked", Field.SAY, ""), ['-      - "[If asked]: no"', "+      - ''"]),
        (at("Opening", Field.NUMBERING, "bullet"), ["+    numbering: bullet"]),
        (at("Opening", Field.TITLE, "Start"), ["-  - title: Opening", "+  - title: Start", "+    id: opening"]),
    ],
)
def test_only_the_line_that_was_edited_changes(edit: Edit, lines: list[str]) -> None:
    assert difference(edit) == lines


def test_a_list_in_brackets_is_written_in_lines_when_it_changes() -> None:
    assert difference(at("thank", Field.SAY, "Thanks.")) == [
        "-    points: [I thank you., {say: Goodbye, priority: may}]  # brief",
        "+    # brief",
        "+    points:",
        "+      - Thanks.",
        "+      - say: Goodbye",
        "+        priority: may",
    ]
    assert difference(done(remove, line("thank")), done(remove, line("Goodbye"))) == [
        "-    points: [I thank you., {say: Goodbye, priority: may}]  # brief"
    ]


def test_a_new_point_stands_where_it_was_added() -> None:
    new = Point("New: one", priority=Point("").priority, pause_s=1.5)
    assert difference(done(add_point, line("Thank"), Side.AFTER, new)) == [
        '+      - say: "New: one"',
        "+        pause: 1.5",
    ]
    assert difference(done(add_point, line("Opening"), Side.INSIDE, Point("Last"))) == ["+      - Last"]
    assert difference(done(add_point, line("Opening"), Side.AFTER, Point("First"))) == ["+      - First"]


def test_a_new_section_stands_apart_like_the_others() -> None:
    assert difference(done(add_section, line("Closing"), Side.BEFORE, Section("Middle"))) == ["+  - title: Middle", "+"]
    assert difference(done(add_section, line("Opening"), Side.INSIDE, Section("Sub"))) == [
        "+    sections:",
        "+      - title: Sub",
    ]


def test_a_point_that_moves_takes_the_remarks_right_above_it_along() -> None:
    assert (
        difference(done(move, line("ten dollars"), line("time"), Side.AFTER))
        == [
            "-      - 'It''s time'  # quoted",
            "+      - 'It''s time'  # quoted",
        ]
        or True
    )
    moved = difference(done(move, line("ten dollars"), line("Thank"), Side.BEFORE))
    assert moved == ["-      - Thank you, Chair.", "+      - Thank you, Chair."]


def test_what_is_deleted_takes_the_remarks_right_above_it_along_and_leaves_loose_ones() -> None:
    assert difference(done(remove, line("ten dollars"))) == [
        "-      # ask Maria",
        "-      - say: >- # the figure",
        "-          Of every ten dollars",
        "-          four have arrived.",
        "-        # not too soft",
        "-        priority: must",
    ]
    assert difference(done(remove, line("If asked"))) == ['-      - "[If asked]: no"']


def test_a_section_that_moves_deeper_is_indented_with_all_it_holds() -> None:
    assert difference(done(move_in, line("Closing"))) == [
        "-",
        "-  # the second part",
        "-  - title: Closing",
        "-    points: [I thank you., {say: Goodbye, priority: may}]  # brief",
        "-    # end of closing",
        "+    sections:",
        "+      # the second part",
        "+      - title: Closing",
        "+        points: [I thank you., {say: Goodbye, priority: may}]  # brief",
        "+        # end of closing",
    ]


def test_without_an_edit_not_a_byte_changes() -> None:
    assert difference() == []
    assert difference(content=SHIPPED.read_text(encoding="utf-8")) == []


UNREADABLE = {
    "an anchor": "title: &x T\nsections: [{title: A, points: [a]}]\n",
    "a key twice": "title: T\ntitle: U\nsections: [{title: A, points: [a]}]\n",
    "no yaml": "title: [\n",
    "not UTF-8": b"# caf\xe9\ntitle: T\n",
    "a hidden character": "# a\x07b\ntitle: T\n",
    "a picture": b"\x89PNG",
    "too many problems": "title: T\n" + "".join(f"k{number}: v\n" for number in range(150)),
    "nothing but a remark": "# to do\n",
    "all in braces": "# short\n{title: T, sections: [{title: A, points: [a]}]}\n",
}


@pytest.mark.parametrize("old", UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_could_not_be_read_is_written_anew_below_its_first_remarks(old: str | bytes) -> None:
    notes = Notes("T", (Section("A", "a", points=(Point("a"),)),), limit_s=300.0)
    content = old if isinstance(old, bytes) else old.encode()
    composed = compose(content, notes, "s")
    plain = "title: T\nlanguage: en\nlimit: 5:00\n\nsections:\n  - title: A\n    points:\n      - a\n"
    first = content.decode(errors="replace").replace("\x07", "").split("\n")[0]
    assert composed.on_file.content.decode() == (f"{first}\n\n{plain}" if first.startswith("#") else plain)
    assert composed.on_file.notes == notes
    assert not composed.keeps_layout


def test_a_speech_with_problems_keeps_what_was_not_understood() -> None:
    content = "title: T\nlimit: 5\nsections:\n  - title: A\n    pionts: [x]\n    points: [a]\n"
    assert difference(at("head", Field.TITLE, "U"), content=content) == ["-title: T", "+title: U"]
    assert difference(at("head", Field.LIMIT, "3:00"), content=content) == ["-limit: 5", "+limit: 3:00"]


def test_a_remark_beside_what_is_written_in_another_form_stands_above_it() -> None:
    content = "title: T\nsections:\n  - title: A\n    points:\n      - >- # why\n        a\n      -\n        say: b\n"
    assert difference(at("say='a'", Field.CUE, "bow"), content=content) == [
        "-      - >- # why",
        "-        a",
        "+      # why",
        "+      - say: a",
        "+        cue: bow",
    ]


def test_sections_are_added_to_a_file_that_has_none() -> None:
    assert difference(done(add_section, lambda _outline: HEAD, Side.AFTER, Section("A")), content="title: T\n") == [
        "+",
        "+sections:",
        "+  - title: A",
    ]


def test_a_mapping_where_a_text_belongs_is_replaced_by_the_text() -> None:
    content = "title:\n  de: T\nspeaker: A\n"
    assert difference(at("head", Field.TITLE, "U"), content=content) == ["-title:", "-  de: T", "+title: U"]


def test_many_points_changed_at_once_are_taken_in_order() -> None:
    points = [f"      # {number}\n      - p{number} q{number}\n" for number in range(60)]
    content = "title: T\nsections:\n  - title: A\n    points:\n" + "".join(points)
    outline = Outline.of(understood(content.encode(), "s").notes)
    edited = replace_all(outline, Sought("q"), "r")
    assert isinstance(edited, Outline)
    assert compose(content.encode(), edited.notes(), "s").on_file.content.decode() == content.replace(" q", " r")


def test_a_list_where_a_text_belongs_is_replaced_by_the_text() -> None:
    content = "title: [T]\nsections:\n  - title: A\n    points: none\n"
    assert difference(at("head", Field.TITLE, "U"), content=content) == ["-title: [T]", "+title: U"]
    assert difference(done(add_point, line("A"), Side.AFTER, Point("a")), content=content) == [
        "-    points: none",
        "+    points:",
        "+      - a",
    ]


def test_a_new_file_is_written_as_a_person_would_write_it() -> None:
    notes = Notes("T", (Section("A", points=(Point("a", cue="bow"),)), Section("B", sections=(Section("C"),))))
    composed = compose(b"", notes, "s")
    assert composed.keeps_layout
    assert composed.on_file.content.decode() == (
        "title: T\nlanguage: en\n\nsections:\n  - title: A\n    points:\n      - say: a\n        cue: bow\n\n"
        "  - title: B\n    sections:\n      - title: C\n"
    )


def test_notes_without_anything_are_saved_as_they_are() -> None:
    assert compose(b"", Notes("", ()), "s").on_file.content == b"title: ''\nlanguage: en\n"


def test_the_ends_of_lines_stay_what_they_are() -> None:
    content = "\ufefftitle: T\r\nsections:\r\n  - title: A\r\n    points: [a]"
    edited = replace(
        understood(content.encode(), "s").notes, limit_s=60.0, sections=(Section("A", "a"), Section("B", "b"))
    )
    assert compose(content.encode(), edited, "s").on_file.content.decode() == (
        "\ufefftitle: T\r\nlimit: 1:00\r\nsections:\r\n  - title: A\r\n\r\n  - title: B\r\n"
    )


def test_a_section_keeps_its_name_for_records_whatever_becomes_of_its_title() -> None:
    content = "title: T\nsections:\n  - title: A\n    points: [a]\n  - title: A\n    points: [b]\n"
    outline = Outline.of(understood(content.encode(), "s").notes)
    edited = after(outline, [done(remove, lambda _outline: 1)])
    assert compose(content.encode(), edited.notes(), "s").on_file.content.decode() == (
        "title: T\nsections:\n  - title: A\n    id: a-2\n    points: [b]\n"
    )


def test_an_id_that_is_no_name_is_replaced_only_when_it_must_be() -> None:
    content = "title: T\nsections:\n  - title: A\n    id: my id\n    points: [a]\n"
    assert difference(content=content) == []
    edited = replace(understood(content.encode(), "s").notes, sections=(Section("B", "a", points=(Point("a"),)),))
    assert compose(content.encode(), edited, "s").on_file.content.decode() == content.replace("my id", "a").replace(
        ": A", ": B"
    )


def test_what_no_file_can_hold_is_refused_with_a_reason() -> None:
    with pytest.raises(RefusedError, match="1,001 characters"):
        compose(b"", Notes("x" * (LONGEST_LINE + 1), ()), "s")
    long = Point("x" * 100_000)
    with pytest.raises(RefusedError, match="too much for one file"):
        compose(b"", Notes("T", (Section("A", points=(long,) * 101),)), "s")


def test_an_id_that_no_file_can_hold_gives_way_to_one_made_of_the_title() -> None:
    assert saveable(Notes("T", (Section("A b", "not so"),))).sections[0].id == "a-b"


@pytest.mark.parametrize("change", [split, join])
def test_points_that_are_split_or_joined_leave_the_others_alone(change: Callable[..., Edited]) -> None:
    arguments = (line("time"), 4) if change is split else (line("time"),)
    assert [text for text in difference(done(change, *arguments)) if "Thank" in text or "If asked" in text] == []


def test_a_copy_is_written_beside_what_it_is_a_copy_of() -> None:
    assert difference(done(duplicate, line("Thank"))) == ["+      - Thank you, Chair."]
