from pathlib import Path

import pytest

from app.domain.deeds import Deed
from app.domain.notes import Notes
from app.domain.notes_on_file import Conflict, NotesOnFile, Saved, Unreadable
from tests.desk_place import LIMITED, OLD, THEIRS, Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(tmp_path)
    place.filing.open(place.path)
    return place


def test_a_file_is_opened_with_nothing_unsaved(place: Place) -> None:
    assert (place.filing.path, place.desk.unsaved, place.desk.outline.head.title, place.told) == (
        place.path,
        False,
        "T",
        1,
    )


def test_a_file_with_problems_is_opened_with_its_problems(place: Place) -> None:
    place.path.write_bytes(OLD + b"    pionts: [c]\n")
    found = place.filing.open(place.path)
    assert isinstance(found.on_file, NotesOnFile)
    assert [(slip.row, slip.sentence) for slip in place.desk.slips] == [(2, "There is no key 'pionts' here")]


def test_what_is_no_file_of_notes_leaves_the_desk_as_it_is(place: Place) -> None:
    picture = place.path.with_name("picture.yaml")
    picture.write_bytes(b"\x89PNG")
    found = place.filing.open(picture)
    assert isinstance(found.on_file, Unreadable)
    assert found.on_file.content == b"\x89PNG"
    assert (place.filing.path, place.told) == (place.path, 1)


def test_what_is_saved_stands_in_the_file(place: Place) -> None:
    place.edit()
    assert place.desk.unsaved
    assert isinstance(place.save(), Saved)
    assert (place.path.read_bytes(), place.desk.unsaved) == (LIMITED, False)
    place.edit("4:00")
    assert isinstance(place.save(), Saved)
    assert place.path.read_bytes() == LIMITED.replace(b"3:00", b"4:00")


def test_after_saving_everything_can_still_be_undone(place: Place) -> None:
    place.edit()
    place.save()
    place.desk.undo()
    assert place.desk.unsaved
    place.save()
    assert place.path.read_bytes() == OLD


def test_what_is_typed_while_it_is_saved_is_unsaved(place: Place) -> None:
    place.edit()
    request = place.filing.save_request()
    assert request
    place.edit("4:00")
    answer = place.filing.write(request)
    place.filing.saved(request, answer)
    assert (place.path.read_bytes(), place.desk.unsaved, place.limit_s()) == (LIMITED, True, 240.0)
    place.save()
    assert not place.desk.unsaved


def test_an_answer_about_another_speech_is_no_news_of_this_one(place: Place) -> None:
    place.edit()
    request = place.filing.save_request()
    assert request
    answer = place.filing.write(request)
    place.filing.new()
    place.filing.saved(request, answer)
    assert (place.filing.path, place.path.read_bytes(), place.desk.outline.head.title) == (None, LIMITED, "My speech")


def test_a_new_section_gets_its_name_for_records_when_it_is_saved(place: Place) -> None:
    place.filing.new()
    place.save_as("new.yaml")
    assert [section.id for section in place.desk.outline.notes().sections] == ["opening", "closing"]
    assert not place.desk.unsaved


def test_new_notes_have_no_file_until_they_get_one(place: Place) -> None:
    place.filing.new()
    assert (place.filing.path, place.filing.save_request()) == (None, None)
    assert place.filing.revert() is None


def test_saving_under_another_name_takes_the_layout_along(place: Place) -> None:
    place.edit()
    other = place.path.with_name("other.yaml")
    assert isinstance(place.save_as("other.yaml"), Saved)
    assert (other.read_bytes(), place.path.read_bytes(), place.filing.path) == (LIMITED, OLD, other)


def test_another_file_is_overwritten_only_when_asked_to(place: Place) -> None:
    other = place.path.with_name("other.yaml")
    other.write_bytes(b"%PDF")
    request = place.filing.save_as_request(other)
    conflict = place.save(request)
    assert isinstance(conflict, Conflict)
    assert (other.read_bytes(), place.filing.path) == (b"%PDF", place.path)
    assert isinstance(place.save(request.over(conflict)), Saved)
    assert other.read_bytes() == OLD


def test_what_another_program_wrote_is_shown_and_one_of_the_two_is_chosen(place: Place) -> None:
    place.edit()
    place.path.write_bytes(THEIRS)
    conflict = place.save()
    assert isinstance(conflict, Conflict)
    assert isinstance(conflict.theirs, NotesOnFile)
    assert (place.path.read_bytes(), place.limit_s(), place.desk.unsaved) == (THEIRS, 180.0, True)
    place.filing.take_theirs(conflict.theirs)
    assert (place.desk.outline.head.title, place.desk.unsaved, place.desk.undo_deed) == (
        "Theirs",
        False,
        Deed.TAKE_FILE,
    )
    place.desk.undo()
    assert (place.desk.outline.head.title, place.limit_s()) == ("T", 180.0)
    assert isinstance(place.save(), Saved)
    assert place.path.read_bytes().startswith(b"title: T\nlimit: 3:00\nsections:\n  - title: A\n")


@pytest.mark.parametrize("theirs", [THEIRS, b"%PDF"])
def test_ours_is_saved_over_theirs_when_it_was_seen(place: Place, theirs: bytes) -> None:
    place.edit()
    place.path.write_bytes(theirs)
    conflict = place.save()
    assert isinstance(conflict, Conflict)
    saved = place.save(place.over(conflict))
    assert isinstance(saved, Saved)
    assert place.path.read_bytes().startswith(b"title: T\n")
    if saved.kept_as:
        assert place.path.with_name(saved.kept_as).read_bytes() == theirs


def test_a_file_that_is_gone_is_made_again_when_asked_to(place: Place) -> None:
    place.path.unlink()
    conflict = place.save()
    assert conflict == Conflict(None)
    assert isinstance(conflict, Conflict)
    assert isinstance(place.save(place.over(conflict)), Saved)
    assert place.path.read_bytes() == OLD


def test_back_to_the_file_is_a_step_that_can_be_undone(place: Place) -> None:
    place.edit()
    assert place.filing.revert() is None
    assert (place.limit_s(), place.desk.unsaved) == (None, False)
    place.desk.undo()
    assert place.limit_s() == 180.0
    place.path.unlink()
    assert isinstance(place.filing.revert(), Unreadable)


def test_back_to_a_file_that_says_the_same_changes_nothing(place: Place) -> None:
    place.filing.revert()
    assert place.desk.undo_deed is None


def test_notes_from_elsewhere_come_without_a_file_and_unsaved(place: Place) -> None:
    place.filing.take_in(Notes("Elsewhere", ()))
    assert (place.filing.path, place.desk.unsaved, place.desk.outline.head.title) == (None, True, "Elsewhere")
    assert place.desk.undo_deed is None


def test_notes_that_are_kept_nowhere_else_come_back_by_undoing(place: Place) -> None:
    place.filing.new()
    place.edit()
    place.filing.take_in(Notes("Elsewhere", ()))
    assert place.desk.undo_deed is Deed.IMPORT
    place.desk.undo()
    assert place.limit_s() == 180
